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
