import { fundLedger } from '../../../adapters/mongo/fund-ledger.js';
import type { FundLedger } from '../../../domain/ports/fund-ledger.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

const fundId = 'reserve:T01';
const at = '2026-05-09T12:00:00Z';

describe('fund ledger', () => {
  const db = databaseUnderTest();
  let funds: FundLedger;
  const append = (entry: 'top-up' | 'hold' | 'settle' | 'release', key: string, amountFen: number) =>
    funds.append({ fundId, entry, key, amountFen, at });

  beforeEach(async () => {
    const ledger = fundLedger(db());
    await ledger.ensureIndexes();
    funds = ledger;
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
    expect(await funds.entries(fundId, 2)).toEqual([
      { at, entry: 'release', amountFen: 50_000, balanceAfterFen: 820_000 },
      { at, entry: 'settle', amountFen: 180_000, balanceAfterFen: 820_000 },
    ]);
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
    const sequences = (await db().collection('fundEntries').find().sort({ sequence: 1 }).toArray()).map(({ sequence }) => Number(sequence));
    expect(sequences).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  });

  it('takes one entry once when twenty bring it at once', async () => {
    await append('top-up', 't', 1_000);

    const results = await Promise.all(Array.from({ length: 20 }, () => append('hold', 'same', 100)));

    expect(results.filter((result) => result === 'appended')).toHaveLength(1);
    expect(await funds.hasHold(fundId, 'same')).toBe(true);
    expect(await funds.balance(fundId)).toEqual({ balanceFen: 1_000, heldFen: 100 });
  });
});
