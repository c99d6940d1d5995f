/** D01, D14, D15, D17–D19, D21, D26, D27, D29, D30: where a need goes, and what the programs are for. */
import { demoPolicy } from '../../../server/seed/demo-policy.js';
import { describeDecision } from '../../support/decision-under-test.js';

const supplement = { route: 'social-forces-matching', program: null };
const routed = (route: string, program: string | null = null) => [{ route, program }, supplement];
const special = (program: string) => routed('special-assistance', program);
const manual = routed('manual-review');

describeDecision('assistance-triage', [
  ['basic living', { need: 'basic-living' }, routed('basic-living-determination')],
  ['medical', { need: 'medical' }, special('medical-aid')],
  ['S6: schooling', { need: 'disabled-child-schooling' }, special('education-aid')],
  ['housing', { need: 'housing' }, special('housing-aid')],
  ['employment', { need: 'employment' }, special('employment-aid')],
  ['legal', { need: 'legal' }, special('legal-aid')],
  ['judicial', { need: 'counseling' }, special('judicial-aid')],
  ['heating', { need: 'heating' }, special('winter-heating-subsidy')],
  ['disability', { need: 'disability' }, special('disability-subsidies')],
  ['funeral', { need: 'funeral' }, special('funeral-aid')],
  ['child rehabilitation', { need: 'child-rehabilitation' }, special('child-rehabilitation-aid')],
  ['orphan', { need: 'orphan' }, special('orphan-allowance')],
  ['unattended child', { need: 'unattended-child' }, special('unattended-child-support')],
  ['sudden hardship', { need: 'sudden' }, routed('temporary-aid')],
  ['a declared event', { need: 'public-health-event', eventDeclared: true }, routed('public-emergency-aid')],
  ['an event that nobody has declared', { need: 'public-event', eventDeclared: false }, manual],
  ['disaster', { need: 'natural-disaster' }, routed('disaster-relief')],
  ['without means', { need: 'without-means-away-from-home' }, routed('vagrant-aid')],
  ['care', { need: 'care', cannotSelfCare: true }, routed('care-service')],
  ['care, not assessed', { need: 'care' }, manual],
  ['charity only', { need: 'volunteer' }, [supplement]],
  ['a need that no rule knows', { need: 'a new one' }, [supplement, { route: 'manual-review', program: null }]],
]);

describeDecision('appraisal-needed', [
  ['S1: undisputed', { disputed: false }, false],
  ['S5: disputed', { disputed: true }, true],
  ['not known', {}, null],
]);

const paper = (
  obtainableBySharing: boolean | null,
  sourceAvailable: boolean | null,
  commitmentAllowed?: boolean,
  applicantCommits?: boolean,
) => ({
  obtainableBySharing,
  sourceAvailable,
  commitmentAllowed,
  applicantCommits,
});

describeDecision('document-request', [
  ['S1: shared', paper(true, true), { request: 'do-not-ask', cause: 'shared' }],
  [
    'B17: the source is down, commitment signed',
    paper(true, false, true, true),
    { request: 'accept-commitment', cause: 'source-unavailable' },
  ],
  ['the source is down, no commitment', paper(true, false, true, false), { request: 'ask', cause: 'source-unavailable' }],
  ['the source is down, none allowed', paper(true, false, false), { request: 'ask', cause: 'source-unavailable' }],
  ['S5: not shared, commitment signed', paper(false, null, true, true), { request: 'accept-commitment', cause: 'not-shared' }],
  ['not shared, no commitment', paper(false, null, true, false), { request: 'ask', cause: 'not-shared' }],
  ['not shared, none allowed', paper(false, null, false), { request: 'ask', cause: 'not-shared' }],
  ['not known whether it is shared', paper(null, true, false), { request: 'manual-review', cause: 'unknown' }],
]);

const department = (name: string, supporting: readonly string[]) => [{ department: name, supporting }];

describeDecision('special-assistance-routing', [
  ['S6: medical', { need: 'medical' }, department('medical-security', ['health', 'civil-affairs'])],
  ['S6: schooling', { need: 'disabled-child-schooling' }, department('education', ['disabled-federation', 'civil-affairs'])],
  ['S6: housing', { need: 'housing' }, department('housing', ['civil-affairs'])],
  ['employment', { need: 'employment' }, department('human-resources', ['civil-affairs'])],
  ['disaster', { need: 'natural-disaster' }, department('emergency-management', ['finance'])],
  ['disputes', { need: 'dispute' }, department('justice', [])],
  ['funeral', { need: 'funeral' }, department('civil-affairs', ['finance'])],
  ['without means', { need: 'without-means-away-from-home' }, department('civil-affairs', ['vagrant-joint-conference'])],
  ['charity', { need: 'charity' }, department('civil-affairs', ['taxation', 'civilization-office'])],
  ['a need that no rule knows', {}, department('manual-review', [])],
]);

const home = (settlementKind: string, recipientKind: string, hazardGrade: string | null, meetsHousingRules: boolean | null = true) => ({
  settlementKind,
  recipientKind,
  hazardGrade,
  meetsHousingRules,
});
const route = (name: string, queue: string | null = null) => ({ route: name, queue });

describeDecision('housing-aid-route', [
  ['urban dibao', home('urban', 'dibao', null), route('public-rental-or-rent-subsidy', 'priority')],
  ['urban, other', home('urban', 'other', null), route('public-rental-or-rent-subsidy', 'normal')],
  ['S6: not assessed', home('rural', 'low-income', null), route('assess-hazard')],
  ['B18: grade D', home('rural', 'low-income', 'D'), route('house-renovation')],
  ['B18: grade B', home('rural', 'low-income', 'B'), route('none')],
  ['urban, rules not looked at', home('urban', 'dibao', null, null), route('manual-review')],
]);

describeDecision('disabled-child-schooling', [
  [
    'S6: able to learn',
    { assessedAbleToLearn: true },
    { route: 'choose-placement', placements: ['inclusive-class', 'special-school', 'home-teaching'] },
  ],
  ['not assessed', {}, { route: 'assess', placements: [] }],
  ['not able', { assessedAbleToLearn: false }, { route: 'child-rehabilitation-aid', placements: [] }],
  ['no answer to the question', { assessedAbleToLearn: 'partly' }, { route: 'manual-review', placements: [] }],
]);

const person = (assistedHousehold: boolean, cannotSelfCare: boolean | null, group: string | null = null, tekunAtHome = false) => ({
  assistedHousehold,
  cannotSelfCare,
  group,
  tekunAtHome,
});

describeDecision('care-service-need', [
  ['S6: old and unable', person(true, true, 'elderly'), ['visits-and-care']],
  ['unable, of no named group', person(true, true), ['manual-review']],
  ['B19: tekun at home, able', person(true, false, 'elderly', true), ['care-agreement-required']],
  ['tekun at home, unable', person(true, true, 'elderly', true), ['visits-and-care', 'care-agreement-required']],
  ['able', person(true, false, 'elderly'), ['none']],
  ['able, not known whether tekun at home', { ...person(true, false), tekunAtHome: null }, ['manual-review']],
  ['not assessed', person(true, null, 'elderly'), ['manual-review']],
  ['unable, in no assisted household', person(false, true, 'elderly'), ['manual-review']],
]);

describeDecision('village-staffing', [
  ['one', { coordinatorCount: 1 }, 'met'],
  ['B22: none', { coordinatorCount: 0 }, 'gap'],
  ['not known', {}, 'manual-review'],
]);

const { values: policy } = demoPolicy;
const nobody = {
  dibaoOrTekun: false,
  disabledInHardship: false,
  severelyDisabled: false,
  deathInHousehold: false,
  disabledChildNeedsRehabilitation: false,
  orphan: false,
  unattendedChild: false,
  policy,
};
const entitled = (subsidy: string, amountFen: number | null) => [{ subsidy, amountFen }];

describeDecision('subsidy-entitlement', [
  ['heating', { ...nobody, dibaoOrTekun: true }, entitled('winter-heating-subsidy', 20_000)],
  ['living', { ...nobody, disabledInHardship: true }, entitled('disability-living-subsidy', 6_000)],
  ['nursing', { ...nobody, severelyDisabled: true }, entitled('disability-nursing-subsidy', 8_000)],
  ['funeral', { ...nobody, deathInHousehold: true }, entitled('funeral-aid', 100_000)],
  ['rehabilitation', { ...nobody, disabledChildNeedsRehabilitation: true }, entitled('child-rehabilitation-aid', 150_000)],
  ['orphan', { ...nobody, orphan: true }, entitled('orphan-allowance', 90_000)],
  ['unattended', { ...nobody, unattendedChild: true }, entitled('unattended-child-support', 70_000)],
  ['none', nobody, entitled('none', 0)],
  [
    'one, and another not known yet',
    { ...nobody, orphan: true, dibaoOrTekun: null },
    [...entitled('orphan-allowance', 90_000), ...entitled('manual-review', null)],
  ],
]);

const reaction = (action: string, urgency = 'ordinary') => ({ action, urgency });

describeDecision('monitoring-signal', [
  ['sudden event', { signal: 'sudden-event' }, reaction('visit-and-offer-emergency-aid', 'urgent')],
  ['falling income, at the margin', { signal: 'income-falling', monitoredGroup: 'margin-of-poverty' }, reaction('visit-and-help-apply')],
  ['falling income of others', { signal: 'income-falling' }, reaction('queue-for-coordinator')],
  ['medical bill', { signal: 'large-medical-bill' }, reaction('visit-and-offer-medical-aid')],
  ['changed data', { signal: 'recipient-data-changed' }, reaction('report-change')],
  ['death', { signal: 'recipient-died' }, reaction('confirm-death')],
  ['job lost, nobody left in work', { signal: 'job-lost', employedMembers: 0 }, reaction('offer-employment-aid')],
  ['S6: hotline', { signal: 'hotline-call' }, reaction('record-and-answer')],
]);

const workers = (workAgeAbleMembers: number | null, employedMembers: number | null) => ({ workAgeAbleMembers, employedMembers });

describeDecision('zero-employment', [
  ['B23: two able, none employed', workers(2, 0), 'zero-employment'],
  ['B23: one starts work', workers(2, 1), 'cleared'],
  ['nobody able', workers(0, null), 'not-applicable'],
  ['employment not known', workers(2, null), 'manual-review'],
  ['members not known', workers(null, 0), 'manual-review'],
]);
