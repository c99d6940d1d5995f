import { randomUUID } from 'node:crypto';
import type { Db } from 'mongodb';
import { sha256 } from '../../adapters/crypto/sha256.js';
import { bankFileStore } from '../../adapters/mongo/bank-files.js';
import { batchLines } from '../../adapters/mongo/batch-lines.js';
import { paymentStore } from '../../adapters/mongo/payments.js';
import { policyStore } from '../../adapters/mongo/policy-store.js';
import type { Page } from '../../domain/api.js';
import type { BatchLineView, BatchSummary, BatchView } from '../../domain/api-money.js';
import { writeControlled } from '../../domain/bank-file/controlled-file.js';
import { writeOrderFile } from '../../domain/bank-file/order-file.js';
import { disbursementStarts } from '../../server/dispatch/disbursement-starts.js';
import { until } from '../support/until.js';
import { dyingAfter } from './support/dying-after.js';
import { fakeEngine } from './support/fake-engine.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

describe('a batch of payments', () => {
  const server = serverUnderTest();
  const order = (more: object = {}) => ({ requestId: randomUUID(), program: 'dibao', period: '2026-03', cutOffOn: '2026-03-01', ...more });
  const send = async (body: object, username = 'county') =>
    (await server().as(username)).send<{ batchId: string }>('POST', '/api/disbursements', body);
  const published = (name: string) => server().engine.published.filter((message) => message.name === name);

  const fileOf = async (batchId: string) => {
    const { database, cipher } = server();
    const fileId = `${batchId}-1`;
    const key = `${batchId}:2026-03:dibao`;
    const account = { accountNumber: '6200000000001234', accountName: '测试甲', purpose: '2026-03 低保' };
    const head = { fileId, countyCode: 'K1', program: 'dibao', period: '2026-03' };
    const content = writeOrderFile(head, [{ key, amountFen: 30_000, ...account }], sha256);
    const files = bankFileStore(database.db, cipher);
    const at = '2026-03-02T00:00:00Z';
    await files.write({ fileId, batchId, attempt: 1, content, checksum: sha256(content), lineCount: 1, totalFen: 30_000, writtenAt: at });
    await files.mark(fileId, 'sent', at);
    return {
      fileId,
      key,
      answer: writeControlled('YIMEN-ANSWER-1', { header: [fileId], lines: [[key, '30000', 'paid', 'B1', '']] }, 1, sha256),
    };
  };

  it('starts its process once, whatever is sent again, and only one for a month is open', async () => {
    const body = order();
    const [first, again] = [await send(body), await send(body)];
    expect(again).toEqual(first);
    expect(await refusalOf(send(order()))).toMatchObject({ status: 409, code: 'disbursement-open' });

    await until('the start', async () => published('disbursement-ordered').length > 0);
    expect(published('disbursement-ordered')).toMatchObject([
      {
        correlationKey: first.batchId,
        messageId: first.batchId,
        variables: { batchId: first.batchId, countyCode: 'K1', period: '2026-03' },
      },
    ]);
    const { items } = await (await server().as('finance')).get<Page<BatchSummary>>('/api/disbursements');
    expect(items).toMatchObject([{ batchId: first.batchId, preparedByName: '演示·县经办' }]);
  });

  it('is open all the same when the crash came between the notes of its start', async () => {
    const { database, engine } = server();
    engine.isAway = true;
    const { batchId } = await send(order({ program: 'tekun', period: '2026-02', cutOffOn: '2026-02-01' }));
    const batches = database.db.collection<{ _id: string; status: string; processStart: string }>('batches');
    const collection = (name: string) => (name === 'batches' ? dyingAfter(batches, 'updateOne', 1) : database.db.collection(name));

    await expect(disbursementStarts({ collection } as Db, policyStore(database.db), fakeEngine()).finish(batchId)).rejects.toThrow('died');
    engine.isAway = false;

    await until('the note', async () => (await batches.findOne({ _id: batchId }))?.processStart === 'started');
    expect((await batches.findOne({ _id: batchId }))?.status).toBe('open');
  });

  it('is refused with a word at the field that is wrong', async () => {
    expect(await refusalOf(send(order({ cutOffOn: '2026-04-01' })))).toMatchObject({ status: 400, fields: [{ field: 'cutOffOn' }] });
    expect(await refusalOf(send(order({ period: '2099-01', cutOffOn: '2099-01-01' })))).toMatchObject({ fields: [{ field: 'cutOffOn' }] });
    expect(await refusalOf(send(order({ period: '2026-13' })))).toMatchObject({ status: 400 });
  });

  it('takes the answer file of the bank once, and a damaged one not at all', async () => {
    const { batchId } = await send(order({ program: 'tekun' }));
    const { fileId, answer } = await fileOf(batchId);
    const finance = await server().as('finance');
    const bring = (content: string) => finance.send('POST', `/api/disbursements/${batchId}/answer`, { fileId, content });

    expect(await refusalOf(bring(answer.replace('30000', '90000')))).toMatchObject({
      status: 422,
      code: 'bank-file-damaged',
      details: [expect.stringContaining('合计'), expect.stringContaining('校验值')],
    });
    await bring(answer);
    expect(await refusalOf(bring(answer))).toMatchObject({ code: 'answer-kept' });
    await until('the word', async () => published('disbursement-answered').length > 0);
    expect(published('disbursement-answered')).toMatchObject([{ correlationKey: fileId }]);
  });

  it('keeps what the file says of people sealed, and notes who opened it', async () => {
    const { items } = await (await server().as('finance')).get<Page<BatchSummary>>('/api/disbursements');
    const batchId = items.find(({ program }) => program === 'tekun')?.batchId ?? '';
    expect(JSON.stringify(await server().database.db.collection('bankFiles').find().toArray())).not.toContain('6200000000001234');

    const path = `/api/disbursements/${batchId}/file`;
    expect(await refusalOf((await server().as('county')).send('POST', path, { fileId: `${batchId}-1` }))).toMatchObject({ status: 403 });
    // The answer is the file itself, no JSON.
    await (await server().as('finance')).send('POST', path, { fileId: `${batchId}-1` }).catch(() => undefined);
    expect(await server().audit.ofSubject(batchId, 5)).toContainEqual(
      expect.objectContaining({ act: 'bank-file-opened', actor: 'finance' }),
    );
  });

  it('shows township staff the lines of their township, payees masked', async () => {
    const { batchId } = (await (await server().as('finance')).get<Page<BatchSummary>>('/api/disbursements')).items[0] as BatchView;
    const line = {
      decisionId: 'd',
      caseId: 'c',
      period: '2026-03',
      amountFen: 100,
      fundSource: 'assistance-fund',
      batchId,
      program: 'tekun',
    } as const;
    const payee = { kind: 'tekun', benefitId: 'b', payeeId: 'demo-H1-A' };
    const lines = batchLines(server().database.db);
    await lines.claim({ ...line, ...payee, paymentId: 'p1', townshipCode: 'T01' }, '2026-03-01T00:00:00Z');
    await lines.claim({ ...line, ...payee, paymentId: 'p2', townshipCode: 'T02' }, '2026-03-01T00:00:00Z');
    await lines.claim({ ...line, ...payee, batchId: 'before', paymentId: 'p3', townshipCode: 'T03' }, '2026-03-01T00:00:00Z');
    // A key belongs to one batch.
    expect(
      (await lines.claim({ ...line, ...payee, batchId: 'other', paymentId: 'p1', townshipCode: 'T01' }, '2026-03-01T00:00:00Z')).batchId,
    ).toBe(batchId);

    // What came back after it was paid is another batch's, and no longer paid.
    const payments = paymentStore(server().database.db);
    for (const status of ['sent', 'paid'] as const) await payments.move('p3', status, { at: '2026-03-01T00:00:00Z' });
    await payments.move('p3', 'returned', { at: '2026-03-01T00:00:00Z', returnRef: 'R1' });
    const taken = await lines.claim({ ...line, ...payee, batchId: 'other', paymentId: 'p3', townshipCode: 'T03' }, '2026-03-02T00:00:00Z');
    expect(taken).toMatchObject({ batchId: 'other', status: 'created', returnRefs: ['R1'] });
    expect(taken).not.toHaveProperty('paidAt');

    const seenBy = async (username: string) =>
      (await (await server().as(username)).get<Page<BatchLineView>>(`/api/disbursements/${batchId}/lines`)).items;
    expect(await seenBy('township')).toMatchObject([{ paymentId: 'p1', payeeName: '示****' }]);
    expect(await seenBy('finance')).toHaveLength(2);
  });
});
