import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('referral', () => {
  const { engine, unreached } = processesUnderTest('referral');

  const refer = () =>
    engine.start('referral', { caseId: 'case-1', townshipCode: 'T01', countyCode: 'K1', department: 'housing', policy: policyValues });
  const workers = {
    'send-referral': { referralId: 'referral-1' },
    computeAcceptDue: { dueAt: '2026-06-10T15:59:59Z', dueOn: '2026-06-10', reminderAt: null },
    computeFeedbackDue: { dueAt: '2026-06-22T15:59:59Z', dueOn: '2026-06-22', reminderAt: null },
    'record-referral-feedback': {},
    'notify-staff': {},
  };

  it('M23: brings the answer of the department that accepted it', () => {
    const referral = refer();
    engine.work({ ...workers, departmentAccepts: { acceptDecision: 'accept' }, handle: { referralResult: 'helped' } });

    expect(referral.hasCompleted()).toBe(true);
    expect(referral.path().slice(-3)).toEqual(['isAnswered', 'recordFeedback', 'fedBack']);
  });

  it('M07-M13: brings the outcome of special assistance as its feedback, when the department handles it so', () => {
    const referral = refer();
    engine.work({
      ...workers,
      departmentAccepts: { acceptDecision: 'accept-program', specialProgram: 'housing-aid' },
      computeDue: { dueAt: '2999-06-22T15:59:59Z', dueOn: '2999-06-22', reminderAt: null },
      'check-recipient-status': { settlementKind: 'rural', recipientKind: 'dibao', hazardGrade: 'B', subsidyFacts: {}, findings: [], conflicts: [] },
      decideAid: { aidDecision: 'refuse', aidForm: null, amountYuan: null },
      'record-special-decision': { decisionId: 'd1', delivery: null, amountFen: 0 },
      'update-monitoring-platform': {},
    });

    expect(referral.variables()['referralResult']).toBe('not-eligible');
    expect(referral.path().slice(-3)).toEqual(['isAnswered', 'recordFeedback', 'fedBack']);
  });

  it('is sent to another department when the first returns it', () => {
    const referral = refer();
    engine.work({ ...workers, departmentAccepts: { acceptDecision: 'return' } });
    expect(referral.active()).toEqual(['chooseAgain']);

    referral.complete('chooseAgain', { chosenAgain: 'send-again', department: 'civil-affairs' });
    engine.work(workers);

    expect(referral.active()).toEqual(['departmentAccepts']);
    expect(referral.variables()['department']).toBe('civil-affairs');
  });

  it('ends without an answer only when the township gives it up', () => {
    const referral = refer();
    engine.work({ ...workers, departmentAccepts: { acceptDecision: 'return' } });

    referral.complete('chooseAgain', { chosenAgain: 'give-up', department: null });

    expect(referral.path().at(-1)).toBe('notReferred');
  });

  it('M26: tells the department and the supervisor of silence, and goes on waiting', () => {
    const referral = refer();
    engine.work(workers);
    engine.clock.advance('P400D');
    engine.work(workers);
    expect(referral.active()).toEqual(['departmentAccepts']);

    referral.complete('departmentAccepts', { acceptDecision: 'accept' });
    engine.work(workers);
    engine.clock.advance('PT1S');
    engine.work(workers);

    expect(referral.active()).toEqual(['handle']);
    expect(referral.path()).toEqual(expect.arrayContaining(['notAcceptedAlerted', 'noFeedbackAlerted']));
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
