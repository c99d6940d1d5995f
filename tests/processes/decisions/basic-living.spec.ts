/** D02–D10: who gets basic living, how often it is looked at again, and what comes of that. */
import { addPeriod } from '../../../domain/deadline/add-period.js';
import { ageOn } from '../../../domain/person/age.js';
import { violatedTekunFloorFen } from '../../../domain/policy/tekun-floor.js';
import { demoPolicy } from '../../../server/seed/demo-policy.js';
import { decisionUnderTest, describeDecision } from '../../support/decision-under-test.js';

const policy = demoPolicy.values;
const income = (memberCount: number | null, householdMonthlyIncomeFen: number | null) => ({
  memberCount,
  householdMonthlyIncomeFen,
  policy,
});

describeDecision('income-band', [
  ['B01: one fen below the standard', income(1, 59_999), 'below-standard'],
  ['B02: at the standard', income(1, 60_000), 'at-standard'],
  ['B03: one fen above', income(1, 60_001), 'low-income-band'],
  ['B04: one fen below 1.5 times', income(1, 89_999), 'low-income-band'],
  ['B05: at 1.5 times', income(1, 90_000), 'above-band'],
  ['B06: a third of a fen a head above, which rounding would lose', income(3, 180_001), 'low-income-band'],
  ['no members', income(0, 60_000), 'manual-review'],
  ['income not known', income(2, null), 'manual-review'],
]);

describe('a missing policy value', () => {
  const { evaluate } = decisionUnderTest('income-band');

  it('fails the decision by its name', () => {
    expect(() => evaluate({ ...income(1, 1), policy: {} })).toThrow('缺少政策参数 dibaoStandardFen');
  });
});

const disabled = (disabilityKind: string | null, disabilityGrade: number | null, illnessOnSpecialAidList: boolean | null = false) => ({
  disabilityKind,
  disabilityGrade,
  illnessOnSpecialAidList,
});

describeDecision('special-difficulty', [
  ['B07: visual, grade 2', disabled('visual', 2), 'severe-disability'],
  ['B08: visual, grade 3', disabled('visual', 3), 'none'],
  ['B09: intellectual, grade 3', disabled('intellectual', 3), 'grade-3-intellectual'],
  ['B09: intellectual, grade 4', disabled('intellectual', 4), 'none'],
  ['mental, grade 3', disabled('mental', 3), 'grade-3-mental'],
  ['B10: multiple, grade 3', disabled('multiple', 3), 'manual-review'],
  ['B10: the same with a listed disease', disabled('multiple', 3, true), 'serious-illness'],
  ['grade 3 of a kind that nobody has named', disabled(null, 3), 'manual-review'],
  ['a grade that does not exist', disabled('visual', 5), 'manual-review'],
  ['no disability', disabled('none', null), 'none'],
  ['no disability, illness not known', disabled('none', null, null), 'manual-review'],
  ['nothing known', disabled(null, null), 'manual-review'],
  ['severe disability, illness not known', disabled('hearing', 1, null), 'severe-disability'],
]);

const member = (
  incomeBand: string,
  propertyCompliant: boolean | null,
  specialDifficulty: string | null = 'none',
  appliedByPerson: boolean | null = true,
) => ({
  incomeBand,
  propertyCompliant,
  specialDifficulty,
  appliedByPerson,
});

describeDecision('single-person-inclusion', [
  ['S1: severely disabled, applied', member('low-income-band', true, 'severe-disability'), 'may-include'],
  ['S1: has not applied', member('low-income-band', true, 'grade-3-mental', false), 'invite-to-apply'],
  ['S1: no difficulty', member('low-income-band', true), 'not-eligible'],
  ['difficulty to be looked at', member('low-income-band', true, 'manual-review'), 'manual-review'],
  ['property over the limit', member('low-income-band', false, 'serious-illness'), 'not-eligible'],
  ['at the standard', member('at-standard', true), 'manual-review'],
  ['below the standard', member('below-standard', true), 'use-household-route'],
  ['1.5 times', member('above-band', true, 'severe-disability'), 'not-eligible'],
  ['property not known', member('low-income-band', null, 'severe-disability'), 'manual-review'],
  ['difficulty not known', member('low-income-band', true, null), 'manual-review'],
]);

const household = (tekunConditionsMet: boolean | null, incomeBand: string, propertyCompliant: boolean | null) => ({
  tekunConditionsMet,
  incomeBand,
  propertyCompliant,
});

describeDecision('basic-living-route', [
  ['tekun, whatever the income', household(true, 'above-band', null), 'tekun'],
  ['dibao', household(false, 'below-standard', true), 'dibao'],
  ['low income', household(false, 'low-income-band', true), 'low-income'],
  ['at the standard', household(false, 'at-standard', true), 'manual-review'],
  ['S5: above the band', household(false, 'above-band', true), 'none'],
  ['B24: below the standard, property over the limit', household(false, 'below-standard', false), 'none'],
  ['property not known', household(false, 'below-standard', null), 'manual-review'],
  ['income not known, property over the limit', household(false, 'manual-review', false), 'manual-review'],
]);

const owned = (change: object = {}) => ({
  reportComplete: true,
  memberCount: 3,
  liquidAssetsFen: 6_000_000,
  homesOwned: 1,
  nonEssentialVehicles: 0,
  businessInterestFen: 0,
  policy,
  ...change,
});

describeDecision('property-compliance', [
  ['everything at its limit', owned(), true],
  ['a third of a fen a head over the limit', owned({ liquidAssetsFen: 6_000_001 }), false],
  ['two homes', owned({ homesOwned: 2 }), false],
  ['a car', owned({ nonEssentialVehicles: 1 }), false],
  ['a business', owned({ businessInterestFen: 1 }), false],
  ['an incomplete report', owned({ reportComplete: false, homesOwned: 5 }), null],
  ['homes not known', owned({ homesOwned: null }), null],
]);

describeDecision('tekun-minor-coverage', [
  ['B11: 17 years and 364 days', { ageYears: ageOn('2008-09-10', '2026-09-09') }, 'covered-as-minor'],
  ['B11: the 18th birthday', { ageYears: ageOn('2008-09-10', '2026-09-10') }, 'not-as-minor'],
  ['age not known', {}, 'manual-review'],
]);

const cycle = (program: string, dibaoClass?: string) => ({ program, dibaoClass, policy });

describeDecision('reverification-cycle', [
  ['tekun', cycle('tekun'), 'P1Y'],
  ['dibao A', cycle('dibao', 'A'), 'P1Y'],
  ['single person, B', cycle('dibao-single', 'B'), 'P1Y'],
  ['dibao C', cycle('dibao', 'C'), 'P6M'],
  ['withdrawal', cycle('gradual-withdrawal'), policy.withdrawalReviewCycle],
  ['low income', cycle('low-income'), policy.lowIncomeReviewCycle],
  ['class not set', cycle('dibao'), 'manual-review'],
  ['another program', cycle('disaster-relief'), 'manual-review'],
]);

describe('the next re-verification', () => {
  const { evaluate } = decisionUnderTest('reverification-cycle');

  it.each([
    ['B12', 'C', '2026-08-31', '2027-02-28'],
    ['B13', 'A', '2028-02-29', '2029-02-28'],
  ])('%s: class %s, completed %s, is due on %s', (_case, dibaoClass, completedOn, dueOn) => {
    expect(addPeriod(completedOn, evaluate(cycle('dibao', dibaoClass)).output as string)).toBe(dueOn);
  });
});

const review = (
  program: string,
  obviousChange: boolean | null,
  incomeBand: string,
  propertyCompliant: boolean | null,
  stillQualifies?: boolean,
) => ({
  program,
  obviousChange,
  incomeBand,
  propertyCompliant,
  stillQualifies,
});

describeDecision('reverification-outcome', [
  ['S2: no obvious change', review('dibao', false, 'below-standard', true), 'keep-level'],
  ['S2: below the standard', review('dibao', true, 'below-standard', true), 'adjust-level'],
  ['S2: at the standard', review('dibao', true, 'at-standard', true), 'manual-review'],
  ['S2: in the band', review('dibao', true, 'low-income-band', true), 'start-withdrawal'],
  ['S2: 1.5 times', review('dibao', true, 'above-band', true), 'stop'],
  ['property over the limit', review('dibao', true, 'below-standard', false), 'manual-review'],
  ['single person, household now below', review('dibao-single', true, 'below-standard', true), 'reroute-to-household-dibao'],
  ['single person, still qualifies', review('dibao-single', true, 'low-income-band', true, true), 'keep-level'],
  ['single person, no longer', review('dibao-single', true, 'low-income-band', true, false), 'stop'],
  ['single person, 1.5 times', review('dibao-single', true, 'above-band', true), 'stop'],
  ['tekun, still qualifies', review('tekun', true, 'above-band', true, true), 'keep-level'],
  ['tekun, no longer', review('tekun', true, 'below-standard', true, false), 'stop'],
  ['tekun, not known', review('tekun', true, 'below-standard', true), 'manual-review'],
]);

const standards = (dibaoStandardFen: number, tekunBasicStandardFen?: number) => ({ dibaoStandardFen, tekunBasicStandardFen });

describeDecision('tekun-standard-floor', [
  ['B14: exactly 1.3 times', standards(60_000, 78_000), { floor: 'valid', minimumFen: 78_000 }],
  ['B14: one fen less', standards(60_001, 78_001), { floor: 'rejected', minimumFen: 78_002 }],
  ['S3: the other standard has moved', standards(63_000, 78_000), { floor: 'rejected', minimumFen: 81_900 }],
  ['no standard yet', standards(60_000), { floor: 'manual-review', minimumFen: null }],
]);

describe('the floor of the tekun standard', () => {
  const { evaluate } = decisionUnderTest('tekun-standard-floor');

  it('is the same in the table as where proposals are refused', () => {
    for (let dibaoStandardFen = 60_000; dibaoStandardFen < 60_011; dibaoStandardFen += 1)
      for (let tekunBasicStandardFen = 77_995; tekunBasicStandardFen < 78_020; tekunBasicStandardFen += 1) {
        const given = standards(dibaoStandardFen, tekunBasicStandardFen);
        const minimumFen = violatedTekunFloorFen({ dibaoStandardFen, tekunBasicStandardFen });
        expect(evaluate(given).output).toMatchObject(minimumFen === undefined ? { floor: 'valid' } : { floor: 'rejected', minimumFen });
      }
  });
});
