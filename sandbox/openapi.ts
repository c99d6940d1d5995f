import { z } from 'zod';

export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** In OpenAPI's form, e.g. `/transfers/{key}`. */
  readonly path: string;
  readonly summary: string;
  readonly body?: z.ZodType;
  /** Status code to description. */
  readonly answers: Readonly<Record<number, string>>;
}

/** A short OpenAPI 3.1 document of one stand-in, its body schemas taken from what the routes parse with. */
export function openapi(title: string, base: string, operations: readonly Operation[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { method, path, summary, body, answers } of operations) {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name, in: 'path', required: true, schema: { type: 'string' },
    }));
    (paths[path] ??= {})[method] = {
      summary,
      parameters,
      ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: z.toJSONSchema(body) } } } } : {}),
      responses: Object.fromEntries(Object.entries(answers).map(([status, description]) => [status, { description }])),
    };
  }
  return { openapi: '3.1.0', info: { title, version: '1' }, servers: [{ url: base }], paths };
}
