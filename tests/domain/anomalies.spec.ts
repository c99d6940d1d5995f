import { isPaidAfterDeath, isSharedAccount, isUnexplained, paidAgain, purposeOf } from '../../domain/money/anomalies.js';

describe('anomalies of payments', () => {
  it('are payments by a further decision for the same purpose and period, not the stages of one', () => {
    const first = { decisionId: 'd1', paidAt: '2026-05-01' };
    const stageTwo = { decisionId: 'd1', paidAt: '2026-05-20' };
    const again = { decisionId: 'd2', paidAt: '2026-05-10' };
    expect(paidAgain([again, stageTwo, first])).toEqual([again]);
    expect(paidAgain([first])).toEqual([]);
  });

  it('leave care money and made-up months beside the benefit itself', () => {
    expect(purposeOf({ kind: 'month', program: 'tekun' })).toBe('tekun');
    expect(purposeOf({ kind: 'care', program: 'tekun' })).not.toBe(purposeOf({ kind: 'month', program: 'tekun' }));
    expect(purposeOf({ kind: 'appeal-difference', program: 'dibao' })).not.toBe('dibao');
  });

  it('are payments after the day of death', () => {
    expect(isPaidAfterDeath('2026-05-10', '2026-05-09')).toBe(true);
    expect(isPaidAfterDeath('2026-05-09', '2026-05-09')).toBe(false);
    expect(isPaidAfterDeath('2026-05-09', undefined)).toBe(false);
  });

  it('are accounts that take the money of as many people as are asked for, each counted once', () => {
    expect(isSharedAccount(['a', 'b', 'a', 'b'], 3)).toBe(false);
    expect(isSharedAccount(['a', 'b', 'c'], 3)).toBe(true);
  });

  it('are explanations that are owed past their date', () => {
    expect(isUnexplained({ dueAt: '2026-05-08T10:00:00Z' }, '2026-05-09T00:00:00Z')).toBe(true);
    expect(isUnexplained({ dueAt: '2026-05-10T10:00:00Z' }, '2026-05-09T00:00:00Z')).toBe(false);
    expect(isUnexplained(undefined, '2026-05-09T00:00:00Z')).toBe(false);
  });
});
