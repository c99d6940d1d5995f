import { randomUUID } from 'node:crypto';
import type { StaffNoticeView, WithdrawalView } from '../../domain/api-case-file.js';
import type { Page } from '../../domain/api.js';
import { fileCipher } from '../../adapters/crypto/file-cipher.js';
import { attachments } from '../../adapters/mongo/attachments.js';
import { fileStore } from '../../adapters/mongo/file-store.js';
import { staffNotices } from '../../adapters/mongo/staff-notices.js';
import { withdrawals, type WithdrawalDocument } from '../../adapters/mongo/withdrawals.js';
import type { ActingUser } from '../../server/http/acting-user.js';
import { withdrawCase } from '../../server/withdrawals/withdraw-case.js';
import { removeExpiredCases } from '../../server/retention/remove-expired-cases.js';
import { until } from '../support/until.js';
import { openTask, reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

describe('a case that the applicant takes back', () => {
  const server = serverUnderTest();
  const withdraw = async (caseId: string, body: object = { reason: '家里已经解决', by: 'at-window' }, username = 'township') =>
    (await server().as(username)).send<WithdrawalView>('POST', `/api/cases/${caseId}/withdrawal`, body);

  it('is told to its process once, with nothing personal', async () => {
    const caseId = await reportedCase(server());

    const [first, again] = [await withdraw(caseId), await withdraw(caseId, { reason: '另一个原因', by: 'at-window' })];

    expect(first).toMatchObject({ state: 'requested', reason: '家里已经解决', byName: '演示·镇经办' });
    expect(again).toEqual(first);
    await until('the process hears of it', async () =>
      server().engine.published.some(({ messageId }) => messageId === `${caseId}:withdrawal`),
    );
    expect(
      server().engine.published.filter(({ name, correlationKey }) => name === 'case-withdrawn' && correlationKey === caseId),
    ).toMatchObject([{ variables: { withdrawalDecision: 'withdrawn' } }]);
    expect(JSON.stringify(await server().database.db.collection('withdrawals').find().toArray())).not.toContain('解决');
    expect((await (await server().as('village')).caseFile(caseId)).timeline.map(({ title }) => title)).toContain(
      '申请人当面要求撤回（演示·镇经办记录）',
    );
  });

  it('is on the timeline and with its process even when the crash came right after it was written down', async () => {
    const caseId = await reportedCase(server());
    const { db, cases } = server().database;
    const kept = withdrawals(db);
    const dying = {
      ...kept,
      add: async (withdrawal: WithdrawalDocument): Promise<never> => {
        await kept.add(withdrawal);
        throw new Error('died');
      },
    };
    const user: ActingUser = { username: 'township', name: '演示·镇经办', role: 'township-caseworker', areaCode: 'T01', areaName: '示例镇', areaKind: 'township' };
    const needs = { ...server(), db, cases, attachments: attachments(db), kick: () => undefined };

    await expect(withdrawCase({ ...needs, withdrawals: dying }).withdraw(caseId, { reason: '家里已经解决', by: 'at-window' }, user)).rejects.toThrow('died');

    expect(await withdraw(caseId)).toMatchObject({ state: 'requested' });
    await until('the process hears of it', async () =>
      server().engine.published.some(({ messageId }) => messageId === `${caseId}:withdrawal`),
    );
    expect((await (await server().as('village')).caseFile(caseId)).timeline.map(({ title }) => title)).toContain(
      '申请人当面要求撤回（演示·镇经办记录）',
    );
    expect((await server().audit.ofCase(caseId, 10)).filter(({ act }) => act === 'case-withdrawn')).toHaveLength(1);
  });

  it('needs the signed request where it is said to be signed', async () => {
    const caseId = await reportedCase(server());
    expect(await refusalOf(withdraw(caseId, { reason: '本人来信', by: 'signed-paper' }))).toMatchObject({
      code: 'withdrawal-paper-missing',
    });
  });

  it('is decided by then, or closed: the decision stands', async () => {
    const [decided, closed, overtaken] = [await reportedCase(server()), await reportedCase(server()), await reportedCase(server())];
    const { db, cases } = server().database;
    const decide = (caseId: string) =>
      db.collection<{ _id: string }>('decisions').insertOne({ _id: `${caseId}:d`, caseId, kind: 'temporary-aid-emergency' } as never);
    await decide(decided);
    await cases.updateOne({ _id: closed }, { $set: { status: 'closed' } });

    expect(await refusalOf(withdraw(decided))).toMatchObject({ code: 'already-decided' });
    expect(await refusalOf(withdraw(closed))).toMatchObject({ code: 'case-closed' });
    await withdraw(overtaken);
    await decide(overtaken);
    expect((await (await server().as('village')).caseFile(overtaken)).withdrawal?.state).toBe('overtaken');
  });

  it('is taken back by who serves the applicant in that area', async () => {
    const caseId = await reportedCase(server());
    expect(await refusalOf(withdraw(caseId, undefined, 'approver'))).toMatchObject({ status: 403 });
    expect(await refusalOf(withdraw(caseId, undefined, 'township2'))).toMatchObject({ status: 404 });
  });
});

describe('notices to staff', () => {
  const server = serverUnderTest();
  const list = async (username: string) => (await (await server().as(username)).get<Page<StaffNoticeView>>('/api/notices')).items;
  const unread = async (username: string) => (await (await server().as(username)).get<{ count: number }>('/api/notices/unread')).count;

  it('reach the office they are for, and are read by each of its people alone', async () => {
    const box = staffNotices(server().database.db);
    const notice = {
      to: 'county-K1:supervisor',
      caseId: 'c1',
      receiptNumber: 'R-1',
      isOverdue: true,
      title: '补办逾期',
      at: '2026-03-02T01:00:00.000Z',
    };
    await box.post({ noticeId: 'n1', ...notice });
    await box.post({ noticeId: 'n1', ...notice, title: '不会再写' });
    await box.post({ noticeId: 'n2', ...notice, at: '2026-03-03T01:00:00.000Z' });
    await box.post({ noticeId: 'n3', ...notice, to: 'county-K1:county-caseworker' });

    expect(await list('supervisor')).toMatchObject([
      { noticeId: 'n2', isRead: false },
      { noticeId: 'n1', title: '补办逾期', isRead: false },
    ]);
    expect([await unread('supervisor'), await unread('county'), await unread('township')]).toEqual([2, 1, 0]);

    const supervisor = await server().as('supervisor');
    await supervisor.send('POST', '/api/notices/read', { noticeId: 'n1' });
    // Nobody reads for another office.
    await supervisor.send('POST', '/api/notices/read', { noticeId: 'n3' });
    expect([await unread('supervisor'), await unread('county')]).toEqual([1, 1]);
    await supervisor.send('POST', '/api/notices/read', {});
    expect(await unread('supervisor')).toBe(0);
  });

  it('come in pages', async () => {
    const box = staffNotices(server().database.db);
    for (let number = 0; number < 35; number += 1) {
      await box.post({
        noticeId: `p${number}`,
        to: 'township-T02:township-caseworker',
        caseId: 'c',
        receiptNumber: 'R',
        isOverdue: false,
        title: 't',
        at: `2026-03-02T01:00:${String(number).padStart(2, '0')}.000Z`,
      });
    }
    const township2 = await server().as('township2');
    const first = await township2.get<Page<StaffNoticeView>>('/api/notices');
    const second = await township2.get<Page<StaffNoticeView>>(`/api/notices?cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([30, 5, undefined]);
  });
});

describe('the retention of case files', () => {
  const server = serverUnderTest();

  const closed = async (retentionUntil: string) => {
    const caseId = await reportedCase(server());
    await openTask(server(), { caseId });
    await server().database.cases.updateOne({ _id: caseId }, { $set: { status: 'closed', closedOn: '2026-03-02', retentionUntil } });
    return caseId;
  };

  it('removes what is past its date with all that belongs to it, and leaves the audit trail', async () => {
    const { database, audit, clock } = server();
    const { db } = database;
    const files = fileStore(db, fileCipher(Buffer.alloc(32, 7)), clock);
    const [old, recent, running] = [await closed('2036-03-01'), await closed('2036-03-02'), await closed('2036-03-01')];
    async function* bytes() {
      yield Buffer.from('content');
    }
    const { fileId, size, sha256 } = await files.keep(bytes(), `file:${old}:1`);
    await attachments(db).add({
      _id: randomUUID(),
      caseId: old,
      fileId,
      place: `file:${old}:1`,
      paper: 'other',
      type: 'application/pdf',
      size,
      sha256,
      sealedName: 'x',
      addedAt: '2026-03-02',
      addedBy: 'township',
      addedByName: '演示·镇经办',
      state: 'kept',
    });
    await db.collection<{ _id: string }>('benefits').insertOne({ _id: 'b1', caseId: running, status: 'active' } as never);
    const traces = async (caseId: string) => {
      let count = 0;
      for (const { name } of await db.listCollections().toArray()) {
        if (name !== 'audit')
          count += (await db.collection(name).find().toArray()).filter((document) => JSON.stringify(document).includes(caseId)).length;
      }
      return count;
    };
    expect(await traces(old)).toBeGreaterThan(5);

    expect(await removeExpiredCases({ db, files, audit, today: '2036-03-02' })).toEqual({ removed: 1, held: 1 });

    expect(await traces(old)).toBe(0);
    expect(await db.collection('files.chunks').countDocuments()).toBe(0);
    expect(await traces(recent)).toBeGreaterThan(0);
    expect(await database.cases.findById(running)).not.toBeNull();
    expect((await audit.ofCase(old, 10)).map(({ act }) => act)).toContain('case-file-removed');
    expect(await audit.firstBroken()).toBeUndefined();
    expect(await removeExpiredCases({ db, files, audit, today: '2036-03-02' })).toEqual({ removed: 0, held: 1 });
  });

  it('takes what lies beside a case: a draft, an answer to the hotline, a conference, what is known of the stopped benefit', async () => {
    const { database, audit, clock } = server();
    const { db } = database;
    const caseId = await reportedCase(server());
    const taskKey = await openTask(server(), { caseId });
    await database.cases.updateOne({ _id: caseId }, { $set: { status: 'closed', closedOn: '2030-03-02', retentionUntil: '2040-03-01' } });
    const put = (collection: string, document: object) => db.collection(collection).insertOne(document as never);
    const beside = ['taskDrafts', 'hotlineAnswers', 'conferences', 'majorChanges'];
    await put('taskDrafts', { _id: taskKey, revision: 1, sealedData: 'sealed' });
    await put('taskDrafts', { _id: 'of another task', revision: 1, sealedData: 'sealed' });
    await put('taskBatches', { _id: 'batch-1', state: 'done', sealedInput: 'sealed', items: [{ taskKey: 'other' }, { taskKey }] });
    await put('hotlineAnswers', { _id: 'ticket-1', caseId, text: '已办结', at: '2030-03-02', state: 'done' });
    await put('conferences', { _id: 'conference-1', caseId, by: 'county', at: '2030-03-02', state: 'started' });
    await put('benefits', { _id: 'b2', caseId, status: 'stopped', sealedFigures: 'sealed' });
    await put('majorChanges', { _id: 'change-1:b2', benefitId: 'b2', changedOn: '2030-03-02', at: '2030-03-02', state: 'done' });

    const files = fileStore(db, fileCipher(Buffer.alloc(32, 7)), clock);
    expect(await removeExpiredCases({ db, files, audit, today: '2040-03-02' })).toMatchObject({ removed: 2, held: 1 });

    const left = await Promise.all(beside.map((name) => db.collection(name).find({}, { projection: { _id: 1 } }).toArray()));
    expect(left).toEqual([[{ _id: 'of another task' }], [], [], []]);
    expect(await db.collection('taskBatches').countDocuments({ sealedInput: { $exists: true } })).toBe(0);
    expect(await db.collection<{ _id: string }>('benefits').findOne({ _id: 'b2' })).toEqual({ _id: 'b2', caseId, status: 'stopped' });
  });
});
