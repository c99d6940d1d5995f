import { incomeBandOf } from '../../domain/benefit/income-band.js';
import type { ReviewFigures } from '../../domain/benefit/review-figures.js';
import { underNewStandard, type BenefitInForce } from '../../domain/benefit/under-new-standard.js';

const means = (householdMonthlyIncomeFen: number | null, memberCount = 1): ReviewFigures => ({
  householdMonthlyIncomeFen,
  memberCount,
  incomeBand: 'manual-review',
  propertyCompliant: true,
});

describe('the band of an income', () => {
  it.each([
    [59_999, 1, 'below-standard'],
    [60_000, 1, 'at-standard'],
    [60_001, 1, 'low-income-band'],
    [89_999, 1, 'low-income-band'],
    [90_000, 1, 'above-band'],
    [180_001, 3, 'low-income-band'],
    [null, 1, 'manual-review'],
  ] as const)('of %p fen for %d is the one of decision D02: %s', (income, members, band) => {
    expect(incomeBandOf(means(income, members), 60_000)).toBe(band);
  });
});

describe('a benefit under new standards', () => {
  const before = { dibaoStandardFen: 60_000, tekunBasicStandardFen: 78_000 };
  const raised = { dibaoStandardFen: 63_000, tekunBasicStandardFen: 81_900 };
  const lowered = { dibaoStandardFen: 50_000, tekunBasicStandardFen: 65_000 };
  const benefit = (program: BenefitInForce['program'], levelFen: number, more: Partial<BenefitInForce> = {}): BenefitInForce => ({
    program, levelFen, isWithdrawing: false, changesLater: false, ...more,
  });

  it('of dibao is what the household lacks to the new standard, for all of its members', () => {
    expect(underNewStandard(benefit('dibao', 30_000), means(150_000, 3), before, raised)).toEqual({ kind: 'adjust', levelFen: 39_000 });
  });

  it('of tekun is the new standard', () => {
    expect(underNewStandard(benefit('tekun', 78_000), undefined, before, raised)).toEqual({ kind: 'adjust', levelFen: 81_900 });
  });

  it('is reviewed, and goes on as it is, when the household is no longer below the standard', () => {
    expect(underNewStandard(benefit('dibao', 10_000), means(50_000), before, lowered)).toEqual({ kind: 'review', levelFen: 10_000 });
  });

  it('is reviewed when nobody knows the income, or the level rests on something else', () => {
    expect(underNewStandard(benefit('dibao', 10_000), means(null), before, raised).kind).toBe('review');
    expect(underNewStandard(benefit('dibao', 12_345), means(50_000), before, raised).kind).toBe('review');
    expect(underNewStandard(benefit('dibao', 10_000, { changesLater: true }), means(50_000), before, raised).kind).toBe('review');
  });

  it('of one person alone is reviewed only when the household comes into another band', () => {
    expect(underNewStandard(benefit('dibao-single', 40_000), means(61_000), before, raised).kind).toBe('review');
    expect(underNewStandard(benefit('dibao-single', 40_000), means(70_000), before, raised)).toEqual({ kind: 'unchanged', levelFen: 40_000 });
  });

  it('that is being withdrawn keeps its schedule; the withdrawal is told when the household may qualify again', () => {
    const withdrawing = benefit('dibao', 15_000, { isWithdrawing: true });
    expect(underNewStandard(withdrawing, means(61_000), before, raised)).toEqual({ kind: 'tell-withdrawal', levelFen: 15_000 });
    expect(underNewStandard(withdrawing, means(80_000), before, raised).kind).toBe('unchanged');
  });
});
