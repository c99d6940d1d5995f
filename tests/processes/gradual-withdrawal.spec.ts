import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('gradual withdrawal', () => {
  const { engine, unreached } = processesUnderTest('gradual-withdrawal');

  const policy = { ...policyValues, dibaoStandardFen: 60_000 };
  const days = (count: number) => new Date(engine.clock.now() + count * 86_400_000).toISOString().slice(0, 10);
  const begin = () =>
    engine.start('gradual-withdrawal', {
      caseId: 'case-2',
      townshipCode: 'T01',
      countyCode: 'K1',
      householdId: 'H2',
      members: [],
      benefitId: 'b1',
      levelFen: 30_000,
      authority: 'township',
      policy,
    });
  /** Three months, each of thirty days. */
  const steps = () => [0, 30, 60].map((day) => ({ from: days(day), until: days(day + 30), levelFen: 15_000 }));
  const workers = (incomeFen = 240_000) => ({
    'compute-deadline': { dueAt: `${days(40)}T23:59:59+08:00`, dueOn: days(40), reminderAt: null },
    'notify-person': {},
    'notify-staff': {},
    'adjust-benefit': {},
    'stop-benefit': {},
    'open-benefit': { benefits: [{ benefitId: 'case-2:withdrawal:low-income', program: 'low-income', dibaoClass: null }] },
    'schedule-reverification': {},
    'check-consent': {},
    'request-economic-verification': { requestId: 'r1', sources: [] },
    'merge-verification-report': {
      reportId: 'r1',
      reportComplete: true,
      gaps: [],
      verifiedMonthlyIncomeFen: incomeFen,
      memberCount: 3,
      propertyReport: { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
    },
    'compare-declared-and-verified': { hasDifferences: false },
    'log-data-access': {},
    'compute-household-economics': { householdMonthlyIncomeFen: incomeFen, levelFen: Math.max(0, 180_000 - incomeFen) },
  });
  const confirmed = (becomesLowIncome = false) => {
    const withdrawal = begin();
    engine.work({ ...workers(), confirmPlan: { becomesLowIncome }, 'date-withdrawal': { steps: steps() } });
    return withdrawal;
  };
  const changes = (withdrawal: ReturnType<typeof begin>) => withdrawal.completed().filter((id) => id === 'applyStep').length;
  const majorChange = () => engine.publish('major-change-confirmed', 'b1', { variables: { changedOn: days(0) } });
  const restore = {
    householdVisit: {},
    recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: false },
    confirm: { confirmDecision: 'confirm', dibaoClass: 'C' },
    'record-determination': { decisionId: 'd2' },
    'update-monitoring-platform': {},
  };

  it('S2: is confirmed by a person, goes down month by month and then stops, other help being offered', () => {
    const withdrawal = confirmed();
    expect(withdrawal.variables()['percents']).toEqual([50, 50, 50, 50, 50, 50]);
    expect(changes(withdrawal)).toBe(1);

    engine.clock.advance('P31D');
    engine.work(workers());
    expect(changes(withdrawal)).toBe(2);
    engine.clock.advance('P31D');
    engine.work(workers());
    engine.clock.advance('P31D');
    engine.work(workers());

    expect(changes(withdrawal)).toBe(3);
    expect(withdrawal.path().slice(-5)).toEqual(['offerOther', 'endBenefit', 'becomesLowIncome', 'tellEnded', 'ended'].slice(-5));
    expect(withdrawal.variables()['otherRoutes']).toHaveLength(2);
  });

  it('leaves the household low-income where a person has confirmed that', () => {
    const withdrawal = confirmed(true);
    for (let month = 0; month < 3; month += 1) {
      engine.clock.advance('P31D');
      engine.work(workers());
    }

    expect(withdrawal.path()).toEqual(expect.arrayContaining(['openLowIncome', 'decideCycle', 'scheduleLowIncome', 'ended']));
    expect(withdrawal.variables()['cycles']).toEqual([{ benefitId: 'case-2:withdrawal:low-income', cycle: 'P1Y' }]);
  });

  it('S2: a major change interrupts it; below the standard dibao comes back through its own determination', () => {
    const withdrawal = confirmed();
    engine.clock.advance('P31D');
    engine.work(workers());
    majorChange();
    engine.work({
      ...workers(150_000),
      ...restore,
      'open-benefit': { benefits: [{ benefitId: 'd2:dibao', program: 'dibao', dibaoClass: 'C' }] },
    });

    expect(withdrawal.terminated()).toContain('applySchedule');
    expect(withdrawal.path().slice(-4)).toEqual(['redetermine', 'isRestored', 'endRestored', 'restored']);
    expect(changes(withdrawal)).toBe(2);
  });

  it('goes on with the months that are left when the income is still in the band', () => {
    const withdrawal = confirmed();
    engine.clock.advance('P31D');
    engine.work(workers());
    majorChange();
    engine.work(workers(200_000));
    expect(withdrawal.variables()['steps']).toHaveLength(2);

    for (let month = 0; month < 3; month += 1) {
      engine.clock.advance('P31D');
      engine.work(workers());
    }
    expect(withdrawal.path().at(-1)).toBe('ended');
  });

  it('ends early only by a person, who may also let it go on or ask for dibao', () => {
    const withdrawal = confirmed();
    majorChange();
    engine.work(workers(290_000));
    expect(withdrawal.active()).toEqual(['decideEarly']);
    withdrawal.complete('decideEarly', { earlyDecision: 'continue' });
    engine.work(workers());
    expect(withdrawal.active()).toContain('nextStep');

    majorChange();
    engine.work(workers(290_000));
    withdrawal.complete('decideEarly', { earlyDecision: 'restore' });
    engine.work({ ...workers(290_000), ...restore, confirm: { confirmDecision: 'refuse', dibaoClass: null } });
    expect(withdrawal.active()).toEqual(['decideEarly']);
    withdrawal.complete('decideEarly', { earlyDecision: 'end' });
    engine.work(workers());

    expect(withdrawal.path().slice(-3)).toEqual(['endEarly', 'tellEarly', 'endedEarly']);
  });

  it('is left to a person when the household can not be verified, and reminds who has not confirmed the plan', () => {
    const late = begin();
    engine.work(workers());
    engine.clock.advance('P41D');
    engine.work(workers());
    expect(late.path()).toContain('confirmReminded');
    engine.work({ confirmPlan: { becomesLowIncome: false }, 'date-withdrawal': { steps: steps() }, ...workers() });

    majorChange();
    engine.throwError('check-consent', 'CONSENT_MISSING');
    expect(late.active()).toEqual(['decideEarly']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
