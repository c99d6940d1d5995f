import type { AuditEntry } from '../../domain/api.js';
import { until } from '../support/until.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { openTask, reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const identityNumber = '11010519491231002X';

describe('a case file', () => {
  const server = serverUnderTest();

  it('shows the person masked, and who did what with the words of the form', async () => {
    const caseId = await reportedCase(server());
    const village = await server().as('village');
    const taskKey = await openTask(server(), { caseId });
    await village.send('POST', `/api/tasks/${taskKey}/claim`, { version: 0 });
    await village.send('POST', `/api/tasks/${taskKey}/complete`, { version: 1, data: { ...answers.checkOnSite, accountNumber: '6222000011112222' } });

    const view = await village.caseFile(caseId);

    expect(view.person.name).toBe('测**');
    expect(view.timeline.map(({ title }) => title)).toEqual(['收到急难报告（热线）', 'checkOnSite']);
    expect(view.timeline[1]).toMatchObject({ actorName: '演示·协理员', details: expect.arrayContaining([{ label: '困难程度', value: '中' }, { label: '收款账号', value: '6222**********22' }]) });
    expect(JSON.stringify(view)).not.toMatch(/6222000011112222|测试甲/);
  });

  it('says where it stands', async () => {
    const caseId = await reportedCase(server());
    await openTask(server(), { caseId });
    expect(await (await server().as('supervisor')).caseFile(caseId)).toMatchObject({ status: 'open', statusText: '等待：checkOnSite', openTasks: [{ elementId: 'checkOnSite' }] });
  });

  it('counts as owed what was paid first, until somebody confirms it afterwards', async () => {
    const caseId = await reportedCase(server());
    const { db, acts } = server().database;
    await db.collection<{ _id: string }>('decisions').insertOne({ _id: `${caseId}:d`, caseId, kind: 'temporary-aid-emergency', amountFen: 180_000, authority: 'township', policyVersion: 'x', decidedAt: '2026-03-02' } as never);
    await db.collection<{ _id: string }>('payments').insertOne({ _id: `${caseId}:p`, caseId, decisionId: `${caseId}:d`, kind: 'stage-1', amountFen: 180_000, fundSource: 'reserve-fund', status: 'paid', createdAt: '2026-03-02' } as never);
    const owed = async () => (await (await server().as('supervisor')).caseFile(caseId)).approvalOwedFen;
    const act = (id: string, postHocOutcome: string) => ({
      _id: `${caseId}:${id}`, caseId, instanceKey: '1', processId: 'p', elementId: 'approveAfterwards', elementName: '事后审批', formId: 'none', formVersion: 1, by: 'x', byName: 'x', at: '2026-03-03',
      sealedData: server().cipher.seal('{}', `act:${caseId}:${id}`), engineVariables: { postHocOutcome }, state: 'done' as const,
    });

    expect(await owed()).toBe(180_000);
    await acts.create(act('1', 'returned'));
    expect(await owed()).toBe(180_000);
    await acts.create(act('2', 'confirmed'));
    expect(await owed()).toBe(0);
  });

  it('is not shown to another township', async () => {
    const caseId = await reportedCase(server());
    expect(await refusalOf((await server().as('township2')).caseFile(caseId))).toMatchObject({ status: 404 });
  });

  it('reveals one value for a reason, and keeps who asked for what and why', async () => {
    const { caseId } = await (await server().as('hotline')).send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport({ identityNumber }));
    const township = await server().as('township');

    expect(await township.send('POST', `/api/cases/${caseId}/reveal`, { field: 'identityNumber', reason: '核对户口簿' })).toEqual({ value: identityNumber });
    expect(await refusalOf(township.send('POST', `/api/cases/${caseId}/reveal`, { field: 'identityNumber', reason: '' }))).toMatchObject({ status: 400 });

    const entries = await (await server().as('supervisor')).get<AuditEntry[]>(`/api/audit?caseId=${caseId}`);
    expect(entries).toContainEqual(expect.objectContaining({ act: 'personal-data-read', actorName: '演示·镇经办', detail: 'identityNumber：核对户口簿' }));
    expect(JSON.stringify(entries)).not.toContain(identityNumber);
  });
});

describe('the audit log', () => {
  const server = serverUnderTest();

  it('is one chain, also when many write at once, and shows a changed entry', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, number) => server().audit.append({ actor: 'a', actorName: '甲', act: `act ${number}` })));
    expect(await server().audit.firstBroken()).toBeUndefined();

    const audit = server().database.db.collection<{ _id: number; detail?: string }>('audit');
    await audit.updateOne({ _id: 20 }, { $set: { detail: 'something else' } });
    expect(await server().audit.firstBroken()).toBe(20);
  });

  it('shows a removed entry', async () => {
    const audit = server().database.db.collection<{ _id: number }>('audit');
    await audit.deleteOne({ _id: 20 });
    expect(await server().audit.firstBroken()).toBe(21);
  });

  it('lets two servers write to it', async () => {
    const { auditLog } = await import('../../adapters/mongo/audit-log.js');
    const other = auditLog(server().database.db, server().clock);
    await Promise.all([server().audit, other].flatMap((log) => Array.from({ length: 10 }, () => log.append({ actor: 'b', actorName: '乙', act: 'both' }))));
    await until('all', async () => (await server().database.db.collection('audit').countDocuments({ act: 'both' })) === 20);
  });
});
