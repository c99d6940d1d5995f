import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('unified intake', () => {
  const { engine, unreached } = processesUnderTest('unified-intake');

  const application = (more: object = {}) => {
    const variables = {
      caseId: 'case-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      program: 'unified-intake',
      householdId: 'H6',
      members: [],
      needs: ['basic-living'],
      registeredHere: true,
      residencePermitHere: false,
      emergencySigns: false,
      causeCategory: null,
      applicantCommits: true,
      reportedAt: '2026-06-02T02:00:00Z',
      policy: policyValues,
      ...more,
    };
    engine.publish('application-submitted', 'case-1', { variables, messageId: 'case-1' });
    return engine.instances()[0]!;
  };
  const due = { dueAt: '2026-06-30T15:59:59Z', dueOn: '2026-06-30', reminderAt: '2026-06-20T01:00:00Z' };
  const document = (type: string, more: object) => ({
    type,
    obtainableBySharing: true,
    sourceAvailable: true,
    commitmentAllowed: true,
    applicantCommits: true,
    ...more,
  });
  const workers = {
    'register-application': { assistedHousehold: true },
    'compute-deadline': due,
    'detect-duplicate': { earlierAidFound: false, earlierCaseIds: [] },
    'prefill-from-shared-data': {
      documents: [
        document('income', {}),
        document('other-income', { obtainableBySharing: false, sourceAvailable: false }),
        document('diagnosis', { sourceAvailable: false, commitmentAllowed: false }),
      ],
      consentComplete: true,
    },
    'record-decision': { decisionId: 'd1' },
    'notify-person': {},
    'notify-staff': {},
    'archive-case-file': { closedOn: '2026-06-30' },
    'send-referral': { referralId: 'r1' },
    'record-referral-feedback': {},
    'update-monitoring-platform': {},
  };
  const people = {
    completeApplication: { applicationState: 'complete' },
    assessNeeds: {
      needs: ['medical', 'housing'],
      selfCare: 'can',
      careGroup: null,
      otherProgramsCover: 'not-now',
      heavyEssentialSpending: false,
    },
    confirmRoutes: { routeDecision: 'accept', changedRoutes: null },
  };
  const departments = { departmentAccepts: { acceptDecision: 'accept' }, handle: { referralResult: 'helped' } };
  /** Until the routes are to be confirmed. */
  const assessed = (needs: readonly string[], more: object = {}) => {
    const intake = application();
    engine.work({ ...workers, completeApplication: people.completeApplication, assessNeeds: { ...people.assessNeeds, needs, ...more } });
    return intake;
  };

  it('asks for no paper that a department shares, takes a commitment where one may stand in, and asks for the rest (M24)', () => {
    const intake = application();
    engine.work(workers);

    expect(intake.active()).toEqual(['completeApplication']);
    expect(intake.variables()['documentRequests']).toEqual([
      { type: 'income', request: 'do-not-ask', cause: 'shared' },
      { type: 'other-income', request: 'accept-commitment', cause: 'not-shared' },
      { type: 'diagnosis', request: 'ask', cause: 'source-unavailable' },
    ]);
  });

  it('S6: proposes every route of the whole household, starts each beside the others, and closes when all have reported', () => {
    const intake = assessed(['basic-living', 'medical', 'disabled-child-schooling', 'housing', 'care'], {
      selfCare: 'cannot',
      careGroup: 'elderly',
    });
    expect(intake.variables()).toMatchObject({
      proposedRoutes: ['basic-living-determination', 'medical-security', 'education', 'housing', 'civil-affairs'],
      careServices: ['visits-and-care'],
    });

    intake.complete('confirmRoutes', people.confirmRoutes);
    engine.work({ ...workers, 'check-consent': {}, ...departments });
    // The departments have answered; the determination is under way, and nothing closes over it.
    expect(intake.completed().filter((element) => element === 'refer')).toHaveLength(4);
    expect(intake.active()).toEqual(expect.arrayContaining(['determine']));
    expect(intake.completed()).not.toContain('closeIntake');
  });

  it('gives one answer when every referral has come back, with what each brought', () => {
    const intake = assessed(['medical', 'housing']);
    intake.complete('confirmRoutes', people.confirmRoutes);
    engine.work({ ...workers, ...departments });

    expect(intake.hasCompleted()).toBe(true);
    expect(intake.path().slice(-3)).toEqual(['tellApplicant', 'closeIntake', 'closed']);
    expect(intake.variables()['routeResults']).toEqual([
      { route: 'medical-security', result: 'helped' },
      { route: 'housing', result: 'helped' },
    ]);
  });

  it.each([
    ['spending that is too much', { needs: ['temporary'], heavyEssentialSpending: true }, ['temporary-aid-expenditure']],
    ['a sudden hardship', { needs: ['sudden'] }, ['temporary-aid-emergency']],
    ['what others fully cover', { needs: ['temporary'], otherProgramsCover: 'fully' }, ['advise-only']],
    ['a public event that nobody declared', { needs: ['public-event'] }, []],
    ['charity and nothing else', { needs: ['charity', 'volunteer'] }, ['social-forces-matching']],
    ['a disaster', { needs: ['natural-disaster'] }, ['emergency-management']],
  ])('proposes for %s', (_, { needs, ...more }, routes) => {
    expect(assessed(needs, more).variables()['proposedRoutes']).toEqual(routes);
  });

  it('M18: looks for help by others where the household asks for that alone, and reports what came of it', () => {
    const intake = assessed(['charity']);
    intake.complete('confirmRoutes', people.confirmRoutes);
    engine.work({ ...workers, describeNeed: { needConsent: 'no', supportKind: null, supportItem: null, requestedYuan: null } });

    expect(intake.variables()['routeResults']).toEqual([{ route: 'social-forces-matching', result: 'not-published' }]);
    expect(intake.hasCompleted()).toBe(true);
  });

  it('lets the aide change the proposal, also to advice alone', () => {
    const intake = assessed(['public-event']);
    intake.complete('confirmRoutes', { routeDecision: 'change', changedRoutes: ['advise-only'] });
    engine.work(workers);

    expect(intake.path().at(-1)).toBe('closed');
    expect(intake.variables()['routes']).toEqual(['advise-only']);
  });

  it('goes on when nothing is proposed and nothing changed: the applicant is told', () => {
    const intake = assessed(['public-event']);
    intake.complete('confirmRoutes', people.confirmRoutes);
    engine.work(workers);

    expect(intake.hasCompleted()).toBe(true);
  });

  it('M15: starts emergency aid at once on signs of an emergency, while the rest of the intake goes on, and waits for it', () => {
    const intake = application({ emergencySigns: true, causeCategory: 'serious-illness', registeredHere: false });
    engine.work(workers);
    expect(intake.active().sort()).toEqual(['completeApplication', 'emergencyAid']);

    engine.work({ ...workers, 'lookup-identity': { identityStatus: 'confirmed', identityAsOf: '2026-06-01' }, ...people, ...departments });
    expect(intake.active()).toContain('emergencyAid');
    expect(intake.hasCompleted()).toBe(false);

    engine.work({
      ...workers,
      checkOnSite: {
        stillInHardship: true,
        otherProgramsCover: 'not-now',
        suddenOrUrgent: true,
        heavyEssentialSpending: false,
        severityTier: 'light',
        personsAffected: 1,
      },
      approveQuickly: { quickDecision: 'refuse' },
      adviseOtherAid: {},
    });
    expect(intake.hasCompleted()).toBe(true);
    expect(intake.variables()['emergencyResult']).toBe('not-aided');
  });

  it('starts expenditure aid, and hands its result on', () => {
    const intake = assessed(['temporary'], { heavyEssentialSpending: true });
    intake.complete('confirmRoutes', people.confirmRoutes);
    engine.work({
      ...workers,
      'check-consent': {},
      'request-economic-verification': { requestId: 'v1', sources: [] },
      'merge-verification-report': {
        reportId: 'v1',
        reportComplete: true,
        gaps: [],
        verifiedMonthlyIncomeFen: 432_000,
        memberCount: 4,
        propertyReport: {},
      },
      'compare-declared-and-verified': { hasDifferences: false },
      'log-data-access': {},
      'record-decision': { decisionId: 'd1' },
      collectSpending: {
        stillInHardship: true,
        otherProgramsCover: 'fully',
        heavyEssentialSpending: true,
        selfPaidEssentialYuan: 1,
        spendingDisputed: false,
      },
      adviseOtherProgram: {},
    });

    expect(intake.variables()['routeResults']).toEqual([{ route: 'temporary-aid-expenditure', result: 'refused' }]);
  });

  it('also reaches emergency aid from the assessment of needs', () => {
    const intake = assessed(['urgent']);
    intake.complete('confirmRoutes', people.confirmRoutes);
    engine.work({
      ...workers,
      'lookup-identity': { identityStatus: 'confirmed', identityAsOf: '2026-06-01' },
      checkOnSite: {
        stillInHardship: true,
        otherProgramsCover: 'not-now',
        suddenOrUrgent: true,
        heavyEssentialSpending: false,
        severityTier: 'light',
        personsAffected: 1,
      },
      approveQuickly: { quickDecision: 'refuse' },
      adviseOtherAid: {},
    });

    expect(intake.variables()['routeResults']).toEqual([{ route: 'temporary-aid-emergency', result: 'not-aided' }]);
  });

  it('ends with the determination that it started, and hands its result on', () => {
    const intake = assessed(['basic-living']);
    intake.complete('confirmRoutes', people.confirmRoutes);
    engine.work({
      ...workers,
      'check-consent': {},
      'request-economic-verification': { requestId: 'v1', sources: [] },
      'merge-verification-report': {
        reportId: 'v1',
        reportComplete: true,
        gaps: [],
        verifiedMonthlyIncomeFen: 100_000,
        memberCount: 2,
        propertyReport: { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
      },
      'compare-declared-and-verified': { hasDifferences: false },
      'log-data-access': {},
      'compute-household-economics': { householdMonthlyIncomeFen: 100_000, levelFen: 20_000 },
      'record-determination': { decisionId: 'd1' },
      'open-benefit': { benefits: [{ benefitId: 'd1:dibao', program: 'dibao', dibaoClass: 'C' }] },
      'schedule-reverification': {},
      householdVisit: {},
      recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: false },
      confirm: { confirmDecision: 'confirm', dibaoClass: 'C' },
    });

    expect(intake.hasCompleted()).toBe(true);
    expect(intake.variables()['routeResults']).toEqual([{ route: 'basic-living-determination', result: 'dibao' }]);
  });

  it.each([
    ['is linked to the open case', 'link', ['decideDuplicate', 'isNewCase', 'closeLinked', 'linked']],
    ['is accepted beside it', 'separate', ['decideDuplicate', 'isNewCase', 'decidePlace']],
  ])('that may be a duplicate %s, as a person decides', (_, duplicateDecision, path) => {
    const intake = application();
    engine.work({ 'register-application': { assistedHousehold: true }, 'compute-deadline': due });
    engine.throwError('detect-duplicate', 'DUPLICATE_APPLICATION');
    expect(intake.active()).toEqual(['decideDuplicate']);

    intake.complete('decideDuplicate', { duplicateDecision });
    engine.work({ 'archive-case-file': { closedOn: '2026-06-30' } });
    expect(intake.path()).toEqual(expect.arrayContaining(path));
  });

  it('M23: turns nobody away who belongs to another township: helps and forwards', () => {
    const intake = application({ registeredHere: false });
    engine.work({ ...workers, forwardApplication: {} });

    expect(intake.path().slice(-4)).toEqual(['forwardApplication', 'tellForwarded', 'closeForwarded', 'forwarded']);
  });

  it('accepts a holder of a residence permit where the pilot is on (M02)', () => {
    const intake = application({ registeredHere: false, residencePermitHere: true });
    engine.work(workers);
    expect(intake.active()).toEqual(['completeApplication']);
  });

  it('reminds the office when acceptance is late, fetches anew once consents are signed, and tells once what is missing', () => {
    const intake = application();
    engine.work(workers);
    engine.clock.advance('P60D');
    engine.work(workers);
    expect(intake.path()).toContain('acceptanceReminded');

    intake.complete('completeApplication', { applicationState: 'again' });
    engine.work(workers);
    intake.complete('completeApplication', { applicationState: 'supplement' });
    const later = { ...due, dueAt: '2026-08-30T15:59:59Z', reminderAt: '2026-08-20T01:00:00Z' };
    engine.work({ ...workers, 'compute-deadline': later });
    expect(intake.active()).toEqual(['awaitSupplement']);

    intake.complete('awaitSupplement');
    engine.work(workers);
    expect(intake.active()).toEqual(['completeApplication']);
  });

  it('takes nobody as withdrawn by silence: reminds, then a person asks, and both answers are possible', () => {
    const intake = application();
    engine.work(workers);
    for (const withdrawalDecision of ['continue', 'withdrawn']) {
      intake.complete('completeApplication', { applicationState: 'supplement' });
      const now = new Date(engine.clock.now()).getTime();
      const days = (count: number) => new Date(now + count * 86_400_000).toISOString();
      engine.work({ ...workers, 'compute-deadline': { ...due, reminderAt: days(5), dueAt: days(10) } });
      engine.clock.advance('P6D');
      engine.work(workers);
      expect(intake.active()).toEqual(['awaitSupplement']);
      expect(intake.path()).toContain('supplementReminded');

      engine.clock.advance('P6D');
      expect(intake.active()).toEqual(['confirmWithdrawal']);
      intake.complete('confirmWithdrawal', { withdrawalDecision });
      engine.work(workers);
    }

    expect(intake.path().slice(-2)).toEqual(['closeWithdrawn', 'withdrawn']);
  });

  const undecided: readonly (readonly [string, () => unknown])[] = [
    ['completeApplication', () => (application(), engine.work(workers))],
    ['awaitSupplement', () => (application(), engine.work({ ...workers, completeApplication: { applicationState: 'supplement' } }))],
    ['assessNeeds', () => (application(), engine.work({ ...workers, completeApplication: people.completeApplication }))],
    ['confirmRoutes', () => assessed(['medical'])],
  ];
  it.each(undecided)('ends as withdrawn when the applicant takes the application back at %s', (elementId, goThere) => {
    goThere();
    const intake = engine.instances()[0]!;
    expect(intake.active()).toContain(elementId);

    engine.publish('case-withdrawn', 'case-1', { messageId: 'case-1:withdrawal', variables: { withdrawalDecision: 'withdrawn' } });
    engine.work(workers);

    expect(intake.hasCompleted()).toBe(true);
    expect(intake.path().slice(-2)).toEqual(['closeWithdrawn', 'withdrawn']);
  });

  it('begins for P13, too, whose case file is there already (M22)', () => {
    const { caseId, variables } = { caseId: 'case-1', variables: application().variables() };
    const called = engine.start('unified-intake', { ...variables, caseId });
    engine.work(workers);

    expect(called.path().slice(0, 2)).toEqual(['helpRequested', 'registerApplication']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
