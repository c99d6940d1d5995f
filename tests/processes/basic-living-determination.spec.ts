import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('determination of basic living aid', () => {
  const { engine, unreached } = processesUnderTest('basic-living-determination');

  const policy = { ...policyValues, dibaoStandardFen: 60_000 };
  const member = (personId: string, more: object = {}) => ({
    personId,
    disabilityKind: 'none',
    disabilityGrade: null,
    illnessOnSpecialAidList: false,
    appliedByPerson: false,
    ...more,
  });
  /** B of S1. */
  const disabled = { disabilityKind: 'physical', disabilityGrade: 2 };
  const apply = (more: object = {}) => {
    const members = [member('A'), member('B', { ...disabled, appliedByPerson: true }), member('C'), member('D')];
    const variables = {
      caseId: 'case-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      householdId: 'H1',
      members,
      policy,
      ...more,
    };
    return engine.start('basic-living-determination', variables);
  };
  const due = { dueAt: '2026-06-30T15:59:59Z', dueOn: '2026-06-30', reminderAt: null };
  /** What the called verification hands back, and the workers answer. */
  const workers = (incomeFen: number | null, { reportComplete = true, property = {} } = {}) => ({
    'compute-deadline': due,
    'check-consent': {},
    'request-economic-verification': { requestId: 'r1', sources: [] },
    'merge-verification-report': {
      reportId: 'r1',
      reportComplete,
      gaps: [],
      verifiedMonthlyIncomeFen: incomeFen,
      memberCount: 4,
      propertyReport: { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0, ...property },
    },
    'compare-declared-and-verified': { hasDifferences: false },
    'log-data-access': {},
    'compute-household-economics': {
      householdMonthlyIncomeFen: incomeFen,
      levelFen: incomeFen === null ? null : Math.max(0, 240_000 - incomeFen),
    },
    'record-determination': { decisionId: 'd1' },
    'open-benefit': { benefits: [{ benefitId: 'd1:low-income', program: 'low-income', dibaoClass: null }] },
    'schedule-reverification': {},
    'update-monitoring-platform': {},
    'notify-person': {},
    'notify-staff': {},
    'record-appraisal': {},
  });
  const people = {
    householdVisit: {},
    recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: false },
    confirm: { confirmDecision: 'confirm', dibaoClass: 'B' },
  };

  it('S1: includes the severely disabled member alone, the household being low-income', () => {
    const determination = apply();
    engine.work({ ...workers(300_000), ...people });

    expect(determination.hasCompleted()).toBe(true);
    const path = determination.completed();
    expect(path).toEqual(
      expect.arrayContaining([
        'verifyEconomics',
        'computeEconomics',
        'decideBand',
        'decideRoute',
        'decideInclusion',
        'decideAuthority',
        'confirm',
        'openBenefit',
        'scheduleReverification',
      ]),
    );
    expect(path).not.toContain('appraise');
    const { basicLivingRoute, inclusions, authority } = determination.variables();
    expect({ basicLivingRoute, authority }).toEqual({ basicLivingRoute: 'low-income', authority: 'township' });
    expect(inclusions).toMatchObject([
      { inclusion: 'not-eligible' },
      { personId: 'B', inclusion: 'may-include' },
      { inclusion: 'not-eligible' },
      { inclusion: 'not-eligible' },
    ]);
  });

  it('S1: in a township without delegation the county confirms; who has not applied is invited', () => {
    const determination = apply({ townshipCode: 'T02', members: [member('A'), member('B', disabled)] });
    engine.work({ ...workers(300_000), ...people, inviteMember: {} });

    expect(determination.variables()['authority']).toBe('county-civil-affairs');
    expect(determination.completed()).toContain('inviteMember');
  });

  it('grants dibao to the household below the standard', () => {
    const determination = apply();
    engine.work({
      ...workers(200_000),
      ...people,
      'open-benefit': { benefits: [{ benefitId: 'd1:dibao', program: 'dibao', dibaoClass: 'C' }] },
    });

    expect(determination.variables()).toMatchObject({
      basicLivingRoute: 'dibao',
      levelFen: 40_000,
      cycles: [{ benefitId: 'd1:dibao', cycle: 'P6M' }],
    });
  });

  it('S3: begins the care of a tekun household, and does not wait for it', () => {
    const determination = apply();
    const benefits = [{ benefitId: 'd1:tekun', program: 'tekun', dibaoClass: null }];
    const tekun = { recordTekunConditions: { tekunConditionsMet: true, caseworkerDisputes: false } };
    engine.work({ ...workers(0), ...people, ...tekun, 'open-benefit': { benefits } });
    expect(determination.active()).toEqual(['startCare']);
    expect(determination.variables('startCare')).toMatchObject({ benefitIds: ['d1:tekun'], careReason: 'confirmed' });

    engine.work({ ...workers(0), 'start-care': {} });
    expect(determination.path().slice(-4)).toEqual(['startCare', 'syncPlatforms', 'tellConfirmed', 'confirmed']);
  });

  it.each([
    ['income at the standard (Q02)', 240_000, {}],
    ['income unknown', null, {}],
  ])('leaves to a person: %s', (_, incomeFen, property) => {
    const determination = apply();
    engine.work({ ...workers(incomeFen, { property }), ...people });
    expect(determination.active()).toEqual(['manualReview']);

    determination.complete('manualReview', { reviewedRoute: 'none' });
    engine.work({ ...workers(incomeFen), ...people });

    expect(determination.path().slice(-3)).toEqual(['recordRefusal', 'tellRefused', 'refused']);
  });

  it('is refused by a person only, with word of other aid', () => {
    const determination = apply();
    engine.work({ ...workers(360_000), ...people, confirm: { confirmDecision: 'refuse', dibaoClass: null } });

    expect(determination.path().at(-1)).toBe('refused');
    expect(determination.completed()).not.toContain('openBenefit');
  });

  it('does not decide on partial data: the report is asked for again, or a person goes on with a reason (M25)', () => {
    const determination = apply();
    engine.work(workers(null, { reportComplete: false }));
    expect(determination.active()).toEqual(['reviewIncomplete']);
    determination.complete('reviewIncomplete', { incompleteDecision: 'again' });
    engine.work(workers(null, { reportComplete: false }));

    determination.complete('reviewIncomplete', { incompleteDecision: 'go-on' });

    expect(determination.active()).toEqual(['householdVisit']);
  });

  it('waits for the consent that is missing, then verifies anew', () => {
    const determination = apply();
    engine.work({ 'compute-deadline': due });
    engine.throwError('check-consent', 'CONSENT_MISSING');
    expect(determination.active()).toEqual(['getConsent']);

    determination.complete('getConsent');
    engine.work({ ...workers(300_000), ...people });

    expect(determination.hasCompleted()).toBe(true);
  });

  it('M24: is appraised when disputed, also by an objection at the last moment; facts may be added', () => {
    const determination = apply();
    engine.work({
      ...workers(300_000),
      householdVisit: {},
      recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: true },
    });
    expect(determination.active()).toEqual(['appraise']);
    const appraisal = { listDisputedPoints: {}, inviteAppraisers: {}, holdAppraisal: { appraisalOpinion: 'supported' } };
    engine.work({ ...workers(300_000), ...appraisal });
    expect(determination.active()).toEqual(['confirm']);

    engine.publish('objection-raised', 'case-1', {});
    expect(determination.active()).toEqual(['appraise']);
    engine.work({ ...workers(300_000), ...appraisal });
    engine.clock.advance('P400D');
    engine.work({ ...workers(300_000) });
    determination.complete('confirm', { confirmDecision: 'send-back', dibaoClass: null });
    determination.complete('sendBack');
    engine.work({ ...workers(300_000), ...appraisal, ...people });

    expect(determination.hasCompleted()).toBe(true);
    expect(determination.path()).toEqual(expect.arrayContaining(['confirmReminded']));
  });

  const upTo: readonly (readonly [string, (determination: ReturnType<typeof apply>) => unknown])[] = [
    ['verifyEconomics', () => engine.work({ 'compute-deadline': due })],
    [
      'getConsent',
      () => {
        engine.work({ 'compute-deadline': due });
        engine.throwError('check-consent', 'CONSENT_MISSING');
      },
    ],
    ['reviewIncomplete', () => engine.work(workers(null, { reportComplete: false }))],
    ['householdVisit', () => engine.work(workers(300_000))],
    ['recordTekunConditions', () => engine.work({ ...workers(300_000), householdVisit: {} })],
    ['manualReview', () => engine.work({ ...workers(240_000), ...people })],
    ['inviteMember', () => engine.work({ ...workers(300_000), ...people })],
    [
      'appraise',
      () =>
        engine.work({
          ...workers(300_000),
          householdVisit: {},
          inviteMember: {},
          recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: true },
        }),
    ],
    ['confirm', () => engine.work({ ...workers(200_000), householdVisit: {}, recordTekunConditions: people.recordTekunConditions })],
    [
      'sendBack',
      () => engine.work({ ...workers(200_000), ...people, confirm: { confirmDecision: 'send-back', dibaoClass: null } }),
    ],
  ];
  it.each(upTo)('ends when the applicant takes the application back at %s', (elementId, goThere) => {
    const determination = apply({ members: [member('A'), member('B', disabled)] });
    goThere(determination);
    expect(determination.active()).toEqual([elementId]);

    engine.publish('case-withdrawn', 'case-1', { messageId: 'case-1:withdrawal' });
    engine.work(workers(300_000));

    expect(determination.hasCompleted()).toBe(true);
    expect(determination.terminated()).toContain(elementId);
    expect(determination.path().slice(-2)).toEqual(['tellWithdrawn', 'withdrawn']);
  });

  it('lets nobody take back what is decided', () => {
    const determination = apply();
    const { 'record-determination': _later, ...unrecorded } = workers(200_000);
    engine.work({ ...unrecorded, ...people });
    expect(determination.completed()).toContain('confirm');

    engine.publish('case-withdrawn', 'case-1', { messageId: 'case-1:withdrawal', ttlMs: 60_000 });
    engine.work(workers(200_000));

    expect(determination.path().at(-1)).toBe('confirmed');
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
