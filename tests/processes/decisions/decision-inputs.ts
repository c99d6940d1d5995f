/** What may stand in a decision's inputs, with the values beside each boundary; any of them may also not be known. */
const yesNo = [true, false];
const fen = [0, 59_999, 60_000, 60_001, 89_999, 90_000, 180_001];
const count = [0, 1, 2];
const needs = ['basic-living', 'medical', 'legal', 'sudden', 'public-event', 'natural-disaster', 'care', 'charity', 'of another kind'];
const bands = ['below-standard', 'at-standard', 'low-income-band', 'above-band', 'manual-review'];
const programs = ['tekun', 'dibao', 'dibao-single', 'gradual-withdrawal', 'low-income', 'of another kind'];

export const decisionInputs: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  'assistance-triage': { need: needs, cannotSelfCare: yesNo, eventDeclared: yesNo },
  'income-band': { memberCount: [0, 1, 2, 3], householdMonthlyIncomeFen: fen },
  'special-difficulty': {
    disabilityKind: ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple', 'none'],
    disabilityGrade: [1, 2, 3, 4],
    illnessOnSpecialAidList: yesNo,
  },
  'single-person-inclusion': {
    incomeBand: bands,
    propertyCompliant: yesNo,
    specialDifficulty: ['severe-disability', 'grade-3-intellectual', 'grade-3-mental', 'serious-illness', 'manual-review', 'none'],
    appliedByPerson: yesNo,
  },
  'basic-living-route': { tekunConditionsMet: yesNo, incomeBand: bands, propertyCompliant: yesNo },
  'property-compliance': {
    reportComplete: yesNo,
    memberCount: [1, 2, 3],
    liquidAssetsFen: [0, 2_000_000, 2_000_001, 6_000_001],
    homesOwned: count,
    nonEssentialVehicles: count,
    businessInterestFen: count,
  },
  'tekun-minor-coverage': { ageYears: [0, 17, 18, 80] },
  'reverification-cycle': { program: programs, dibaoClass: ['A', 'B', 'C', 'D'] },
  'reverification-outcome': {
    program: programs,
    obviousChange: yesNo,
    incomeBand: bands,
    propertyCompliant: yesNo,
    stillQualifies: yesNo,
  },
  'tekun-standard-floor': { dibaoStandardFen: [60_000, 60_001, 63_000], tekunBasicStandardFen: [77_999, 78_000, 78_001, 81_900] },
  'temporary-aid-type': {
    stillInHardship: yesNo,
    otherProgramsCover: ['fully', 'partly', 'not-now'],
    suddenOrUrgent: yesNo,
    heavyEssentialSpending: yesNo,
  },
  'emergency-payment-mode': { temporaryAidType: ['emergency', 'expenditure', 'special-case', 'none', 'manual-review'] },
  'approval-authority': {
    decisionKind: ['temporary-aid', 'determination', 'special-assistance', 'of another kind'],
    specialCase: yesNo,
    amountFen: [0, 200_000, 200_001],
    delegated: yesNo,
  },
  'appraisal-needed': { disputed: yesNo },
  'document-request': { obtainableBySharing: yesNo, sourceAvailable: yesNo, commitmentAllowed: yesNo, applicantCommits: yesNo },
  'application-place': {
    registeredHere: yesNo,
    program: ['temporary-aid-emergency', 'temporary-aid-expenditure', 'vagrant-aid', 'dibao'],
    emergencyHere: yesNo,
    residencePermitHere: yesNo,
    withoutMeansAwayFromHome: yesNo,
  },
  'special-assistance-routing': { need: needs },
  'housing-aid-route': {
    settlementKind: ['urban', 'rural'],
    recipientKind: ['dibao', 'tekun-at-home', 'low-income', 'other'],
    meetsHousingRules: yesNo,
    hazardGrade: ['A', 'B', 'C', 'D'],
  },
  'disabled-child-schooling': { assessedAbleToLearn: yesNo },
  'medical-settlement-mode': { eventDeclared: yesNo, treatedOutsideInsuredArea: yesNo },
  'care-service-need': {
    assistedHousehold: yesNo,
    cannotSelfCare: yesNo,
    group: ['elderly', 'minor', 'disabled', 'other'],
    tekunAtHome: yesNo,
  },
  'price-linkage-trigger': { cpiYearOnYearPercent: [-1, 0, 3.49, 3.5], foodCpiYearOnYearPercent: [0, 5.99, 6, 9] },
  'public-emergency-scope': { eventDeclared: yesNo, reach: ['limited', 'wide'], impact: ['limited', 'severe'] },
  'vagrant-route': {
    needsDoctorNow: yesNo,
    domesticViolence: yesNo,
    lostPerson: yesNo,
    strandedJobSeeker: yesNo,
    identityKnown: yesNo,
    otherCountyOfOrigin: yesNo,
    daysAtStation: [0, 89, 90, 91],
  },
  'fault-exemption': { publicSpirited: yesNo, procedureComplete: yesNo, diligent: yesNo, objectiveCause: yesNo, correctedInTime: yesNo },
  'village-staffing': { coordinatorCount: [-1, ...count] },
  'subsidy-entitlement': {
    dibaoOrTekun: yesNo,
    disabledInHardship: yesNo,
    severelyDisabled: yesNo,
    deathInHousehold: yesNo,
    disabledChildNeedsRehabilitation: yesNo,
    orphan: yesNo,
    unattendedChild: yesNo,
  },
  'aid-tier': {
    temporaryAidType: ['emergency', 'expenditure', 'none'],
    severityTier: ['light', 'medium', 'heavy'],
    personsAffected: [0, 1, 3],
    selfPaidEssentialFen: [0, 1_001, 4_000_000],
  },
  'differentiated-aid': { hardshipKind: ['elderly', 'disabled'], hardshipDegree: ['light', 'severe'] },
  'monitoring-signal': {
    signal: ['sudden-event', 'income-falling', 'large-medical-bill', 'recipient-died', 'job-lost', 'hotline-call', 'of another kind'],
    monitoredGroup: ['unstable-exit', 'margin-of-poverty', 'zero-employment'],
    employedMembers: count,
  },
  'withdrawal-plan': { levelFen: fen },
  'major-change': { changeKind: ['member-joined', 'member-died', 'job-lost', 'property-sold', 'other'] },
  'care-standard': { selfCareLevel: ['full', 'partial', 'none', 'of another kind'] },
  'disaster-response': { responseLevel: [1, 2, 3, 4] },
  'disaster-relief': { reliefRound: ['emergency', 'recovery', 'winter-spring', 'of another kind'], disasterKind: ['flood', 'drought', 'typhoon', 'of another kind'] },
  'zero-employment': { workAgeAbleMembers: [-1, ...count], employedMembers: [-1, ...count] },
};
