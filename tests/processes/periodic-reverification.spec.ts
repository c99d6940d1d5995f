import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

/** S2 of the domain reference: household H2, dibao class C since 2026-01-15, three members, 150000 then, 30000 a month. */
describe('periodic re-verification', () => {
  const { engine, unreached } = processesUnderTest('periodic-reverification');

  const policy = { ...policyValues, dibaoStandardFen: 60_000 };
  const early = {
    townshipCode: 'T01',
    countyCode: 'K1',
    householdId: 'H2',
    members: [] as object[],
    benefitId: 'b1',
    benefitProgram: 'dibao',
    personId: null,
    dibaoClass: 'C',
    levelFen: 30_000,
    reviewReason: 'early',
    reviewOn: '2020-07-15',
  };
  const begin = (more: object = {}) => {
    const member = {
      personId: 'A',
      disabilityKind: 'physical',
      disabilityGrade: 2,
      illnessOnSpecialAidList: false,
      appliedByPerson: false,
    };
    const variables = {
      caseId: 'case-2',
      townshipCode: 'T01',
      countyCode: 'K1',
      householdId: 'H2',
      members: [member],
      benefitId: 'b1',
      benefitProgram: 'dibao',
      personId: null,
      dibaoClass: 'C',
      levelFen: 30_000,
      reviewReason: 'periodic',
      reviewOn: '2020-07-15',
      policy,
      ...more,
    };
    engine.publish('reverification-due', variables.caseId, { variables, messageId: variables.caseId });
    return engine.instances().at(-1)!;
  };
  const due = { dueAt: '2026-08-26T23:59:59+08:00', dueOn: '2026-08-26', reminderAt: null };
  const workers = (incomeFen: number | null, { reportComplete = true, obviousChange = true as boolean | null, memberCount = 3 } = {}) => ({
    'notify-person': {},
    'notify-staff': {},
    'compute-deadline': due,
    'check-consent': {},
    'request-economic-verification': { requestId: 'r1', sources: [] },
    'merge-verification-report': {
      reportId: 'r1',
      reportComplete,
      gaps: [],
      verifiedMonthlyIncomeFen: incomeFen,
      memberCount,
      propertyReport: { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
    },
    'compare-declared-and-verified': { hasDifferences: false },
    'log-data-access': {},
    'compute-household-economics': {
      householdMonthlyIncomeFen: incomeFen,
      levelFen: incomeFen === null ? null : Math.max(0, memberCount * 60_000 - incomeFen),
    },
    'compare-with-last-review': { obviousChange },
    'record-review': { effectiveFrom: '2026-08-01' },
    'adjust-benefit': {},
    'stop-benefit': {},
    'schedule-reverification': {},
    'archive-case-file': { closedOn: '2026-07-15' },
  });
  const seen = { visit: { visitOutcome: 'seen', membersChanged: false, tekunConditions: null } };
  const determination = {
    householdVisit: {},
    recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: false },
    confirm: { confirmDecision: 'confirm', dibaoClass: 'C' },
    'record-determination': { decisionId: 'd2' },
    'open-benefit': { benefits: [{ benefitId: 'd2:dibao', program: 'dibao', dibaoClass: 'C' }] },
    'update-monitoring-platform': {},
  };
  const confirm = (confirmedOutcome: string, stopReason: string | null = null) => ({ confirmOutcome: { confirmedOutcome, stopReason } });
  const reviewed = (incomeFen: number | null, more: object = {}, how: Parameters<typeof workers>[1] = {}, people: object = {}) => {
    const review = begin(more);
    engine.work({ ...workers(incomeFen, how), ...seen, ...people });
    return review;
  };

  it('tells the household first, and begins on the day, by the calendar of the city', () => {
    const day = new Date(engine.clock.now() + 40 * 86_400_000).toISOString().slice(0, 10);
    const review = begin({ reviewOn: day });
    engine.work(workers(152_000));
    expect(review.active()).toEqual(['dueDate']);

    engine.clock.advance('P41D');
    engine.work(workers(152_000));
    expect(review.active()).toContain('visit');
  });

  it('S2, 152000: no obvious change, so the level stays without anybody to confirm it (M05)', () => {
    const review = reviewed(152_000, {}, { obviousChange: false });

    expect(review.hasCompleted()).toBe(true);
    expect(review.completed()).toEqual(
      expect.arrayContaining(['dueDate', 'verifyEconomics', 'compare', 'decideOutcome', 'keepLevel', 'scheduleNext', 'closeReview']),
    );
    expect(review.completed()).not.toContain('confirmOutcome');
    expect(review.variables()['cycles']).toEqual([{ benefitId: 'b1', cycle: 'P6M' }]);
  });

  it('S2, 168000: adjusted to 12000 once a person confirms it', () => {
    const review = reviewed(168_000, {}, {}, confirm('adjust-level'));

    expect(review.variables()).toMatchObject({ proposedOutcome: 'adjust-level', newLevelFen: 12_000, authority: 'township' });
    expect(review.path()).toEqual(
      expect.arrayContaining(['decideOutcome', 'decideAuthority', 'confirmOutcome', 'adjustLevel', 'tellOutcome', 'scheduleNext']),
    );
  });

  it.each([
    ['at the standard (Q02)', 180_000, {}],
    ['not known', null, {}],
    ['of which it cannot be told whether it changed', 152_000, { obviousChange: null }],
  ])('leaves an income to a person: %s', (_, incomeFen, how) => {
    const review = reviewed(incomeFen, {}, how);
    expect(review.active()).toEqual(['confirmOutcome']);
    expect(review.variables()['proposedOutcome']).toBe('manual-review');

    engine.work({ ...workers(incomeFen), ...confirm('keep-level') });
    expect(review.path().slice(-7)).toEqual(['tellOutcome', 'decideCycle', 'scheduleNext', 'isCareChanged', 'isOwnCase', 'closeReview', 'reviewed']);
  });

  it.each([270_000, 290_000])('S2, %d: stops once a person confirms it, and is not looked at again', (incomeFen) => {
    const review = reviewed(incomeFen, {}, {}, confirm('stop', 'above-band'));

    expect(review.variables()['proposedOutcome']).toBe('stop');
    expect(review.path()).toEqual(expect.arrayContaining(['confirmOutcome', 'stop', 'tellStopped']));
    expect(review.path()).not.toContain('scheduleNext');
  });

  it('S2, 240000: is withdrawn gradually in a process of its own', () => {
    const review = reviewed(240_000, {}, {}, confirm('start-withdrawal'));
    expect(review.variables()['proposedOutcome']).toBe('start-withdrawal');
    expect(review.active()).toEqual(['startWithdrawal']);

    engine.work({ ...workers(240_000), confirmPlan: { becomesLowIncome: false }, 'date-withdrawal': { steps: [] } });
    expect(review.hasCompleted()).toBe(true);
  });

  it.each([
    ['adjust-level', {}],
    ['start-withdrawal', { benefitProgram: 'tekun', dibaoClass: 'none' }],
  ])('asks again when what was chosen cannot be done, and records nothing of it: %s', (confirmedOutcome, more) => {
    const review = reviewed(290_000, more, {});
    review.complete('confirmOutcome', { confirmedOutcome, stopReason: null });
    engine.work(workers(290_000));

    expect(review.active()).toEqual(['confirmOutcome']);
    expect(review.completed()).not.toContain('recordOutcome');
  });

  it('asks by the member whether dibao for one person still holds (D03)', () => {
    const single = { benefitProgram: 'dibao-single', personId: 'A', dibaoClass: 'B', levelFen: 40_000 };
    const review = reviewed(240_000, single);
    expect(review.variables()).toMatchObject({ singleQualifies: true, proposedOutcome: 'keep-level', cycles: [{ cycle: 'P1Y' }] });

    const member = { disabilityKind: 'physical', illnessOnSpecialAidList: false, appliedByPerson: false };
    const members = [
      { ...member, personId: 'A', disabilityGrade: 2 },
      { ...member, personId: 'B', disabilityGrade: 4 },
    ];
    const other = begin({ ...single, caseId: 'case-3', members, personId: 'B' });
    engine.work({ ...workers(240_000), ...seen });
    expect(other.variables()).toMatchObject({ singleQualifies: false });
    expect(other.active()).toEqual(['confirmOutcome']);
  });

  it('makes dibao for one person that of the household when its income falls below the standard', () => {
    const review = reviewed(120_000, { benefitProgram: 'dibao-single', personId: 'A' }, {}, confirm('reroute-to-household-dibao'));

    expect(review.variables()['proposedOutcome']).toBe('reroute-to-household-dibao');
    expect(review.active()).toEqual(['redetermine']);
    engine.work({ ...workers(120_000), ...determination });
    expect(review.path()).toEqual(expect.arrayContaining(['redetermine', 'stop']));
    expect(review.variables()['stopReason']).toBe('rerouted-to-household');
  });

  it('D07: whoever comes of age is looked at by a person; nothing stops by itself', () => {
    const tekun = { benefitProgram: 'tekun', dibaoClass: null, levelFen: 78_000, reviewReason: 'birthday' };
    const review = begin(tekun);
    engine.work({ ...workers(0), visit: { visitOutcome: 'seen', membersChanged: false, tekunConditions: 'met' } });
    expect(review.active()).toEqual(['confirmOutcome']);

    engine.work({ ...workers(0), ...confirm('keep-level') });
    expect(review.hasCompleted()).toBe(true);
  });

  it('called early, begins at once and leaves the case to its caller (P12)', () => {
    const { caseId, ...rest } = { caseId: 'case-9', ...early };
    const review = engine.start('periodic-reverification', { caseId, ...rest, policy });
    engine.work({ ...workers(152_000, { obviousChange: false }), ...seen });

    expect(review.path().at(-1)).toBe('earlyReviewed');
    expect(review.completed()).not.toEqual(expect.arrayContaining(['dueDate']));
  });

  it('waits for a consent that is missing, and does not decide on partial data by itself (M25)', () => {
    const review = begin();
    engine.work({ 'compute-deadline': due, 'notify-person': {} });
    engine.throwError('check-consent', 'CONSENT_MISSING');
    expect(review.active()).toEqual(['getConsent']);
    review.complete('getConsent');
    engine.work(workers(null, { reportComplete: false }));
    expect(review.active()).toEqual(['reviewIncomplete']);
    review.complete('reviewIncomplete', { incompleteDecision: 'again' });
    engine.work(workers(null, { reportComplete: false }));
    review.complete('reviewIncomplete', { incompleteDecision: 'go-on' });

    expect(review.active()).toEqual(['visit']);
  });

  it('suspends whoever cannot be reached only when a person decides so, and visits again', () => {
    const review = begin();
    engine.work({ ...workers(152_000), visit: { visitOutcome: 'not-reachable', membersChanged: false, tekunConditions: null } });
    expect(review.active()).toEqual(['decideUnreachable']);
    review.complete('decideUnreachable', { unreachableDecision: 'visit-again' });
    review.complete('visit', { visitOutcome: 'not-reachable', membersChanged: false, tekunConditions: null });
    review.complete('decideUnreachable', { unreachableDecision: 'suspend' });
    engine.work(workers(152_000));

    expect(review.completed()).toContain('suspendBenefit');
    expect(review.active()).toEqual(['visit']);
  });

  it('stops for a death once a person confirms it (D29)', () => {
    const review = begin();
    engine.work({ ...workers(152_000), visit: { visitOutcome: 'person-deceased', membersChanged: false, tekunConditions: null } });
    expect(review.active()).toEqual(['confirmOutcome']);

    engine.work({ ...workers(152_000), ...confirm('stop', 'person-deceased') });
    expect(review.path()).toEqual(expect.arrayContaining(['classifyDeath', 'stop']));
  });

  it('reminds those who are late, and the benefit goes on', () => {
    const review = begin();
    engine.work(workers(290_000));
    engine.clock.advance('P10Y');
    engine.work(workers(290_000));
    expect(review.path()).toContain('visitReminded');
    review.complete('visit', { visitOutcome: 'seen', membersChanged: false, tekunConditions: null });
    engine.work(workers(290_000));
    engine.clock.advance('P10Y');
    engine.work(workers(290_000));

    expect(review.path()).toContain('confirmReminded');
    expect(review.active()).toContain('confirmOutcome');
    expect(review.completed()).not.toContain('stop');
  });

  it('has self-care of a tekun person assessed anew when the visitor finds it changed', () => {
    const review = begin({ benefitProgram: 'tekun', dibaoClass: null, levelFen: 78_000 });
    engine.work({
      ...workers(0),
      visit: { visitOutcome: 'seen', membersChanged: false, tekunConditions: 'met', selfCareChanged: true },
      ...confirm('keep-level'),
    });
    expect(review.active()).toEqual(['reassessCare']);
    expect(review.variables('reassessCare')).toMatchObject({ benefitIds: ['b1'], careReason: 'self-care-changed' });

    engine.work({ ...workers(0), 'start-care': {} });
    expect(review.hasCompleted()).toBe(true);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
