import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('democratic appraisal', () => {
  const { engine, unreached } = processesUnderTest('democratic-appraisal');
  const start = () =>
    engine.start('democratic-appraisal', { caseId: 'case-1', townshipCode: 'T01', countyCode: 'K1', policy: policyValues });
  const steps = {
    computeAppraisalDue: { dueAt: '2026-06-10T15:59:59Z', dueOn: '2026-06-10', reminderAt: null },
    listDisputedPoints: {},
    inviteAppraisers: {},
    'record-appraisal': {},
    'notify-staff': {},
  };

  it('M24: hands its opinion back', () => {
    const appraisal = start();
    engine.work({ ...steps, holdAppraisal: { appraisalOpinion: 'supported' } });

    expect(appraisal.hasCompleted()).toBe(true);
    expect(appraisal.variables()['appraisalOpinion']).toBe('supported');
  });

  it('invites anew when too few have come, and tells the supervisor when it takes too long', () => {
    const appraisal = start();
    engine.work(steps);
    appraisal.complete('holdAppraisal', { appraisalOpinion: 'no-quorum' });
    engine.work(steps);
    engine.clock.advance('P400D');
    engine.work(steps);
    appraisal.complete('holdAppraisal', { appraisalOpinion: 'unclear' });
    engine.work(steps);

    expect(appraisal.hasCompleted()).toBe(true);
    expect(appraisal.path()).toEqual(expect.arrayContaining(['appraisalReminded', 'recordAppraisal']));
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
