import { z } from 'zod';
import { operationGroups, rolesWith, type Operation } from './operations.js';

type Schema = Readonly<Record<string, unknown>>;

const contentTypes = {
  json: 'application/json',
  pdf: 'application/pdf',
  csv: 'text/csv',
  xml: 'application/xml',
  file: 'application/octet-stream',
  events: 'text/event-stream',
} as const;

/** Every refusal: `code` is fixed, `message` is Chinese and ready to show. */
const problem: Schema = {
  type: 'object',
  required: ['status', 'code', 'message'],
  properties: {
    status: { type: 'integer' },
    code: { type: 'string', description: 'What went wrong, for programs.' },
    message: { type: 'string', description: 'What went wrong and what to do next, in Chinese.' },
    errorId: { type: 'string', description: 'Of an unforeseen error, to be found in the log.' },
    fields: { type: 'array', items: { type: 'object', required: ['field', 'message'], properties: { field: { type: 'string' }, message: { type: 'string' } } } },
    details: { type: 'array', items: { type: 'string' } },
  },
};

/** The API as OpenAPI 3.1: the table of operations, its schemas in JSON Schema. */
export function openApiDocument(): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const { name, operations } of operationGroups) {
    for (const operation of operations) {
      const path = `/api${operation.path.replace(/:(\w+)/g, '{$1}')}`;
      (paths[path] ??= {})[operation.method] = operationObject(operation, name.zh);
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '一门 Yimen',
      version: '1',
      description:
        'People sign in with `POST /api/session` and send its cookie. A call that changes something carries `x-requested-with: yimen` and, where its body has a key or an id made by the caller, may be sent again: it is done once.',
    },
    tags: operationGroups.map(({ name }) => ({ name: name.zh, description: name.en })),
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'yimen.sid' } },
      schemas: { Problem: problem },
    },
  };
}

function operationObject(operation: Operation, tag: string): object {
  const { method, path, summary, right, query, body, isPaged, isUpload, answer, status } = operation;
  const bodySchema = isUpload ? uploadSchema : body && schemaOf(body);
  return {
    operationId: `${method}${path.replace(/\W+(\w)/g, (_match, letter: string) => letter.toUpperCase())}`,
    tags: [tag],
    summary: summary.zh,
    'x-summary-en': summary.en,
    'x-right': right,
    'x-roles': rolesWith(operation),
    ...(right === 'nobody' && { security: [] }),
    parameters: [
      ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string', minLength: 1 } })),
      ...(query ? queryParameters(schemaOf(query)) : []),
      ...(isPaged ? [{ name: 'cursor', in: 'query', required: false, schema: { type: 'string', maxLength: 300 }, description: 'The `nextCursor` of the page before.' }] : []),
      ...(method === 'get' ? [] : [{ name: 'x-requested-with', in: 'header', required: true, schema: { const: 'yimen' } }]),
    ],
    ...(bodySchema && { requestBody: { required: true, content: { [isUpload ? 'multipart/form-data' : 'application/json']: { schema: bodySchema } } } }),
    responses: {
      [status]: { description: summary.en, ...(answer !== 'none' && { content: { [contentTypes[answer]]: {} } }) },
      default: { description: 'A refusal', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  };
}

const uploadSchema: Schema = {
  type: 'object',
  required: ['file', 'paper'],
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' }, paper: { type: 'string' } },
};

/** What a client may send; checks that JSON Schema can't say stand in the answer to a bad request. */
function schemaOf(schema: z.ZodType): Schema {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}

/** Each property of an object, or of the objects that are all met, is a parameter. */
function queryParameters(schema: Schema): object[] {
  const parts = (schema['allOf'] as Schema[] | undefined) ?? [schema];
  return parts.flatMap((part) => {
    const required = new Set(part['required'] as string[] | undefined);
    return Object.entries(part['properties'] ?? {}).map(([name, value]) => ({ name, in: 'query', required: required.has(name), schema: value as Schema }));
  });
}
