import type { CaseParts } from './case-parts.js';

/** Of the first instance that has it; where a process is named, its latest instance and no other, for routes use the same names. */
export function caseVariable({ instances, variables }: Pick<CaseParts, 'instances' | 'variables'>, name: string, processId?: string): unknown {
  const meant = processId === undefined ? instances : instances.filter((instance) => instance.processId === processId).slice(-1);
  return meant.map(({ _id }) => variables.get(_id)?.[name] ?? undefined).find((value) => value !== undefined);
}
