import { benefitOn, type BenefitChange } from '../../domain/benefit/benefit-on.js';
import { levelOn } from '../../domain/benefit/level-on.js';
import { obviousChange } from '../../domain/benefit/obvious-change.js';

describe('a benefit', () => {
  const change = (kind: BenefitChange['kind'], from: string, levelFen = 0): BenefitChange => ({
    changeId: `${kind}-${from}`,
    kind,
    from,
    levelFen,
    reason: 'other',
    decidedAt: '2026-07-15T08:00:00.000Z',
    caseId: 'case-2',
  });
  const opened = { from: '2026-01-15', levelFen: 30_000 };

  it('comes to its level from the day it was opened, and to nothing before', () => {
    expect(benefitOn({ ...opened, changes: [] }, '2026-01-14')).toEqual({ status: 'not-yet', levelFen: 0 });
    expect(benefitOn({ ...opened, changes: [] }, '2026-01-15')).toEqual({ status: 'active', levelFen: 30_000 });
  });

  it('changes when the change takes effect, not when it is decided', () => {
    const changes = [change('adjusted', '2026-08-01', 12_000)];
    expect(benefitOn({ ...opened, changes }, '2026-07-31').levelFen).toBe(30_000);
    expect(benefitOn({ ...opened, changes }, '2026-08-01').levelFen).toBe(12_000);
  });

  it('S2: withdraws in steps that add up to 90000 over six months, then stops', () => {
    const months = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01', '2027-01-01'];
    const changes = [...months.map((month) => change('withdrawal-step', month, 15_000)), change('stopped', '2027-02-01')];
    expect(months.reduce((sum, month) => sum + benefitOn({ ...opened, changes }, month).levelFen, 0)).toBe(90_000);
    expect(benefitOn({ ...opened, changes }, '2027-02-01')).toEqual({ status: 'stopped', levelFen: 0 });
  });

  it('is suspended until it is resumed; of two changes of one day the later decision counts', () => {
    const changes = [change('suspended', '2026-08-01', 30_000), change('resumed', '2026-08-01', 30_000)];
    expect(benefitOn({ ...opened, changes: changes.slice(0, 1) }, '2026-08-02')).toEqual({ status: 'suspended', levelFen: 0 });
    expect(benefitOn({ ...opened, changes }, '2026-08-02')).toEqual({ status: 'active', levelFen: 30_000 });
  });

  it('keeps its level while it is suspended, and has none when it is stopped', () => {
    const changes = [change('adjusted', '2026-07-01', 25_000), change('suspended', '2026-08-01', 25_000), change('stopped', '2026-10-01')];
    const months = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
    expect(months.map((date) => levelOn({ ...opened, changes }, date))).toEqual([30_000, 25_000, 25_000, 0]);
  });
});

describe('an obvious change of means (M05, Q07)', () => {
  const before = { householdMonthlyIncomeFen: 150_000, memberCount: 3, incomeBand: 'below-standard', propertyCompliant: true } as const;
  const compare = (now: object, { membersChanged = false, isFirst = false } = {}) =>
    obviousChange(isFirst ? undefined : before, { ...before, ...now }, { percent: 10, membersChanged });

  it.each([
    [152_000, false],
    [165_000, false],
    [165_001, true],
    [135_000, false],
    [134_999, true],
  ])('is an income that differs by more than ten percent: %d', (householdMonthlyIncomeFen, expected) => {
    expect(compare({ householdMonthlyIncomeFen })).toBe(expected);
  });

  it('is a member who joined or left, property that no longer complies, and another income band', () => {
    expect(compare({ memberCount: 4 })).toBe(true);
    expect(compare({}, { membersChanged: true })).toBe(true);
    expect(compare({ propertyCompliant: false })).toBe(true);
    expect(compare({ incomeBand: 'at-standard' })).toBe(true);
  });

  it('cannot be told without the old figures or with a gap in the new ones, and is then left to a person', () => {
    expect(compare({}, { isFirst: true })).toBeNull();
    expect(compare({ householdMonthlyIncomeFen: null, incomeBand: 'manual-review' })).toBeNull();
    expect(compare({ propertyCompliant: null })).toBeNull();
  });
});
