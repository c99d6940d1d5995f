import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('appeal', () => {
  const { engine, unreached } = processesUnderTest('appeal');
  const decisionId = 'case-9:appeal:1';
  const due = { dueAt: '2026-06-30T23:59:59+08:00', dueOn: '2026-06-30', reminderAt: '2026-06-25T09:00:00+08:00' };

  const file = (more: object = {}) => {
    const now = new Date(engine.clock.now()).toISOString();
    const variables = {
      caseId: 'case-9',
      townshipCode: 'T01',
      countyCode: 'K1',
      reportedAt: now,
      filedLate: false,
      aidKind: null,
      householdId: 'H2',
      members: [],
      appealedBenefitId: null,
      benefitState: 'none',
      earliestFrom: '2026-03-01',
      policy: policyValues,
      ...more,
    };
    engine.publish('appeal-filed', variables.caseId, { variables, messageId: variables.caseId });
    return engine.instances().at(-1)!;
  };
  const later = (days: number) => new Date(engine.clock.now() + days * 86_400_000).toISOString();
  const platform = (more: object = {}) => ({
    'notify-person': {},
    'notify-staff': {},
    'compute-deadline': { ...due, dueAt: later(28), reminderAt: later(23) },
    'record-appeal': { decisionId },
    'adjust-benefit': {},
    'prepare-appeal-payments': { payments: [] },
    'archive-case-file': { closedOn: '2026-06-30' },
    ...more,
  });
  const ready = { examine: { examinationStep: 'ready' } };
  const changed = (correction: object) => ({
    decideAppeal: {
      appealOutcome: 'changed',
      correctionKind: null,
      openProgram: null,
      dibaoClass: null,
      correctedYuan: null,
      correctFrom: null,
      ...correction,
    },
  });
  const verified = {
    'check-consent': {},
    'request-economic-verification': { requestId: 'r1', sources: [] },
    'merge-verification-report': {
      reportId: 'r1',
      reportComplete: true,
      gaps: [],
      verifiedMonthlyIncomeFen: 150_000,
      memberCount: 3,
      propertyReport: { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
    },
    'compare-declared-and-verified': { hasDifferences: false },
    'log-data-access': {},
  };
  const payment = {
    'create-payment': { paymentId: 'p' },
    'reserve-budget': {},
    'send-payment': { sentAt: '2026-06-01T00:00:00Z' },
    'book-payment': { paidAt: '2026-06-01T00:00:00Z' },
  };
  const paid = (paymentId = 'p') => engine.publish('payment-confirmed', paymentId, { variables: { bankOutcome: 'paid' } });

  it('is closed as upheld once the county has examined and decided, and nothing is paid', () => {
    const appeal = file();
    engine.work({ ...platform(), ...ready, decideAppeal: { appealOutcome: 'upheld' } });

    expect(appeal.hasCompleted()).toBe(true);
    expect(appeal.path()).toEqual(expect.arrayContaining(['examine', 'decideAppeal', 'recordAppeal', 'tellDecided', 'closeAppeal']));
    expect(appeal.completed()).not.toContain('preparePayments');
  });

  it('is looked at by a person when it came late, and not admitted without a good reason', () => {
    const refused = file({ filedLate: true });
    engine.work({ ...platform(), admitLate: { lateDecision: 'refuse' } });
    expect(refused.completed()).not.toContain('examine');
    expect(refused.variables()).toMatchObject({ appealOutcome: 'not-admitted' });
    expect(refused.hasCompleted()).toBe(true);

    const admitted = file({ caseId: 'case-10', filedLate: true });
    engine.work({ ...platform(), admitLate: { lateDecision: 'admit' } });
    expect(admitted.active()).toContain('examine');
  });

  it('hears the person and has the means verified anew as often as it is asked for; a missing consent is signed first', () => {
    const appeal = file();
    engine.work(platform());
    appeal.complete('examine', { examinationStep: 'hear' });
    appeal.complete('hearPerson', {});
    appeal.complete('examine', { examinationStep: 'verify' });
    engine.work({ 'compute-deadline': due });
    appeal.called().at(-1)!.throwError('checkConsent', 'CONSENT_MISSING');
    appeal.complete('getConsent', {});
    engine.work({ ...platform(), ...verified });
    expect(appeal.active()).toContain('examine');
    expect(appeal.variables()).toMatchObject({ reportId: 'r1' });
  });

  it('asks again for a correction that does not fit, and lets the approver send it back for examination', () => {
    const appeal = file({ appealedBenefitId: 'b1', benefitState: 'active' });
    engine.work({ ...platform(), ...ready });
    for (const wrong of [
      { correctionKind: 'pay', correctedYuan: 100 },
      { correctionKind: 'open', openProgram: 'dibao', dibaoClass: 'C', correctedYuan: 100, correctFrom: '2026-05-01' },
      { correctionKind: 'adjust', correctedYuan: 100, correctFrom: '2006-05-01' },
    ]) {
      appeal.complete('decideAppeal', changed(wrong).decideAppeal);
      expect(appeal.active()).toContain('decideAppeal');
    }
    appeal.complete('decideAppeal', { appealOutcome: 'examine-again' });
    expect(appeal.active()).toContain('examine');
  });

  it('adjusts a benefit from the named day and makes each month up by its own payment', () => {
    const appeal = file({ appealedBenefitId: 'b1', benefitState: 'active' });
    const payments = ['2026-04', '2026-05'].map((period) => ({ decisionId, period, kind: 'appeal-difference', amountFen: 18_000 }));
    engine.work({
      ...platform({ 'prepare-appeal-payments': { payments } }),
      ...ready,
      ...changed({ correctionKind: 'adjust', correctedYuan: 300, correctFrom: '2026-04-01' }),
    });
    expect(appeal.variables()).toMatchObject({ correctedFen: 30_000 });
    for (const { period } of payments) {
      expect(appeal.called().map((called) => called.variables())).toMatchObject([
        { decisionId, period, kind: 'appeal-difference', amountFen: 18_000 },
      ]);
      engine.work(payment);
      paid();
      engine.work({ ...platform(), 'book-payment': { paidAt: '2026-06-01T00:00:00Z' } });
    }
    expect(appeal.hasCompleted()).toBe(true);
  });

  it('opens a benefit that was refused, with its next review', () => {
    const appeal = file();
    engine.work({
      ...platform(),
      ...ready,
      ...changed({ correctionKind: 'open', openProgram: 'dibao', dibaoClass: 'C', correctedYuan: 300, correctFrom: '2026-04-01' }),
      'open-benefit': { benefits: [{ benefitId: `${decisionId}:dibao`, program: 'dibao', dibaoClass: 'C' }] },
      'schedule-reverification': {},
      'start-care': {},
    });
    expect(appeal.hasCompleted()).toBe(true);
    expect(appeal.variables()).toMatchObject({ cycles: [{ benefitId: `${decisionId}:dibao`, cycle: 'P6M' }] });
  });

  it('pays temporary aid that was refused', () => {
    const appeal = file({ aidKind: 'temporary-aid-expenditure' });
    const payments = [{ decisionId, period: '2026-06', kind: 'appeal-aid', amountFen: 80_050 }];
    engine.work({
      ...platform({ 'prepare-appeal-payments': { payments } }),
      ...ready,
      ...changed({ correctionKind: 'pay', correctedYuan: 800.5 }),
      ...payment,
    });
    paid();
    engine.work({ ...platform(), ...payment });
    expect(appeal.variables()).toMatchObject({ correctedFen: 80_050 });
    expect(appeal.hasCompleted()).toBe(true);
  });

  it.each([
    ['grant', 50_000],
    ['refuse', 0],
  ])('sent back, temporary aid is decided anew in the township (%s)', (redecision, amountFen) => {
    const appeal = file({ aidKind: 'temporary-aid-emergency', householdId: null });
    engine.work({
      ...platform(),
      ...ready,
      decideAppeal: { appealOutcome: 'sent-back' },
      redecideAid: { redecision, redecidedYuan: 500 },
      'record-decision': { decisionId: 'case-9:temporary-aid-emergency:1' },
    });
    expect(appeal.variables()).toMatchObject({ decisionId: 'case-9:temporary-aid-emergency:1', correctedFen: amountFen });
    expect(appeal.hasCompleted()).toBe(true);
  });

  it('sent back, a refusal is determined anew', () => {
    const refusal = file();
    engine.work({ ...platform(), ...ready, decideAppeal: { appealOutcome: 'sent-back' } });
    expect(refusal.active()).toContain('redetermine');
    engine.work({
      ...platform(),
      ...verified,
      'compute-household-economics': { householdMonthlyIncomeFen: 300_000, levelFen: 0 },
      householdVisit: {},
      recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: false },
      confirm: { confirmDecision: 'refuse', dibaoClass: null },
      'record-determination': { decisionId: 'case-9:determination:1' },
    });
    expect(refusal.hasCompleted()).toBe(true);
  });

  it('sent back, a running benefit is reviewed now, and only that one', () => {
    const ofBenefit = (benefitId: string) => ({ benefitId, benefitProgram: 'dibao', personId: null, dibaoClass: 'C', levelFen: 12_000 });
    const appeal = file({ appealedBenefitId: 'b1', benefitState: 'active' });
    engine.work({
      ...platform(),
      ...ready,
      decideAppeal: { appealOutcome: 'sent-back' },
      'start-early-reviews': { earlyReviews: [ofBenefit('b1'), ofBenefit('b2')] },
    });
    expect(appeal.active()).toContain('reviewAgain');
    expect(appeal.called().map((called) => called.variables())).toMatchObject([{ benefitId: 'b1', reviewReason: 'early' }]);
    engine.work({
      ...platform(),
      ...verified,
      visit: { visitOutcome: 'seen', membersChanged: false, tekunConditions: null },
      'compute-household-economics': { householdMonthlyIncomeFen: 150_000, levelFen: 30_000 },
      'compare-with-last-review': { obviousChange: false },
      'record-review': { effectiveFrom: '2026-07-01' },
      'schedule-reverification': {},
    });
    expect(appeal.hasCompleted()).toBe(true);
  });

  it('reminds the county before the time is over and tells the supervisor afterwards, and goes on', () => {
    const appeal = file();
    engine.work(platform());
    engine.clock.advance('P24D');
    engine.work(platform());
    expect(appeal.completed()).toContain('remindOffice');
    engine.clock.advance('P5D');
    engine.work(platform());
    expect(appeal.completed()).toContain('escalate');
    expect(appeal.active()).toContain('examine');
  });

  it('ends when the person withdraws it before it is decided', () => {
    const appeal = file();
    engine.work(platform());
    engine.publish('case-withdrawn', 'case-9', { variables: { withdrawalDecision: 'withdrawn' } });
    engine.work(platform());
    expect(appeal.hasCompleted()).toBe(true);
    expect(appeal.path().at(-1)).toBe('withdrawn');
  });

  it('comes to each of its elements and flows in these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
