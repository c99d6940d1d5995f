import type { Router } from 'express';
import { roles, type Problem, type Role } from '../../domain/api.js';
import { openApiDocument } from '../../server/openapi/document.js';
import { operationGroups, rolesWith, type Operation } from '../../server/openapi/operations.js';
import { demoUsers } from '../../server/seed/demo-users.js';
import { access } from '../../domain/access.js';
import type { ApiClient } from '../support/api-client.js';
import { serverUnderTest } from './support/server-under-test.js';

const operations = operationGroups.flatMap((group) => group.operations);
const nameOf = ({ method, path }: Pick<Operation, 'method' | 'path'>) => `${method.toUpperCase()} ${path}`;
/** An address below `/api` that names nothing that is there. */
const nowhere = ({ path }: Operation) => `/api${path.replace(/:\w+/g, 'nobody')}`;

describe('the API', () => {
  const server = serverUnderTest();
  const people = new Map<Role, ApiClient>();
  // Signing in takes its time on purpose, and there are many roles.
  beforeAll(async () => {
    for (const role of roles) people.set(role, await server().as(demoUsers.find((user) => user.role === role)?._id ?? ''));
  }, 180_000);

  it('is told whole: its table names every route, and no other', () => {
    expect(operations.map(nameOf).sort()).toEqual(server().routes.flatMap(routesOf).sort());
  });

  it('uses every right', () => {
    const used = new Set(operations.flatMap(({ right, and }) => [right, and]));
    expect(Object.keys(access).filter((right) => !used.has(right as never))).toEqual([]);
  });

  it.each(operations.filter(({ right, answer }) => right !== 'nobody' && answer !== 'events').map((operation) => [nameOf(operation), operation] as const))(
    '%s is open to those whom the table names, and to nobody else',
    async (_name, operation) => {
      const answers = await Promise.all([...people].map(async ([role, person]) => ((await ask(person, operation)).code === 'not-allowed' ? [] : [role])));
      expect(answers.flat().sort()).toEqual([...rolesWith(operation)].sort());
    },
  );

  it.each(operations.filter(({ right }) => right !== 'nobody').map((operation) => [nameOf(operation), operation] as const))(
    '%s needs a session',
    async (_name, operation) => {
      const response = await fetch(`${server().url}${nowhere(operation)}`, {
        method: operation.method.toUpperCase(),
        headers: { 'x-requested-with': 'yimen', 'content-type': 'application/json' },
        ...(operation.method !== 'get' && { body: '{}' }),
      });
      expect(response.status).toBe(401);
    },
  );

  it.each(operations.filter(({ body }) => body !== undefined && !body.safeParse({}).success).map((operation) => [nameOf(operation), operation] as const))(
    '%s checks its body by the schema that is told',
    async (_name, operation) => {
      const problem = await ask(people.get(rolesWith(operation)[0] ?? 'supervisor')!, operation);
      const wrong = operation.body!.safeParse({}).error!.issues.map(({ path }) => path.join('.'));
      expect([problem.status, problem.code]).toEqual([400, 'invalid-input']);
      expect(problem.fields?.map(({ field }) => field).sort()).toEqual(wrong.sort());
    },
  );

  it('is served as OpenAPI', async () => {
    expect(await people.get('supervisor')!.get('/api/openapi.json')).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
  });

  /** What the server says to a call with nothing in it; `ok` when it takes that. */
  async function ask(person: ApiClient, operation: Operation): Promise<Partial<Problem>> {
    const method = operation.method.toUpperCase() as 'POST' | 'PUT' | 'DELETE';
    const answer = operation.method === 'get' ? person.get(nowhere(operation)) : person.send(method, nowhere(operation), {});
    return answer.then(
      () => ({ code: 'ok' }),
      (error: unknown) => (error as { problem?: Problem }).problem ?? Promise.reject(error as Error),
    );
  }
});

interface Layer {
  readonly route?: { readonly path: string; readonly stack: readonly { readonly method: string }[] };
}

function routesOf(router: Router): string[] {
  return (router.stack as unknown as readonly Layer[]).flatMap(({ route }) =>
    route ? [...new Set(route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`))] : [],
  );
}
