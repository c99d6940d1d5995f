import { access, type Act } from '../../server/session/access.js';
import { roles, type Role } from '../../domain/api.js';
import { demoUsers } from '../../server/seed/demo-users.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';
import { signIn } from '../support/api-client.js';

describe('signing in', () => {
  const server = serverUnderTest();
  const post = (path: string, body: object, headers: Record<string, string> = { 'x-requested-with': 'yimen' }) =>
    fetch(`${server().url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const response = await post('/api/session', { username: 'village', password: 'yimen-demo' });

    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ username: 'village', name: '演示·协理员', role: 'village-coordinator', areaCode: 'T01', areaName: '东河镇·示例' });
  });

  it('does not tell a wrong password from an unknown name', async () => {
    const [wrong, unknown] = await Promise.all([post('/api/session', { username: 'village', password: 'x' }), post('/api/session', { username: 'nobody', password: 'x' })]);

    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it('refuses changing calls from other pages', async () => {
    const response = await post('/api/session', { username: 'village', password: 'yimen-demo' }, {});
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'missing-request-header']);
  });

  it('ends when the person signs out', async () => {
    const person = await signIn(server().url, 'finance');
    await person.get('/api/session');
    await person.send('DELETE', '/api/session');
    expect(await refusalOf(person.get('/api/session'))).toMatchObject({ status: 401 });
  });

  it('stores no password', async () => {
    expect(JSON.stringify(await server().database.users.find().lean())).not.toContain('yimen-demo');
  });

  it('slows down guessing', async () => {
    const tries = [];
    for (let number = 0; number < 35; number += 1) tries.push((await post('/api/session', { username: 'approver2', password: `guess ${number}` })).status);
    expect(tries).toContain(429);
  }, 120_000);
});

describe('roles', () => {
  const server = serverUnderTest();
  const asRole = (role: Role) => server().as(demoUsers.find((user) => user.role === role)?._id ?? '');
  // Signing in takes its time on purpose, and there are many roles.
  beforeAll(async () => {
    for (const role of roles) await asRole(role);
  }, 180_000);
  const calls: readonly [Act, string, string, object | undefined][] = [
    ['report-emergency', 'POST', '/api/emergencies', {}],
    ['see-tasks', 'GET', '/api/tasks?view=mine', undefined],
    ['work-on-tasks', 'POST', '/api/tasks/1/claim', {}],
    ['assign-tasks', 'POST', '/api/tasks/1/assign', {}],
    ['see-cases', 'GET', '/api/cases', undefined],
    ['reveal-personal-data', 'POST', '/api/cases/1/reveal', {}],
    ['see-people', 'GET', '/api/people', undefined],
    ['write-people', 'POST', '/api/people', {}],
    ['merge-people', 'POST', '/api/people/1/merge', {}],
    ['report-lead', 'POST', '/api/leads', {}],
    ['submit-application', 'POST', '/api/applications', {}],
    ['report-change', 'POST', '/api/households/nobody/change-reports', {}],
    ['see-verifications', 'GET', '/api/cases/1/verifications', undefined],
    ['keep-attachments', 'POST', '/api/cases/1/attachments', {}],
    ['notify-of-papers', 'POST', '/api/cases/1/paper-notices', {}],
    ['print-letters', 'GET', '/api/cases/1/letters/1/pdf', undefined],
    ['withdraw-cases', 'POST', '/api/cases/1/withdrawal', {}],
    ['see-audit', 'GET', '/api/audit?caseId=1', undefined],
    ['see-funds', 'GET', '/api/funds', undefined],
    ['see-disbursements', 'GET', '/api/disbursements', undefined],
    ['order-disbursement', 'POST', '/api/disbursements', {}],
    ['handle-bank-files', 'POST', '/api/disbursements/1/answer', {}],
    ['see-policy', 'GET', '/api/policy', undefined],
    ['propose-policy', 'POST', '/api/policy/proposals', {}],
    ['confirm-policy', 'POST', '/api/policy/proposals/1/confirm', {}],
    ['attend-meetings', 'GET', '/api/meetings', undefined],
    ['call-conference', 'POST', '/api/cases/1/conferences', {}],
    ['call-meetings', 'POST', '/api/meetings', {}],
    ['see-instances', 'GET', '/api/monitoring/instances', undefined],
    ['retry-incident', 'POST', '/api/monitoring/incidents/1/retry', {}],
    ['see-definitions', 'GET', '/api/definitions', undefined],
    ['deploy-diagram', 'POST', '/api/definitions', {}],
  ];

  it('covers every act of the table', () => {
    expect(calls.map(([act]) => act).sort()).toEqual(Object.keys(access).sort());
  });

  it.each(calls)('may %s as the table says, and not otherwise', async (act, method, path, body) => {
    const may: Role[] = [];
    for (const role of roles) {
      const person = await asRole(role);
      const answer = method === 'GET' ? person.get(path) : person.send('POST', path, body);
      const code = await answer.then(() => 'ok', (error: { problem: { code: string } }) => error.problem.code);
      if (code !== 'not-allowed') may.push(role);
    }
    expect(may.sort()).toEqual([...access[act]].sort());
  });

  it('need a session for everything', async () => {
    for (const [, method, path, body] of calls) {
      const response = await fetch(`${server().url}${path}`, { method, headers: { 'x-requested-with': 'yimen', 'content-type': 'application/json' }, ...(body && { body: '{}' }) });
      expect([path, response.status]).toEqual([path, 401]);
    }
  });
});
