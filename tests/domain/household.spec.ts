import { HouseholdFields } from '../../domain/household/household-fields.js';
import { householdMonthlyIncomeFen, memberCountOn, membersOn } from '../../domain/household/household-facts.js';
import { demoHouseholds } from '../../server/seed/demo-people.js';

const member = (personId: string, relation: 'head' | 'child', more: object = {}) => ({
  personId,
  relation,
  livesTogether: true,
  supports: true,
  isCounted: true,
  since: '2026-01-01',
  ...more,
});
const property = { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 };
const household = (members: object[], incomeItems: object[] = []) => ({
  members,
  incomeItems,
  settlementKind: 'rural',
  monitoredGroups: [],
  essentialSpending: [],
  property,
});

describe('a household', () => {
  const fields = HouseholdFields.parse(
    household(
      [member('a', 'head'), member('b', 'child', { until: '2026-06-01' }), member('c', 'child', { isCounted: false })],
      [
        { personId: 'a', kind: 'wage', amountFen: 100_000, period: 'month' },
        { personId: 'a', kind: 'farm', amountFen: 100_001, period: 'year' },
        { personId: 'b', kind: 'transfer', amountFen: 50_000, period: 'month' },
      ],
    ),
  );

  it('counts who belongs to it on that day, and only those who count', () => {
    expect([
      memberCountOn(fields.members, '2026-05-31'),
      memberCountOn(fields.members, '2026-06-01'),
      memberCountOn(fields.members, '2025-12-31'),
    ]).toEqual([2, 1, 0]);
    expect(membersOn(fields.members, '2026-06-01').map(({ personId }) => personId)).toEqual(['a', 'c']);
  });

  it('has as income a month the sum of its items, divided once', () => {
    expect(householdMonthlyIncomeFen(fields, '2026-05-31')).toBe(158_333);
    expect(householdMonthlyIncomeFen(fields, '2026-06-01')).toBe(108_333);
    expect(householdMonthlyIncomeFen(fields, '2026-06-01', ['wage'])).toBe(100_000);
  });

  it.each([
    ['two heads', [member('a', 'head'), member('b', 'head')], []],
    ['nobody who counts', [member('a', 'head', { isCounted: false })], []],
    ['a member twice', [member('a', 'head'), member('a', 'child')], []],
    ['income of a stranger', [member('a', 'head')], [{ personId: 'x', kind: 'wage', amountFen: 1, period: 'month' }]],
    ['a broken fen', [member('a', 'head')], [{ personId: 'a', kind: 'wage', amountFen: 1.5, period: 'month' }]],
    ['a member who leaves before coming', [member('a', 'head'), member('b', 'child', { until: '2025-01-01' })], []],
  ])('refuses %s', (_what, members, items) => {
    expect(HouseholdFields.safeParse(household(members, items)).success).toBe(false);
  });

  it('of the demonstration has the members and the income of its story', () => {
    const facts = demoHouseholds.map(({ fields: demo }) => [
      memberCountOn(demo.members, '2026-03-02'),
      householdMonthlyIncomeFen(demo, '2026-03-02'),
    ]);
    expect(facts).toEqual([
      [4, 300_000],
      [3, 150_000],
      [4, 432_000],
    ]);
    for (const { fields: demo } of demoHouseholds) expect(HouseholdFields.safeParse(demo).success).toBe(true);
  });
});
