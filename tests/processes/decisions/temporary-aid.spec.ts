/** D11–D13, D16, D20, D22–D25, D28: emergencies, who approves, where, and how much. */
import { demoPolicy } from '../../../server/seed/demo-policy.js';
import { describeDecision } from '../../support/decision-under-test.js';

const policy = demoPolicy.values;

const hardship = (
  stillInHardship: boolean,
  otherProgramsCover: string | null,
  suddenOrUrgent: boolean | null,
  heavyEssentialSpending: boolean | null,
) => ({
  stillInHardship,
  otherProgramsCover,
  suddenOrUrgent,
  heavyEssentialSpending,
});

describeDecision('temporary-aid-type', [
  ['no longer in hardship', hardship(false, null, null, null), 'none'],
  ['another program covers it', hardship(true, 'fully', true, true), 'none'],
  ['S4: sudden', hardship(true, 'not-now', true, false), 'emergency'],
  ['S5: spending', hardship(true, 'partly', false, true), 'expenditure'],
  ['S5: neither', hardship(true, 'not-now', false, false), 'special-case'],
  ['not known yet', hardship(true, 'not-now', null, true), 'manual-review'],
]);

describeDecision('emergency-payment-mode', [
  ['emergency', { temporaryAidType: 'emergency' }, { paymentMode: 'aid-first', afterwards: 'post-hoc-explanation' }],
  ['expenditure', { temporaryAidType: 'expenditure' }, { paymentMode: 'after-approval', afterwards: 'none' }],
  ['special case', { temporaryAidType: 'special-case' }, { paymentMode: 'manual-review', afterwards: null }],
  ['not known', {}, { paymentMode: 'manual-review', afterwards: null }],
]);

const aid = (amountFen: number | null, specialCase: boolean | null = false) => ({
  decisionKind: 'temporary-aid',
  amountFen,
  specialCase,
  policy,
});

describeDecision('approval-authority', [
  ['one matter, one discussion', aid(1, true), 'county-coordination'],
  ['B15: at the cap', aid(200_000), 'township'],
  ['B15: one fen over it', aid(200_001), 'county-civil-affairs'],
  ['amount not known', aid(null), 'manual-review'],
  ['S1: determination, delegated', { decisionKind: 'determination', delegated: true, policy }, 'township'],
  ['S1: determination, not delegated', { decisionKind: 'determination', delegated: false, policy }, 'county-civil-affairs'],
  ['special assistance', { decisionKind: 'special-assistance', policy }, 'department-in-charge'],
]);

const place = (given: object, pilots: object = {}) => ({
  registeredHere: false,
  program: 'temporary-aid-emergency',
  emergencyHere: false,
  residencePermitHere: false,
  withoutMeansAwayFromHome: false,
  policy: { ...policy, ...pilots },
  ...given,
});

describeDecision('application-place', [
  ['registered here', place({ registeredHere: true, program: 'dibao' }), 'accept'],
  ['S4: the emergency happened here', place({ emergencyHere: true }), 'accept'],
  ['S4: the pilot is off', place({ emergencyHere: true }, { aidAtPlaceOfEmergency: false }), 'help-and-forward'],
  ['the pilot is for emergencies only', place({ emergencyHere: true, program: 'dibao' }), 'help-and-forward'],
  ['the place limit is lifted', place({ program: 'temporary-aid-expenditure' }, { placeLimitLifted: true }), 'accept'],
  ['a residence permit', place({ residencePermitHere: true, program: 'dibao' }), 'accept'],
  [
    'a pilot that nobody has set is off',
    place({ residencePermitHere: true }, { residencePermitApplication: undefined }),
    'help-and-forward',
  ],
  ['without means, away from home', place({ withoutMeansAwayFromHome: true, program: 'vagrant-aid' }), 'accept'],
]);

describeDecision('medical-settlement-mode', [
  ['S8: epidemic', { eventDeclared: true, treatedOutsideInsuredArea: true }, 'treat-first'],
  ['treated elsewhere', { eventDeclared: false, treatedOutsideInsuredArea: true }, 'remote-direct-settlement'],
  ['otherwise', { eventDeclared: false, treatedOutsideInsuredArea: false }, 'ordinary-settlement'],
  ['not known', { eventDeclared: false }, 'manual-review'],
]);

const index = (cpiYearOnYearPercent: number | null, foodCpiYearOnYearPercent: number | null) => ({
  cpiYearOnYearPercent,
  foodCpiYearOnYearPercent,
  policy,
});

describeDecision('price-linkage-trigger', [
  ['B20: 3.5 and 0', index(3.5, 0), 'pay'],
  ['B20: 3.49 and 5.99', index(3.49, 5.99), 'do-not-pay'],
  ['S7: food 6.2', index(3.1, 6.2), 'pay'],
  ['food not known, and the other not reached', index(3.1, null), 'manual-review'],
  ['food not known, but the other reached', index(4, null), 'pay'],
]);

const event = (eventDeclared: boolean | null, reach?: string, impact?: string) => ({ eventDeclared, reach, impact, policy });
const wider = policy.expandedGroups;

describeDecision('public-emergency-scope', [
  ['none declared', event(false), { procedure: 'normal', expandedGroups: [] }],
  ['limited', event(true, 'limited', 'limited'), { procedure: 'urgent-procedure', expandedGroups: [] }],
  ['S8: wide', event(true, 'wide', 'limited'), { procedure: 'urgent-procedure', expandedGroups: wider }],
  ['severe', event(true, 'limited', 'severe'), { procedure: 'urgent-procedure', expandedGroups: wider }],
  ['reach not known', event(true, undefined, 'limited'), { procedure: 'manual-review', expandedGroups: [] }],
]);

const found = (given: object) => ({
  needsDoctorNow: false,
  domesticViolence: false,
  lostPerson: false,
  strandedJobSeeker: false,
  identityKnown: false,
  otherCountyOfOrigin: null,
  daysAtStation: 0,
  policy,
  ...given,
});

describeDecision('vagrant-route', [
  ['S8: ill', found({ needsDoctorNow: true, strandedJobSeeker: true }), 'medical-first'],
  ['victim of domestic violence', found({ domesticViolence: true, lostPerson: true }), 'protect-victim'],
  ['lost', found({ lostPerson: true }), 'reunite-lost'],
  ['S8: job seeker, treated', found({ strandedJobSeeker: true }), 'help-job-seeker'],
  ['S8: identified', found({ identityKnown: true, otherCountyOfOrigin: true, daysAtStation: 120 }), 'return-home'],
  ['S8: 90 days, nobody knows who', found({ daysAtStation: 90 }), 'settle'],
  ['89 days', found({ daysAtStation: 89 }), 'aid-and-look-up'],
]);

const acted = { publicSpirited: true, procedureComplete: true, diligent: true, objectiveCause: true, correctedInTime: true };

describeDecision('fault-exemption', [
  ['S4: all five', acted, 'exempt'],
  ...Object.keys(acted).map((name) => [`B21: all but ${name}`, { ...acted, [name]: false }, 'not-exempt'] as const),
  ['one not known yet', { ...acted, diligent: null }, 'manual-review'],
]);

const emergency = (severityTier: string, personsAffected: number, values: object = policy) => ({
  temporaryAidType: 'emergency',
  severityTier,
  personsAffected,
  policy: values,
});
const half = { ...policy, dibaoStandardFen: 60_001, temporaryAidTiers: { light: 0.5, medium: 3, heavy: 6 } };

describeDecision('aid-tier', [
  ['S8: light', emergency('light', 1), 60_000],
  ['S4: medium', emergency('medium', 1), 180_000],
  ['S4: two persons', emergency('medium', 2), 360_000],
  ['heavy', emergency('heavy', 1), 360_000],
  ['whole fen for each person', emergency('light', 2, half), 60_000],
  ['S5: a share of the spending, capped', { temporaryAidType: 'expenditure', selfPaidEssentialFen: 4_000_000, policy }, 1_000_000],
  ['a share in whole fen', { temporaryAidType: 'expenditure', selfPaidEssentialFen: 1_001, policy }, 300],
  ['nothing to go by', { temporaryAidType: 'emergency', policy }, null],
]);

const tiers = [{ kind: 'elderly', degree: 'severe', careLevel: 'full', supplementFen: 5_000 }];
const degree = (hardshipDegree: string, differentiatedAid: object[]) => ({
  hardshipKind: 'elderly',
  hardshipDegree,
  policy: { differentiatedAid },
});

describeDecision('differentiated-aid', [
  ['as the table says', degree('severe', tiers), { careLevel: 'full', supplementFen: 5_000 }],
  ['not in the table', degree('light', tiers), { careLevel: 'manual-review', supplementFen: null }],
  ['twice in the table', degree('severe', [...tiers, ...tiers]), { careLevel: 'manual-review', supplementFen: null }],
]);

const level = (disasterResponseLevel: number, responseLevel: number | null) => ({ responseLevel, policy: { ...policy, disasterResponseLevel } });

describeDecision('disaster-response', [
  ['as grave as the area asks for', level(3, 3), 'start'],
  ['lighter', level(3, 4), 'do-not-start'],
  ['not known', level(3, null), 'manual-review'],
]);

const relief = (reliefRound: string, disasterKind: string) => ({ reliefRound, disasterKind, policy });
const atOnce = [
  { reliefKind: 'emergency', victimGroup: 'needs-now', unit: 'person', amountFen: 15_000 },
  { reliefKind: 'transition', victimGroup: 'home-lost', unit: 'person', amountFen: 45_000 },
];

describeDecision('disaster-relief', [
  ['an earthquake, at once', relief('emergency', 'earthquake'), atOnce],
  ['a flood, at once', relief('emergency', 'flood'), [...atOnce, { reliefKind: 'drought-flood', victimGroup: 'crops-lost', unit: 'person', amountFen: 10_000 }]],
  ['after the transition', relief('recovery', 'flood'), [{ reliefKind: 'rebuilding', victimGroup: 'rebuilds', unit: 'home', amountFen: 2_000_000 }]],
  ['in the cold season', relief('winter-spring', 'flood'), [{ reliefKind: 'winter-spring', victimGroup: 'cold-season-hardship', unit: 'person', amountFen: 12_000 }]],
  ['a round that nobody knows', relief('of another kind', 'flood'), [{ reliefKind: 'manual-review', victimGroup: 'manual-review', unit: 'person', amountFen: 0 }]],
]);
