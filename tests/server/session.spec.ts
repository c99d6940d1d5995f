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

  it('keeps an account from being guessed at, and leaves the others alone', async () => {
    const guess = async (username: string) => (await post('/api/session', { username, password: 'a guess' })).status;
    const tries = [];
    for (let number = 0; number < 12; number += 1) tries.push(await guess('approver2'));

    expect(tries).toEqual([...Array<number>(10).fill(401), 429, 429]);
    expect((await post('/api/session', { username: 'approver2', password: 'yimen-demo' })).status).toBe(429);
    expect(await guess('village2')).toBe(401);
  }, 120_000);

  it('slows down guessing at many accounts from one place', async () => {
    const tries = [];
    for (let number = 0; number < 30; number += 1) tries.push((await post('/api/session', { username: `somebody ${number}`, password: 'a guess' })).status);
    expect(tries).toContain(429);
  }, 120_000);
});

describe('behind a proxy that it trusts', () => {
  const server = serverUnderTest({ trustedProxy: 'loopback' });
  const signInBy = (protocol: string) =>
    fetch(`${server().url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'yimen', 'x-forwarded-proto': protocol, 'x-forwarded-for': '192.0.2.1' },
      body: JSON.stringify({ username: 'village', password: 'yimen-demo' }),
    });

  it('gives a cookie for TLS only, and asks to be called by nothing else', async () => {
    const response = await signInBy('https');
    expect(response.headers.get('set-cookie')).toMatch(/; Secure/);
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
  });

  it('asks for nothing of the kind without TLS', async () => {
    const response = await signInBy('http');
    expect(response.headers.get('set-cookie')).not.toMatch(/Secure/);
    expect(response.headers.get('strict-transport-security')).toBeNull();
  });
});
