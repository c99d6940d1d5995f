import { randomUUID } from 'node:crypto';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Page } from '../../domain/api.js';
import type { DuplicateHit, HouseholdRow, HouseholdView, OpenPerson, PersonRow, PersonView, Reading } from '../../domain/api-people.js';
import { residentIdCheckDigit } from '../../domain/identity/resident-id.js';
import type { PersonFields } from '../../domain/person/person-fields.js';
import { householdStore } from '../../adapters/mongo/household-store.js';
import { peopleStores } from '../../server/wiring/people-features.js';
import type { ApiClient } from '../support/api-client.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const server = serverUnderTest();
const today = civilDate(new Date());
let sequence = 200;

/** A number of an area that does not exist, never given before. */
function freshIdentityNumber(birthDate = '19800101'): string {
  const first17 = `990101${birthDate}${String((sequence += 1))}`;
  return first17 + residentIdCheckDigit(first17);
}

async function enter(who: ApiClient, fields: PersonFields, more: object = {}): Promise<string> {
  const entry = { entryId: randomUUID(), effectiveFrom: '2026-01-01', fields, ...more };
  return (await who.send<{ personId: string }>('POST', '/api/people', entry)).personId;
}
const open = (who: ApiClient, personId: string) => who.send<OpenPerson>('POST', `/api/people/${personId}/open`);
const search = (who: ApiClient, q: string) => who.send<Page<PersonRow>>('POST', '/api/people/search', { q });

describe('a person on file', () => {
  it('is found by name, identity number and telephone, and shown masked', async () => {
    const township = await server().as('township');
    const identityNumber = freshIdentityNumber();
    const personId = await enter(township, { name: '示例·寻某', identityNumber, phone: '000-7777-0001', address: '示例村九号' });

    for (const q of ['示例·寻某', identityNumber, '00077770001'])
      expect((await search(township, q)).items.map((row) => row.personId)).toEqual([personId]);
    expect((await search(township, '示例')).items).toEqual([]);
    const view = await township.get<PersonView>(`/api/people/${personId}`);
    expect(view).toMatchObject({
      name: '示****',
      masked: { identityNumber: `9901************${identityNumber.slice(-2)}`, address: '******' },
      isProvisional: false,
      revision: 1,
    });
    expect(JSON.stringify(view)).not.toMatch(new RegExp(`${identityNumber}|寻某|九号|7777-?0001`));
  });

  it('leaves nothing readable in the documents', async () => {
    const identityNumber = freshIdentityNumber();
    const personId = await enter(await server().as('village'), {
      name: '示例·密某',
      identityNumber,
      phone: '000-7777-0002',
      address: '示例村密号',
      accountNumber: '6200000000007777',
    });

    const stored = JSON.stringify(await server().database.db.collection<{ _id: string }>('people').findOne({ _id: personId }));
    expect(stored).not.toMatch(new RegExp(`${identityNumber}|密某|密号|7777-?0002|0000007777`));
  });

  it('is made once, however often it is sent', async () => {
    const window = await server().as('window');
    const entry = { entryId: randomUUID(), effectiveFrom: '2026-01-01', fields: { name: '示例·重某' } };
    const [first, second] = await Promise.all([window.send('POST', '/api/people', entry), window.send('POST', '/api/people', entry)]);

    expect(second).toEqual(first);
    expect((await search(window, '示例·重某')).items).toHaveLength(1);
  });

  it('belongs to its township and to the county above', async () => {
    const personId = await enter(await server().as('township'), { name: '示例·界某' });

    expect(await refusalOf((await server().as('township2')).get(`/api/people/${personId}`))).toMatchObject({ status: 404 });
    expect((await search(await server().as('township2'), '示例·界某')).items).toEqual([]);
    expect((await search(await server().as('county'), '示例·界某')).items).toHaveLength(1);
    expect(await (await server().as('supervisor')).get(`/api/people/${personId}`)).toMatchObject({ mayWrite: false, mayMerge: false });
  });

  it('tells who looked, when and for what', async () => {
    const township = await server().as('township');
    const personId = await enter(township, { name: '示例·阅某', disability: { kind: 'mental', grade: 3 } });
    await (await server().as('county')).get(`/api/people/${personId}`);

    expect(await township.send('POST', `/api/people/${personId}/reveal`, { field: 'disability', reason: '核对残疾证' })).toEqual({
      value: { kind: 'mental', grade: 3 },
    });
    expect(await refusalOf(township.send('POST', `/api/people/${personId}/reveal`, { field: 'disability', reason: '' }))).toMatchObject({
      status: 400,
    });

    const readings = await township.get<Reading[]>(`/api/people/${personId}/readings`);
    expect(readings.map(({ actorName, act, detail }) => [actorName, act, detail])).toEqual([
      ['演示·镇经办', 'personal-data-read', 'disability：核对残疾证'],
      ['演示·县经办', 'person-viewed', undefined],
      ['演示·镇经办', 'person-entered', '登记'],
    ]);
  });
});

describe('a change of a person', () => {
  it('is kept by date, and a reading as of a date gives what held then', async () => {
    const township = await server().as('township');
    const personId = await enter(township, { name: '示例·变某', employment: 'employed', village: '示例村' });
    const { revision, fields } = await open(township, personId);
    await township.send('PUT', `/api/people/${personId}`, {
      revision,
      effectiveFrom: '2026-03-01',
      reason: '失业登记',
      fields: { ...fields, employment: 'unemployed' },
    });

    const openOn = async (date: string) => (await township.get<PersonView>(`/api/people/${personId}?date=${date}`)).open;
    expect([await openOn('2026-02-28'), await openOn('2026-03-01')]).toEqual([
      { employment: 'employed', village: '示例村' },
      { employment: 'unemployed', village: '示例村' },
    ]);
    expect(await refusalOf(openOn('2025-12-31'))).toMatchObject({ status: 404 });
    expect((await township.get<PersonView>(`/api/people/${personId}`)).history).toMatchObject([
      { revision: 2, effectiveFrom: '2026-03-01', reason: '失业登记', byName: '演示·镇经办', fields: ['employment'] },
      { revision: 1, effectiveFrom: '2026-01-01' },
    ]);
  });

  it('over a newer version is refused, says who was faster, and overwrites nothing', async () => {
    const [township, village] = [await server().as('township'), await server().as('village')];
    const personId = await enter(township, { name: '示例·同某', village: '甲村' });
    const { revision, fields } = await open(township, personId);
    const change = (what: object) => ({ revision, effectiveFrom: today, reason: '更正', fields: { ...fields, ...what } });
    await village.send('PUT', `/api/people/${personId}`, change({ village: '乙村' }));

    const refusal = await refusalOf(township.send('PUT', `/api/people/${personId}`, change({ village: '丙村' })));

    expect(refusal).toMatchObject({
      status: 409,
      code: 'record-changed',
      message: expect.stringContaining('演示·协理员'),
      details: ['village'],
    });
    expect((await township.get<PersonView>(`/api/people/${personId}`)).open.village).toBe('乙村');
  });

  it('needs an effect that is not to come and not overtaken, and something that changes', async () => {
    const township = await server().as('township');
    const personId = await enter(township, { name: '示例·期某', village: '甲村' });
    const save = async (effectiveFrom: string, what: object) => {
      const { revision, fields } = await open(township, personId);
      return township.send('PUT', `/api/people/${personId}`, { revision, effectiveFrom, reason: '更正', fields: { ...fields, ...what } });
    };
    await save('2026-03-01', { village: '乙村' });

    expect(await refusalOf(save('2999-01-01', { village: '丙村' }))).toMatchObject({ code: 'effective-in-future' });
    expect(await refusalOf(save('2026-02-01', { village: '丙村' }))).toMatchObject({ code: 'effective-overtaken', details: ['village'] });
    expect(await refusalOf(save(today, {}))).toMatchObject({ code: 'record-unchanged' });
    await save('2026-02-01', { employment: 'student' });
    expect((await township.get<PersonView>(`/api/people/${personId}?date=2026-02-01`)).open).toEqual({
      village: '甲村',
      employment: 'student',
    });
  });
});

describe('a person entered twice', () => {
  it('is noticed by number, by name, birth date and village, and by account; a person decides', async () => {
    const township = await server().as('township');
    const identityNumber = freshIdentityNumber('19700202');
    const original = await enter(township, { name: '示例·双某', identityNumber, village: '双村', accountNumber: '6200000000008888' });
    const hits = (fields: object) => township.send<DuplicateHit[]>('POST', '/api/people/duplicates', { fields });

    expect(await hits({ name: '别名', identityNumber })).toMatchObject([{ personId: original, reasons: ['identity-number'] }]);
    expect(await hits({ name: '示例·双某', birthDate: '1970-02-02', village: '双村' })).toMatchObject([
      { personId: original, reasons: ['name-birth-village'] },
    ]);
    expect(await hits({ name: '别名', accountNumber: '6200000000008888' })).toMatchObject([{ personId: original, reasons: ['account'] }]);
    expect(await hits({ name: '示例·双某' })).toEqual([]);

    const twin: PersonFields = { name: '示例·双某', birthDate: '1970-02-02', village: '双村' };
    expect(await refusalOf(enter(township, twin))).toMatchObject({ status: 409, code: 'person-may-exist' });
    expect(await enter(township, twin, { distinctReason: '同村同名同日，已核对户口簿' })).not.toBe(original);
  });

  it('in another township is told as there, and not shown', async () => {
    const identityNumber = freshIdentityNumber();
    await enter(await server().as('township2'), { name: '示例·邻某', identityNumber });

    const hits = await (
      await server().as('township')
    ).send<DuplicateHit[]>('POST', '/api/people/duplicates', { fields: { name: '示例·邻某', identityNumber } });

    expect(hits).toEqual([{ personId: '', name: '', townshipName: '西岭镇·示例', isInArea: false, reasons: ['identity-number'] }]);
  });

  it('is merged and set apart again, and both keep their histories', async () => {
    const township = await server().as('township');
    const kept = await enter(township, { name: '示例·并某', village: '并村', identityNumber: freshIdentityNumber() });
    const doubled = await enter(township, { name: '示例·并某', phone: '000-7777-0003' });
    const merge = { into: kept, revision: 1, reason: '同一人，户口簿核对' };
    await township.send('POST', `/api/people/${doubled}/merge`, merge);
    await township.send('POST', `/api/people/${doubled}/merge`, merge);

    expect(await township.get(`/api/people/${doubled}`)).toMatchObject({
      mergedInto: kept,
      mayWrite: false,
      masked: { phone: '000********03' },
    });
    expect((await township.get<PersonView>(`/api/people/${kept}`)).merges).toMatchObject([
      { personId: doubled, reason: '同一人，户口簿核对' },
    ]);
    expect(await refusalOf(open(township, doubled))).toMatchObject({ code: 'person-merged' });
    expect((await search(township, '00077770003')).items).toMatchObject([{ personId: doubled, mergedInto: kept }]);

    await township.send('POST', `/api/people/${doubled}/undo-merge`, { revision: 2, reason: '其实是两个人' });
    expect(await open(township, doubled)).toMatchObject({ fields: { name: '示例·并某', phone: '000-7777-0003' } });
    expect((await township.get<PersonView>(`/api/people/${kept}`)).merges).toEqual([]);
    const stored = await server().database.db.collection<{ _id: string }>('people').findOne({ _id: doubled });
    expect(stored).toMatchObject({ merges: [{ into: kept, undoneReason: '其实是两个人' }] });
  });
});

describe('a household on file', () => {
  const member = (personId: string, relation: string, more: object = {}) => ({
    personId,
    relation,
    livesTogether: true,
    supports: true,
    isCounted: true,
    since: '2026-01-01',
    ...more,
  });
  const fieldsOf = (members: object[], amountFen = 100_000) => ({
    members,
    settlementKind: 'rural',
    monitoredGroups: [],
    incomeItems: [{ personId: (members[0] as { personId: string }).personId, kind: 'wage', amountFen, period: 'month' }],
    essentialSpending: [],
    property: { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
  });
  const enterHousehold = (who: ApiClient, fields: object) =>
    who.send<{ householdId: string }>('POST', '/api/households', { entryId: randomUUID(), effectiveFrom: '2026-01-01', fields });

  it('of the demonstration is found by its number and by a member', async () => {
    const township = await server().as('township');
    const find = async (q: string) =>
      (await township.send<Page<HouseholdRow>>('POST', '/api/households/search', { q })).items.map((row) => row.householdNumber);

    expect([await find('t01-h0001'), await find('示例·冯丙'), await find('示例·卫乙')]).toEqual([
      ['T01-H0001'],
      ['T01-H0002'],
      ['T01-H0005'],
    ]);
    expect(
      (await (await server().as('township2')).send<Page<HouseholdRow>>('POST', '/api/households/search', { q: 'T01-H0001' })).items,
    ).toEqual([]);
    expect(await township.get(`/api/households/demo-H1?date=2026-03-02`)).toMatchObject({
      memberCount: 4,
      monthlyIncomeFen: 300_000,
      people: { 'demo-H1-B': { name: '示****' } },
    });
  });

  it('keeps members by date and refuses somebody who counts elsewhere', async () => {
    const township = await server().as('township');
    const [head, child] = [await enter(township, { name: '示例·户甲' }), await enter(township, { name: '示例·户乙' })];
    const { householdId } = await enterHousehold(township, fieldsOf([member(head, 'head'), member(child, 'child')]));
    expect(await refusalOf(enterHousehold(township, fieldsOf([member(child, 'head')])))).toMatchObject({
      status: 422,
      code: 'member-elsewhere',
      fields: [{ field: 'fields.members.0' }],
    });

    const { revision, fields } = await township.get<HouseholdView>(`/api/households/${householdId}`);
    const left = { ...fields, members: fields.members.map((one) => (one.personId === child ? { ...one, until: '2026-06-01' } : one)) };
    await township.send('PUT', `/api/households/${householdId}`, { revision, effectiveFrom: '2026-06-01', reason: '分户', fields: left });
    await enterHousehold(township, fieldsOf([member(child, 'head', { since: '2026-06-01' })]));

    const countOn = async (date: string) => (await township.get<HouseholdView>(`/api/households/${householdId}?date=${date}`)).memberCount;
    expect([await countOn('2026-05-31'), await countOn('2026-06-01')]).toEqual([2, 1]);
    expect(
      await refusalOf(township.send('PUT', `/api/households/${householdId}`, { revision, effectiveFrom: today, reason: '更正', fields })),
    ).toMatchObject({ status: 409, code: 'record-changed' });
    expect((await township.get<PersonView>(`/api/people/${child}`)).households.map(({ isCurrent }) => isCurrent).sort()).toEqual([
      false,
      true,
    ]);
  });

  it('answers processes as of a date, and reads who a member is only with a trace', async () => {
    const { database, cipher, audit, clock } = server();
    const store = householdStore({ ...peopleStores(database, cipher), audit, clock });

    expect(await store.find('demo-H1', '2026-03-02')).toMatchObject({
      townshipCode: 'T01',
      countyCode: 'K1',
      settlementKind: 'rural',
      declared: { monthlyIncomeFen: 300_000, liquidAssetsFen: 1_200_000, homesOwned: 1 },
      members: [
        { relation: 'head' },
        { personId: 'demo-H1-B', disabilityKind: 'physical', disabilityGrade: 2, isCounted: true },
        {},
        { birthDate: '2009-09-09' },
      ],
    });
    expect((await store.find('demo-H5', '2026-03-02'))?.members.map(({ illnessOnSpecialAidList }) => illnessOnSpecialAidList)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect([await store.find('demo-H1', '2019-12-31'), await store.find('nobody', '2026-03-02')]).toEqual([undefined, undefined]);

    expect(await store.readMember('demo-H1-B', { actor: 'query-data-source', purpose: '核对' })).toMatchObject({ name: '示例·吴乙' });
    expect((await audit.ofSubject('demo-H1-B', 1))[0]).toMatchObject({ actor: 'query-data-source', detail: '核对' });
  });

  it('knows who consented to what, until it is withdrawn', async () => {
    const { database, cipher, audit, clock } = server();
    const store = householdStore({ ...peopleStores(database, cipher), audit, clock });
    const township = await server().as('township');
    const personId = await enter(township, { name: '示例·授某' });
    const consent = { consentId: randomUUID(), purposes: ['basic-living'], dataKinds: ['income'], from: '2026-01-01', until: '2999-12-31' };
    await township.send('POST', `/api/people/${personId}/consents`, consent);
    await township.send('POST', `/api/people/${personId}/consents`, consent);

    expect([await store.hasConsent(personId, 'basic-living', today), await store.hasConsent(personId, 'temporary-aid', today)]).toEqual([
      true,
      false,
    ]);
    await township.send('POST', `/api/people/${personId}/consents/${consent.consentId}/withdraw`, { reason: '本人书面撤回' });
    expect(await store.hasConsent(personId, 'basic-living', today)).toBe(false);
    expect((await township.get<PersonView>(`/api/people/${personId}`)).consents).toMatchObject([
      { isInForce: false, withdrawnReason: '本人书面撤回' },
    ]);
    expect(
      await refusalOf(township.send('POST', `/api/people/${personId}/consents/${consent.consentId}/withdraw`, { reason: '再次' })),
    ).toMatchObject({ code: 'consent-withdrawn' });
  });

  it('keeps a commitment sealed, and its check', async () => {
    const township = await server().as('township');
    const personId = await enter(township, { name: '示例·诺某' });
    const commitment = {
      commitmentId: randomUUID(),
      statement: '本人承诺收入属实',
      signedOn: '2026-03-02',
      standsInFor: 'income-proof',
      checkDueOn: '2026-04-02',
    };
    await township.send('POST', `/api/people/${personId}/commitments`, commitment);
    await township.send('POST', `/api/people/${personId}/commitments/${commitment.commitmentId}/check`, {
      result: 'true',
      note: '单位已核实',
    });

    expect((await township.get<PersonView>(`/api/people/${personId}`)).commitments).toMatchObject([
      { statement: '本人承诺收入属实', checkResult: 'true', checkNote: '单位已核实' },
    ]);
    expect(JSON.stringify(await server().database.db.collection('commitments').find().toArray())).not.toMatch(/属实|已核实/);
  });
});
