import { fakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

describe('deadline of a case', () => {
  it('is 10 working days after the payment of a Saturday, with a reminder 3 working days before (S4)', async () => {
    const ports = fakePorts();

    const outcome = await runWorker('compute-deadline', { caseId: 'case-1', deadlineName: 'post-hoc', workingDays: 10, reminderDays: 3 }, ports);

    expect(outcome).toEqual({
      kind: 'complete',
      variables: { dueOn: '2026-05-22', dueAt: '2026-05-22T23:59:59+08:00', reminderAt: '2026-05-19T09:00:00+08:00' },
    });
  });

  it('skips the holidays and counts the make-up days of the policy in force', async () => {
    const ports = fakePorts();
    ports.policyValues.holidays.push('2026-05-14', '2026-05-15');
    ports.policyValues.makeUpDays.push('2026-05-16');

    const outcome = await runWorker('compute-deadline', { caseId: 'case-1', deadlineName: 'post-hoc', workingDays: 10 }, ports);

    expect(outcome).toMatchObject({ variables: { dueOn: '2026-05-25', reminderAt: null } });
  });

  it('counts the hours of the emergency response round the clock', async () => {
    const outcome = await runWorker('compute-deadline', { caseId: 'case-1', deadlineName: 'emergency-response', hours: 24 }, fakePorts());

    expect(outcome).toMatchObject({ variables: { dueAt: '2026-05-10T20:10:00+08:00', dueOn: '2026-05-10', reminderAt: null } });
  });

  it('stays as first computed when it is computed again on another day', async () => {
    const ports = fakePorts();
    const variables = { caseId: 'case-1', deadlineName: 'post-hoc', workingDays: 10, reminderDays: 3 };
    const first = await runWorker('compute-deadline', variables, ports);

    ports.clock.set('2026-05-12T00:00:00.000Z');

    expect(await runWorker('compute-deadline', variables, ports)).toEqual(first);
  });

  it('raises an incident when no policy is in force', async () => {
    const ports = { ...fakePorts(), policy: { inForce: () => Promise.resolve(undefined) } };

    const outcome = await runWorker('compute-deadline', { caseId: 'case-1', deadlineName: 'post-hoc', workingDays: 10 }, ports);

    expect(outcome).toMatchObject({ kind: 'fail', retries: 0, message: expect.stringContaining('K1') });
  });
});
