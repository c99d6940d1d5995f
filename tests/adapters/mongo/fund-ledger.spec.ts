import { fundLedger } from '../../../adapters/mongo/fund-ledger.js';
import { createIndexes } from '../../../adapters/mongo/indexes.js';
import { verifyJournal } from '../../../adapters/mongo/verify-journal.js';
import type { FundMove } from '../../../domain/money/postings.js';
import type { FundLedger } from '../../../domain/ports/fund-ledger.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

const fundId = 'reserve:T01';
const at = '2026-05-09T12:00:00Z';

describe('fund ledger', () => {
  const db = databaseUnderTest();
  let funds: FundLedger;
  const append = (entry: 'top-up' | 'hold' | 'settle' | 'release', key: string, amountFen: number) =>
    funds.append({ fundId, entry, key, amountFen, at, ...(entry === 'settle' && { program: 'temporary-aid' }) });

  beforeEach(async () => {
    await createIndexes(db());
    funds = fundLedger(db());
  });

  it('is empty before its first entry', async () => {
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 0, heldFen: 0 });
  });

  it('holds, settles and releases', async () => {
    await append('top-up', 't', 1_000_000);
    await append('hold', 'a', 180_000);
    await append('hold', 'b', 50_000);
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 1_000_000, heldFen: 230_000 });

    await append('settle', 'a', 180_000);
    await append('release', 'b', 50_000);

    expect(await funds.balance(fundId)).toEqual({ balanceFen: 820_000, heldFen: 0 });
    expect(await funds.entries(fundId, { limit: 2 })).toMatchObject([
      { at, entry: 'release', key: 'b', amountFen: 50_000, balanceAfterFen: 820_000 },
      { at, entry: 'settle', key: 'a', amountFen: 180_000, balanceAfterFen: 820_000 },
    ]);
    expect(await funds.accounts(fundId)).toEqual({ source: -1_000_000, available: 820_000, held: 0, 'paid:temporary-aid': 180_000 });
  });

  it('has what was wrongly paid owed to it, and takes back no more than that', async () => {
    const move = (entry: FundMove, key: string, amountFen: number, under = key) =>
      funds.append({ fundId, entry, key, amountFen, at, under, program: 'temporary-aid' });
    await append('top-up', 't', 1_000);
    await append('hold', 'a', 300);
    await append('settle', 'a', 300);
    await move('owe', 'finding', 300);
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 700, heldFen: 0 });
    expect(await move('repay', 'r1', 200, 'finding')).toBe('appended');
    expect(await move('repay', 'r1', 200, 'finding')).toBe('already');
    expect(await move('repay', 'r2', 101, 'finding')).toBe('insufficient');
    expect(await move('repay', 'r3', 1, 'another finding')).toBe('insufficient');
    expect(await funds.owedFen(fundId, 'finding')).toBe(100);
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 900, heldFen: 0 });
    expect(await funds.firstBroken(fundId)).toBeUndefined();
  });

  it('shows the entries of one account, page by page, and those of some days', async () => {
    await append('top-up', 't', 1_000);
    await append('hold', 'a', 100);
    await funds.append({ fundId, entry: 'hold', key: 'later', amountFen: 50, at: '2026-05-20T08:00:00Z' });

    const [newest] = await funds.entries(fundId, { account: 'held', limit: 1 });
    expect(newest).toMatchObject({ key: 'later' });
    expect(await funds.entries(fundId, { account: 'held', limit: 5, before: newest?.sortKey ?? '' })).toMatchObject([{ key: 'a' }]);
    expect(await funds.entries(fundId, { account: 'source', limit: 5 })).toMatchObject([{ key: 't' }]);
    expect(await funds.entries(fundId, { from: '2026-05-10', until: '2026-05-21', limit: 5 })).toMatchObject([{ key: 'later' }]);
  });

  it('gives to the bank only what is held under the key of its batch, and takes back what the bank sends back', async () => {
    const move = (entry: FundMove, key: string, amountFen: number) =>
      funds.append({ fundId, entry, key, amountFen, at, under: 'batch', program: 'dibao' });
    await append('top-up', 't', 1_000);
    await append('hold', 'other', 500);
    await append('hold', 'batch', 300);

    expect(await move('send', 'file-1', 301)).toBe('insufficient');
    expect(await move('send', 'file-1', 300)).toBe('appended');
    await move('arrive', 'line-1', 200);
    await move('bounce', 'line-2', 100);
    expect(await move('arrive', 'line-3', 1)).toBe('insufficient');

    expect(await funds.accounts(fundId)).toMatchObject({ available: 200, held: 600, 'bank-clearing': 0, 'paid:dibao': 200 });
    expect(await move('send', 'file-2', 100)).toBe('appended');
  });

  it('proves that the balances it carries are the sums of its postings, and names the entry that was changed', async () => {
    await append('top-up', 't', 1_000);
    await append('hold', 'a', 100);
    await append('settle', 'a', 100);
    expect(await verifyJournal(db())).toEqual({
      entries: 3,
      accounts: { source: -1_000, available: 900, held: 0, 'paid:temporary-aid': 100 },
    });

    await db().collection('journal').updateOne({ entry: 'hold' }, { $set: { 'postings.0.amountFen': 90 } });
    expect((await verifyJournal(db())).broken).toBe(`${fundId}#2`);
  });

  it('holds no more than is there and not yet held', async () => {
    await append('top-up', 't', 100);
    await append('hold', 'a', 80);

    expect(await append('hold', 'b', 21)).toBe('insufficient');
    expect(await append('hold', 'b', 20)).toBe('appended');
  });

  it('settles only what is held under that key', async () => {
    await append('top-up', 't', 100);
    await append('hold', 'a', 50);

    expect(await append('settle', 'b', 50)).toBe('insufficient');
    expect(await append('settle', 'a', 51)).toBe('insufficient');
  });

  it('takes the same entry once, and refuses it for another amount', async () => {
    expect(await append('top-up', 't', 100)).toBe('appended');
    expect(await append('top-up', 't', 100)).toBe('already');

    await expect(append('top-up', 't', 101)).rejects.toThrow("key 't'");
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 100, heldFen: 0 });
  });

  it('takes twenty at once in turn, and of twenty holds only those it can cover', async () => {
    await append('top-up', 't', 1_000);

    const results = await Promise.all(Array.from({ length: 20 }, (_, index) => append('hold', `k${index}`, 100)));

    expect(results.filter((result) => result === 'appended')).toHaveLength(10);
    expect(results.filter((result) => result === 'insufficient')).toHaveLength(10);
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 1_000, heldFen: 1_000 });
    const sequences = (await db().collection('journal').find().sort({ sequence: 1 }).toArray()).map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  });

  it('takes one entry once when twenty bring it at once', async () => {
    await append('top-up', 't', 1_000);

    const results = await Promise.all(Array.from({ length: 20 }, () => append('hold', 'same', 100)));

    expect(results.filter((result) => result === 'appended')).toHaveLength(1);
    expect(await funds.heldFen(fundId, 'same')).toBe(100);
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 1_000, heldFen: 100 });
  });
});
