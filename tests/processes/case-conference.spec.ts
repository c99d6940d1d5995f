import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('a case conference', () => {
  const { engine, unreached } = processesUnderTest('case-conference');
  const call = (messageId = 'conference-1') => {
    const variables = { caseId: 'case-1', conferenceId: messageId, townshipCode: 'T01', countyCode: 'K1', policy: policyValues };
    engine.publish('conference-called', 'case-1', { variables, messageId });
    return engine.instances()[0]!;
  };
  const due = { dueAt: '2026-06-10T15:59:59Z', dueOn: '2026-06-10', reminderAt: null };
  const steps = { computeConferenceDue: due, callConference: {}, 'notify-staff': {} };

  it('M14, M23: refers each action that was agreed to its department, and ends when all have answered', () => {
    const conference = call();
    engine.work({ ...steps, confer: { agreedDepartments: ['housing', 'medical-security'] } });
    expect(conference.called().map((referral) => referral.variables()['department'])).toEqual(['housing', 'medical-security']);

    engine.work({
      'send-referral': { referralId: 'r' },
      'record-referral-feedback': {},
      computeAcceptDue: due,
      computeFeedbackDue: due,
      departmentAccepts: { acceptDecision: 'accept' },
      handle: { referralResult: 'helped' },
    });
    expect(conference.hasCompleted()).toBe(true);
  });

  it('ends when no department has anything to do', () => {
    const conference = call();
    engine.work({ ...steps, confer: { agreedDepartments: [] } });
    expect(conference.path().at(-1)).toBe('noActions');
  });

  it('tells convener and supervisor when it is late, and goes on waiting', () => {
    const conference = call();
    engine.work(steps);
    engine.clock.advance('P400D');
    engine.work(steps);
    expect(conference.active()).toEqual(['confer']);
    expect(conference.path()).toContain('conferenceReminded');
  });

  it('is one at a time for a case', () => {
    call();
    call('conference-2');
    expect(engine.instances().filter((instance) => instance.active().length > 0)).toHaveLength(1);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
