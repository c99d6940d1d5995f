import type { ApiDescription, ApiOperation } from '../../api/use-api-docs.js';

export interface DocumentedCall {
  readonly method: string;
  readonly path: string;
  readonly operation: ApiOperation;
}

/** OpenAPI nests calls below their addresses; a list is easier to look through. */
export function callsOf({ paths }: ApiDescription): readonly DocumentedCall[] {
  return Object.entries(paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => ({ method, path, operation })));
}
