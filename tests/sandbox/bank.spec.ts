import { createHmac } from 'node:crypto';
import { controlled, sha256 } from '../../sandbox/bank/file-format.js';
import { sandboxUnderTest } from '../support/sandbox-under-test.js';
import { until } from '../support/until.js';

const order = { key: 'd1:2026-05:stage-1', amountFen: 180_000, accountNumber: '6200000000001234', purpose: '临时救助' };
const unusable = '6200000000000000';

describe('bank stand-in', () => {
  const sandbox = sandboxUnderTest();
  const transfer = (changes: object = {}): Promise<Response> => sandbox.send('POST', '/bank/transfers', { ...order, ...changes });
  const callbackCount = async (count: number): Promise<number> => {
    for (let wait = 0; wait < 100 && sandbox.callbacks().length < count; wait += 1) await new Promise((resolve) => setTimeout(resolve, 10));
    return sandbox.callbacks().length;
  };

  it('accepts an order, pays it and reports that, signed', async () => {
    const response = await transfer();

    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ status: 'accepted', bankRef: 'B00000001' });
    expect(await sandbox.paidKeys(1)).toEqual([order.key]);
    expect(await callbackCount(1)).toBe(1);
    const { body, signature } = sandbox.callbacks()[0] ?? { body: '', signature: '' };
    expect(JSON.parse(body)).toEqual({ key: order.key, status: 'paid', bankRef: 'B00000001' });
    expect(signature).toBe(createHmac('sha256', 'secret').update(body).digest('hex'));
  });

  it('gives the same answer and one payment for the same order, also all at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, async () => (await transfer()).json()));

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await callbackCount(1);
    expect(await sandbox.paidKeys(1)).toEqual([order.key]);
  });

  it('refuses the same key for another amount', async () => {
    await transfer();

    expect((await transfer({ amountFen: 1 })).status).toBe(409);
  });

  it('rejects an unusable account and pays the same key once the account is corrected', async () => {
    const rejected = await transfer({ accountNumber: unusable });
    expect(rejected.status).toBe(422);
    expect(await rejected.json()).toEqual({ status: 'rejected', reason: 'ACCOUNT_UNUSABLE' });

    expect((await transfer()).status).toBe(202);
    expect(await sandbox.paidKeys(1)).toEqual([order.key]);
  });

  it('reports an account that turns out to be closed as rejected', async () => {
    await transfer({ accountNumber: '6200000000009999' });

    await callbackCount(1);
    expect(JSON.parse(sandbox.callbacks()[0]?.body ?? '')).toMatchObject({ status: 'rejected', reason: 'ACCOUNT_CLOSED' });
    expect(await sandbox.get('/bank/ledger')).toEqual([]);
  });

  it('pays a key once more in another file after the money came back, also another amount', async () => {
    const handIn = async (fileId: string, amountFen: number, accountNumber: string): Promise<string> => {
      const content = controlled('YIMEN-PAY-1', [fileId, 'K1', 'dibao', '2026-05'], [['k1', String(amountFen), accountNumber, '测试甲', '2026-05 低保']]);
      expect((await sandbox.send('POST', '/bank/batches', { fileId, checksum: sha256(content), content })).status).toBe(202);
      return until('the answer', async () => (await sandbox.get<{ content?: string }>(`/bank/batches/${fileId}/answer`)).content);
    };
    const statusIs = (status: string) =>
      until(status, async () => (await sandbox.get<{ status: string }>('/bank/transfers/k1')).status === status);

    expect(await handIn('b1-1', 30_000, '6200000000008888')).toContain('k1,30000,paid,B00000001');
    await statusIs('returned');

    expect(await handIn('b2-1', 31_000, order.accountNumber)).toContain('k1,31000,paid,B00000002');
    expect(await sandbox.get('/bank/ledger')).toMatchObject([{ key: 'k1', accountMasked: '************1234' }]);

    await sandbox.restart();
    expect(await handIn('b1-1', 30_000, '6200000000008888')).toContain('k1,30000,paid,B00000001');
    const { content } = await sandbox.get<{ content: string }>('/bank/statement?from=2000-01-01&to=2999-12-31');
    for (const line of ['30000,debit,B00000001', '30000,return,B00000001R', '31000,debit,B00000002']) expect(content).toContain(`D,k1,${line}`);
    expect(content).toContain('T,3,');
  });

  it('shows the account only masked in its ledger', async () => {
    await transfer();
    await sandbox.paidKeys(1);

    expect(await sandbox.get('/bank/ledger')).toMatchObject([{ key: order.key, amountFen: 180_000, accountMasked: '************1234' }]);
  });

  it('pays after a restart what it had accepted, and nothing twice', async () => {
    await transfer({ key: 'paid-before' });
    await sandbox.paidKeys(1);
    await transfer();
    await sandbox.restart();

    expect(await sandbox.paidKeys(2)).toEqual(['paid-before', order.key]);
    expect((await transfer({ key: 'paid-before' })).status).toBe(202);
    expect(await sandbox.paidKeys(2)).toHaveLength(2);
  });

  it('refuses an order it cannot read, naming the fields', async () => {
    const response = await transfer({ amountFen: -1 });

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'INVALID_INPUT', fields: ['amountFen'] });
  });

  describe('with a fault', () => {
    it('is down for as many requests as asked', async () => {
      await sandbox.fault('bank', { mode: 'down', times: 1 });

      expect((await transfer()).status).toBe(503);
      expect((await transfer()).status).toBe(202);
    });

    it('pays and cuts the connection when the answer is to be lost', async () => {
      await sandbox.fault('bank', { mode: 'answer-lost', times: 1 });

      await expect(transfer()).rejects.toThrow();
      expect(await sandbox.paidKeys(1)).toEqual([order.key]);
    });

    it('answers late when slow', async () => {
      await sandbox.fault('bank', { mode: 'slow', delayMs: 120, times: 1 });
      const started = performance.now();

      expect((await transfer()).status).toBe(202);
      expect(performance.now() - started).toBeGreaterThan(110);
    });

    it('answers nonsense when wrong', async () => {
      await sandbox.fault('bank', { mode: 'wrong', times: 2 });

      const first = await (await transfer()).text();
      const second = await (await transfer()).text();
      expect([first, second].sort()).toEqual(['{"status": "acc', '{"status":["paid","rejected"],"bankRef":0,"asOf":null}']);
    });

    it('reports twice when duplicate', async () => {
      await sandbox.fault('bank', { mode: 'duplicate', times: 1 });
      await transfer();

      expect(await callbackCount(2)).toBe(2);
      expect(await sandbox.paidKeys(1)).toHaveLength(1);
    });

    it('pays and reports nothing when the callback is to be lost', async () => {
      await sandbox.fault('bank', { mode: 'callback-lost', times: 1 });
      await transfer();
      await sandbox.paidKeys(1);
      await new Promise((resolve) => setTimeout(resolve, 50));

      expect(sandbox.callbacks()).toEqual([]);
    });
  });
});
