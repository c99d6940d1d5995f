import { jest } from '@jest/globals';
import { sha256 } from '../../adapters/crypto/sha256.js';
import { writeControlled } from '../../domain/bank-file/controlled-file.js';
import { postingsOf } from '../../domain/money/postings.js';
import type { JobType } from '../../processes/contract.js';
import { entitlement, fakeBatch } from '../support/fake-disbursement.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

const fundId = 'assistance:K1';
const key = 'd9:2026-05:dibao';

describe('a batch of payments, step by step', () => {
  let ports: FakePorts;
  const run = (jobType: JobType, batchId: string, more: object = {}) => runWorker(jobType, { batchId, ...more }, ports);
  const send = async (batchId: string) => {
    ports.world.batch = { ...fakeBatch, batchId };
    await run('prepare-disbursement', batchId);
    await run('reserve-disbursement', batchId);
    return run('send-disbursement', batchId);
  };
  const collect = (batchId: string) => run('collect-answers', batchId, { fileId: `${batchId}-1` });
  const reconcile = (batchId: string, ...lines: readonly (readonly string[])[]) => {
    const statement = async (from: string, to: string) =>
      writeControlled('YIMEN-STATEMENT-1', { header: [from, to], lines }, 1, sha256);
    return runWorker('reconcile-disbursement', { batchId }, { ...ports, bankBatches: { ...ports.bankBatches, statement } });
  };
  const balances = () => {
    const sums: Record<string, number> = {};
    for (const { entry, amountFen, program } of ports.world.fundEntries)
      for (const posting of postingsOf(entry, amountFen, program)) sums[posting.account] = (sums[posting.account] ?? 0) + posting.amountFen;
    return sums;
  };
  const money = async (amountFen: number) =>
    ports.funds.append({ fundId, entry: 'top-up', key: 'seed', amountFen, at: '2026-05-09T12:00:00.000Z' });

  beforeEach(() => {
    ports = fakePorts();
    ports.world.entitled.push(entitlement);
  });

  it('hands no file to the bank that the fund does not cover', async () => {
    await money(30_000);
    ports.world.batch = { ...fakeBatch, batchId: 'b1' };
    await run('prepare-disbursement', 'b1');
    await run('reserve-disbursement', 'b1');
    // A line that was made after the total was held.
    const first = ports.world.payments.get(key)!;
    ports.world.payments.set('d8:2026-05:dibao', { ...first, paymentId: 'd8:2026-05:dibao' });
    const submit = jest.fn(ports.bankBatches.submit);

    const sent = await runWorker('send-disbursement', { batchId: 'b1' }, { ...ports, bankBatches: { ...ports.bankBatches, submit } });

    expect(sent).toMatchObject({ kind: 'fail', retries: 0 });
    expect(submit).not.toHaveBeenCalled();
  });

  it('books no answer whose money never went to the bank', async () => {
    await money(30_000);
    await send('b1');
    ports.world.fundEntries.splice(ports.world.fundEntries.findIndex(({ entry }) => entry === 'send'), 1);

    expect(await collect('b1')).toMatchObject({ kind: 'fail', retries: 0 });
    expect([...ports.world.events.keys()]).toEqual([]);
  });

  it('lets a person settle what the bank paid though it said that it was rejected', async () => {
    await money(30_000);
    await send('b1');
    const rejected = writeControlled('YIMEN-ANSWER-1', { header: ['b1-1'], lines: [[key, '30000', 'rejected', 'B1', 'ACCOUNT_UNUSABLE']] }, 1, sha256);
    await ports.bankFiles.keepAnswer('b1-1', rejected, '2026-05-09T12:00:00.000Z');
    await collect('b1');

    expect(await reconcile('b1', [key, '30000', 'debit', 'B1', '2026-05-09'])).toMatchObject({ variables: { differenceCount: 1 } });
    expect([...ports.world.findings.values()]).toMatchObject([{ batchId: 'b1', key, kind: 'paid-though-rejected' }]);
  });

  it('pays what came back after it was paid once more, in the next batch under the same key, also at another level', async () => {
    await money(1_000_000);
    await send('b1');
    await collect('b1');
    const back = [key, '30000', 'return', 'R1', '2026-05-09'];
    await reconcile('b1', [key, '30000', 'debit', 'B-first', '2026-05-09'], back);
    await run('close-disbursement', 'b1');
    expect(ports.world.payments.get(key)).toMatchObject({ status: 'returned', batchId: 'b1' });

    ports.world.entitled[0] = { ...entitlement, levelFen: 31_000 };
    await send('b2');
    expect(await collect('b2')).toMatchObject({ kind: 'complete', variables: { fileOutcome: 'answered' } });

    expect(ports.world.payments.get(key)).toMatchObject({ status: 'paid', batchId: 'b2', amountFen: 31_000 });
    expect(balances()).toMatchObject({ 'bank-clearing': 0, held: 0, 'paid:dibao': 31_000, available: 969_000 });
    expect([...ports.world.events.keys()].filter((id) => id.startsWith(`${key}:paid`))).toHaveLength(2);

    // The same day's statement still names the first payment and its return.
    await reconcile('b2', [key, '30000', 'debit', 'B-first', '2026-05-09'], back, [key, '31000', 'debit', `B-${key}`, '2026-05-09']);
    expect(ports.world.payments.get(key)).toMatchObject({ status: 'paid' });
    expect([...ports.world.findings.values()].filter(({ batchId }) => batchId === 'b2')).toEqual([]);
  });
});
