import { Secret, TOTP } from 'otpauth';
import type { AccountArea, AccountView, FirstPassword, NewFactor } from '../../domain/api-accounts.js';
import type { Page, PolicyView, User } from '../../domain/api.js';
import { demoPolicy } from '../../server/seed/demo-policy.js';
import { Offices } from '../../server/setup/offices.js';
import { setUpOffices } from '../../server/setup/set-up-offices.js';
import { signIn } from '../support/api-client.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const next = '东河的柳树第七棵不开花';

describe('accounts', () => {
  const server = serverUnderTest();
  const admin = () => server().as('admin');
  const create = async (username: string, more: object = {}) =>
    (await admin()).send<FirstPassword>('POST', '/api/accounts', {
      username,
      name: '测试·新人',
      role: 'township-caseworker',
      areaCode: 'T01',
      ...more,
    });
  const enter = (username: string, password: string) => signIn(server().url, username, password);
  const list = async (query = '') => (await (await admin()).get<Page<AccountView>>(`/api/accounts${query}`)).items;

  it('are made by the administrator, and let in once the first password was changed', async () => {
    const { firstPassword } = await create('new-one');
    const person = await enter('new-one', firstPassword);
    expect(await person.get<User>('/api/session')).toMatchObject({
      needs: 'password',
      role: 'township-caseworker',
      areaName: '东河镇·示例',
    });
    expect(await refusalOf(person.get('/api/tasks'))).toMatchObject({ status: 403, code: 'session-incomplete' });

    await person.send('POST', '/api/session/password', { current: firstPassword, next });
    expect(await person.get<User>('/api/session')).not.toHaveProperty('needs');
    expect((await person.get<Page<unknown>>('/api/tasks')).items).toEqual([]);
    expect(await refusalOf(enter('new-one', firstPassword))).toMatchObject({ status: 401 });
    await enter('new-one', next);
  }, 60_000);

  it.each([
    ['short7', 'too short', '至少'],
    ['password123', 'one that many use', '常见'],
    ['xx-guessable-xx', 'like the name', '账号'],
    ['1111111111111', 'of one digit', '常见'],
  ])('take no password that is %s (%s)', async (bad, _why, words) => {
    const { firstPassword } = await create(`guessable`, {}).catch(async () =>
      (await admin()).send<FirstPassword>('POST', '/api/accounts/guessable/reset-password', { reason: '再试一次' }),
    );
    const person = await enter('guessable', firstPassword);
    const refusal = await refusalOf(person.send('POST', '/api/session/password', { current: firstPassword, next: bad }));
    expect(refusal).toMatchObject({ status: 400, fields: [{ field: 'next', message: expect.stringContaining(words) as unknown }] });
  });

  it('of social workers belong to an agency of the county’s register, and of nobody else', async () => {
    const worker = { role: 'social-worker', areaCode: 'K1' };
    expect(await refusalOf(create('worker', worker))).toMatchObject({ code: 'invalid-input' });
    expect(await refusalOf(create('worker', { ...worker, agencyId: 'of-nobody' }))).toMatchObject({ code: 'invalid-input' });
    expect(await refusalOf(create('worker', { role: 'inspector', areaCode: 'K1', agencyId: 'demo-A1' }))).toMatchObject({ code: 'invalid-input' });
    await create('worker', { ...worker, agencyId: 'demo-A1' });
    expect(await list('?role=social-worker')).toEqual(expect.arrayContaining([expect.objectContaining({ username: 'worker', agencyId: 'demo-A1' })]));
  });

  it('belong to an area that has the role, once each, and departments to their handlers', async () => {
    expect(await refusalOf(create('wrong-place', { role: 'county-approver' }))).toMatchObject({ code: 'role-elsewhere' });
    expect(await refusalOf(create('elsewhere', { areaCode: 'C1', role: 'city-civil-officer' }))).toMatchObject({ code: 'role-elsewhere' });
    expect(await refusalOf(create('handler', { role: 'department-handler', areaCode: 'K1' }))).toMatchObject({ code: 'invalid-input' });
    expect(await refusalOf(create('village'))).toMatchObject({ code: 'username-taken' });
    expect(await refusalOf(create('No Name'))).toMatchObject({ code: 'invalid-input' });
    await create('handler', { role: 'department-handler', areaCode: 'K1', department: 'housing' });
    expect(await list('?role=department-handler')).toEqual(
      expect.arrayContaining([expect.objectContaining({ username: 'handler', department: 'housing' })]),
    );
  });

  it('change at once, by somebody else, and not over what was not seen', async () => {
    const { firstPassword } = await create('moved');
    const person = await enter('moved', firstPassword);
    await person.send('POST', '/api/session/password', { current: firstPassword, next });
    const change = { name: '测试·新人', role: 'township-approver', areaCode: 'T02', revision: 0 };
    await (await admin()).send('PUT', '/api/accounts/moved', change);
    expect(await person.get<User>('/api/session')).toMatchObject({ role: 'township-approver', areaCode: 'T02' });

    expect(await refusalOf((await admin()).send('PUT', '/api/accounts/moved', change))).toMatchObject({ code: 'record-changed' });
    expect(await refusalOf((await admin()).send('POST', '/api/accounts/admin/disable', { reason: '自己' }))).toMatchObject({
      code: 'own-account',
    });
    expect(await refusalOf((await admin()).send('POST', '/api/accounts/city/disable', { reason: '别处的' }))).toMatchObject({
      code: 'not-found',
    });
  }, 60_000);

  it('end at once when they are disabled or their password is reset, and answer as a wrong password does', async () => {
    const { firstPassword } = await create('leaver');
    const person = await enter('leaver', firstPassword);
    await (await admin()).send('POST', '/api/accounts/leaver/disable', { reason: '调离岗位' });
    expect(await refusalOf(person.get('/api/session'))).toMatchObject({ status: 401 });
    expect(await refusalOf(enter('leaver', firstPassword))).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect(await list('?areaCode=T01')).toEqual(
      expect.arrayContaining([expect.objectContaining({ username: 'leaver', disabledReason: '调离岗位' })]),
    );

    await (await admin()).send('POST', '/api/accounts/leaver/enable', { reason: '调回' });
    expect(await refusalOf(person.get('/api/session'))).toMatchObject({ status: 401 });
    const again = await enter('leaver', firstPassword);
    await (await admin()).send('POST', '/api/accounts/leaver/reset-password', { reason: '忘记密码' });
    expect(await refusalOf(again.get('/api/session'))).toMatchObject({ status: 401 });
  }, 60_000);

  it('keep who did what to them', async () => {
    await create('noted');
    await (await admin()).send('POST', '/api/accounts/noted/disable', { reason: '测试停用' });
    const acts = await server().database.db.collection('audit').find({ subjectId: 'noted' }).toArray();
    expect(acts.map(({ act }) => act as string)).toEqual(['account-created', 'account-disabled']);
  });
});

describe('a second factor', () => {
  const server = serverUnderTest({ secondFactorFor: ['finance-officer'] });
  const codeOf = (secret: string, stepsAhead = 0) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server().clock.now().getTime() + stepsAhead * 30_000 });
  const enter = (username: string, code?: string) => signIn(server().url, username, 'yimen-demo', code);
  async function setUp(username: string): Promise<string> {
    const person = await enter(username);
    const { secret, address } = await person.send<NewFactor>('POST', '/api/session/second-factor');
    expect(address).toContain(`secret=${secret}`);
    expect(await refusalOf(person.send('POST', '/api/session/second-factor/confirm', { code: '000000' }))).toMatchObject({
      code: 'invalid-input',
    });
    await person.send('POST', '/api/session/second-factor/confirm', { code: codeOf(secret, -1) });
    return secret;
  }

  it('counts from its first code on: without a code nobody gets in, and each code is good once', async () => {
    const secret = await setUp('approver');
    expect(await refusalOf(enter('approver'))).toMatchObject({ status: 428, code: 'second-factor-needed' });
    expect(await refusalOf(enter('approver', '000000'))).toMatchObject({ status: 401, code: 'wrong-code' });
    const person = await enter('approver', codeOf(secret));
    expect(await person.get<User>('/api/session')).toMatchObject({ hasSecondFactor: true });
    expect(await refusalOf(enter('approver', codeOf(secret)))).toMatchObject({ code: 'wrong-code' });

    await person.send('POST', '/api/session/second-factor/remove', { password: 'yimen-demo', code: codeOf(secret, 1) });
    await enter('approver');
  }, 60_000);

  it('is needed by roles that handle money, before anything else', async () => {
    const person = await enter('finance');
    expect(await person.get<User>('/api/session')).toMatchObject({ needs: 'second-factor' });
    expect(await refusalOf(person.get('/api/funds'))).toMatchObject({ code: 'session-incomplete' });
    const { secret } = await person.send<NewFactor>('POST', '/api/session/second-factor');
    await person.send('POST', '/api/session/second-factor/confirm', { code: codeOf(secret) });
    expect(await person.get('/api/funds')).toBeDefined();
  });

  it('is taken away by the administrator when the telephone is lost', async () => {
    await setUp('county');
    await (await server().as('admin')).send('POST', '/api/accounts/county/reset-second-factor', { reason: '手机丢失，当面核验本人' });
    await enter('county');
  });
});

describe('setting up a city', () => {
  const server = serverUnderTest();
  const policy = { effectiveFrom: '2026-01-01', approvedBy: '示政〔2026〕2号（虚构）', values: demoPolicy.values };
  const city = { code: 'C9', name: '另一示例市', policy };
  const county = { code: 'K9', name: '另一示例县', policy, townships: [{ code: 'T91', name: '北坡镇' }] };
  const setUp = (offices: unknown) =>
    setUpOffices(Offices.parse(offices), { database: server().database, audit: server().audit, clock: server().clock });

  it('makes an administrator for each area, who makes the accounts; again it adds only what is new', async () => {
    const handed = await setUp({ city, counties: [county] });
    expect(handed.map(({ username }) => username)).toEqual(['admin-c9', 'admin-k9']);
    expect(await setUp({ city, counties: [{ ...county, townships: [...county.townships, { code: 'T92', name: '南坡镇' }] }] })).toEqual([]);

    const admin = await signIn(server().url, 'admin-k9', handed[1]?.firstPassword);
    await admin.send('POST', '/api/session/password', { current: handed[1]?.firstPassword, next });
    expect((await admin.get<AccountArea[]>('/api/accounts/areas')).map(({ areaName }) => areaName)).toEqual([
      '另一示例县',
      '北坡镇',
      '南坡镇',
    ]);
    const { firstPassword } = await admin.send<FirstPassword>('POST', '/api/accounts', {
      username: 'north-one',
      name: '测试·北坡',
      role: 'county-caseworker',
      areaCode: 'K9',
    });
    const person = await signIn(server().url, 'north-one', firstPassword);
    await person.send('POST', '/api/session/password', { current: firstPassword, next });
    expect(await person.get<PolicyView>('/api/policy')).toMatchObject({ inForce: 'K9-1' });
  }, 60_000);

  it('refuses a file that leaves something out, and says what', () => {
    expect(Offices.safeParse({ city, counties: [{ ...county, townships: [] }] }).error?.issues[0]?.path).toEqual([
      'counties',
      0,
      'townships',
    ]);
    expect(
      Offices.safeParse({ city: { ...city, policy: { ...policy, values: {} } }, counties: [county] }).error?.issues[0]?.path.slice(0, 3),
    ).toEqual(['city', 'policy', 'values']);
  });
});
