import { randomUUID } from 'node:crypto';
import type { Page, CaseSummary, CaseView } from '../../domain/api.js';
import { policyStore } from '../../adapters/mongo/policy-store.js';
import { EmergencyReportedVariables } from '../../processes/contract.js';
import { caseStarts } from '../../server/dispatch/case-starts.js';
import { dyingAfter } from './support/dying-after.js';
import { fakeEngine } from './support/fake-engine.js';
import { until } from '../support/until.js';
import { emergencyReport } from '../support/emergency.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const identityNumber = '11010519491231002X';

describe('an emergency report', () => {
  const server = serverUnderTest();
  const report = async (overrides = {}) => (await server().as('hotline')).send<{ caseId: string; receiptNumber: string }>('POST', '/api/emergencies', emergencyReport(overrides));
  const messageOf = (caseId: string) => until('the message', async () => server().engine.published.find(({ messageId }) => messageId === caseId));

  it('makes one case and one process however often it is sent', async () => {
    const reportId = randomUUID();

    const receipts = await Promise.all(Array.from({ length: 6 }, () => report({ reportId })));

    expect(new Set(receipts.map(({ caseId }) => caseId)).size).toBe(1);
    expect(await report({ reportId })).toEqual(receipts[0]);
    await messageOf(receipts[0]?.caseId ?? '');
    expect(server().engine.published.filter(({ messageId }) => messageId === receipts[0]?.caseId)).toHaveLength(1);
  });

  it('starts the process with ids, codes and the policy of the day, and nothing personal', async () => {
    const { caseId } = await report({ identityNumber, registeredTownship: 'T01' });

    const message = await messageOf(caseId);
    expect(message).toMatchObject({ name: 'emergency-reported', correlationKey: caseId });
    expect(EmergencyReportedVariables.strict().parse(message.variables)).toMatchObject({ townshipCode: 'T01', countyCode: 'K1', registeredHere: true, emergencyHere: true, policy: { townshipApprovalCapFen: 200_000 } });
    expect(JSON.stringify(message)).not.toMatch(/11010519491231002X|测试甲|虚构路/);
  });

  it.each([
    ['where it happened, when we serve that place', 'other', 'T02', { townshipCode: 'T02', registeredHere: false, emergencyHere: true }],
    ['where the person is registered, when it happened elsewhere', 'T01', 'T03', { townshipCode: 'T01', registeredHere: true, emergencyHere: false }],
  ])('goes to the office %s', async (_where, registeredTownship, emergencyTownship, expected) => {
    const { caseId } = await report({ registeredTownship, emergencyTownship });
    expect((await messageOf(caseId)).variables).toMatchObject(expected);
  });

  it('is refused when neither place is ours', async () => {
    expect(await refusalOf(report({ registeredTownship: 'other', emergencyTownship: 'T03' }))).toMatchObject({ status: 422, code: 'not-our-area' });
  });

  it('waits for an engine that is away, and starts once it is back', async () => {
    server().engine.isAway = true;
    const { caseId } = await report();
    expect(await (await server().as('supervisor')).get<CaseView>(`/api/cases/${caseId}`)).toMatchObject({ status: 'starting' });

    server().engine.isAway = false;
    await messageOf(caseId);
    await until('the case', async () => (await server().database.cases.findById(caseId).lean())?.status === 'open');
  });

  it('is not published again after a crash when its instance is known already', async () => {
    const { caseId } = await report();
    await messageOf(caseId);
    await server().database.db.collection<{ _id: string; caseId: string }>('instances').insertOne({ _id: '1', caseId });
    const published = server().engine.published.length;
    server().engine.published.splice(0);

    await server().database.cases.updateOne({ _id: caseId }, { $set: { processStart: 'pending' } });
    await until('the case', async () => (await server().database.cases.findById(caseId).lean())?.processStart === 'started');

    expect(server().engine.published).toEqual([]);
    expect(published).toBeGreaterThan(0);
  });

  describe('whose start is broken off', () => {
    /** The dispatcher's own start of cases, to be broken off; the server's dispatcher meanwhile finds the engine away. */
    const starts = (more: Partial<Parameters<typeof caseStarts>[0]>, engine = fakeEngine()) => {
      const { database } = server();
      const untouched = {} as never;
      const needs = { database, policies: policyStore(database.db), households: untouched, benefits: untouched, writeAcceptance: () => Promise.resolve(), onChange: () => undefined };
      return { engine, outbox: caseStarts({ ...needs, engine, ...more }) };
    };
    beforeEach(() => void (server().engine.isAway = true));
    afterEach(() => void (server().engine.isAway = false));

    it('is open all the same when the crash came between the notes of its start', async () => {
      const { caseId } = await report();
      const { db, cases } = server().database;

      await expect(starts({ database: { db, cases: dyingAfter(cases, 'updateOne', 1) } }).outbox.finish(caseId)).rejects.toThrow('died');
      server().engine.isAway = false;

      await until('the case', async () => (await cases.findById(caseId).lean())?.processStart === 'started');
      expect((await cases.findById(caseId).lean())?.status).toBe('open');
    });

    it('is told to its process before its letter is written, and gets the letter when that failed', async () => {
      const { caseId } = await report();
      const { db } = server().database;
      const letters: string[] = [];
      const failing = starts({ writeAcceptance: () => Promise.reject(new Error('no letter')) });

      await expect(failing.outbox.finish(caseId)).rejects.toThrow('no letter');
      expect(failing.engine.published).toMatchObject([{ messageId: caseId }]);
      await db.collection<{ _id: string; caseId: string }>('instances').insertOne({ _id: `i-${caseId}`, caseId });
      const again = starts({ writeAcceptance: (file) => Promise.resolve(void letters.push(file._id)) }, failing.engine);
      await again.outbox.finish(caseId);

      expect(letters).toEqual([caseId]);
      expect(failing.engine.published).toHaveLength(1);
    });
  });

  it('keeps what tells who the person is sealed at rest', async () => {
    const { caseId } = await report({ identityNumber });

    const stored = JSON.stringify(await server().database.db.collection<{ _id: string }>('cases').findOne({ _id: caseId }));
    for (const secret of [identityNumber, '测试甲', '000-0000-0000', '虚构路1号', '工地', '990000000000000017']) expect(stored).not.toContain(secret);
  });

  it('is found by receipt number, and by identity number only in a request body', async () => {
    const { caseId, receiptNumber } = await report({ identityNumber });
    const supervisor = await server().as('supervisor');
    const ids = ({ items }: Page<CaseSummary>) => items.map((item) => item.caseId);

    expect(ids(await supervisor.get(`/api/cases?q=${receiptNumber.toLowerCase()}`))).toEqual([caseId]);
    expect(ids(await supervisor.send('POST', '/api/cases/search', { q: identityNumber.toLowerCase() }))).toContain(caseId);
    expect(await refusalOf(supervisor.get(`/api/cases?q=${identityNumber}`))).toMatchObject({ status: 400 });
    expect(ids(await (await server().as('township2')).send('POST', '/api/cases/search', { q: identityNumber }))).toEqual([]);
  });

  it('names each wrong field without repeating its value', async () => {
    const problem = await refusalOf(report({ identityNumber: '110105194912310021', channel: 'pigeon', personName: '' }));

    expect(problem).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(problem.fields?.map(({ field }) => field).sort()).toEqual(['channel', 'identityNumber', 'personName']);
    expect(JSON.stringify(problem)).not.toContain('110105194912310021');
  });

  it('is refused with 413 when it is larger than a report can be', async () => {
    expect(await refusalOf(report({ whatHappened: 'x'.repeat(1_200_000) }))).toMatchObject({ status: 413, code: 'too-large' });
  });
});
