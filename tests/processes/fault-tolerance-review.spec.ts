import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

/** S4, variant (e): a receipt was missing and is replaced next day. */
describe('fault-tolerance review', () => {
  const { engine, unreached } = processesUnderTest('fault-tolerance-review');
  const due = (days: number) => ({
    dueAt: new Date(engine.clock.now() + days * 86_400_000).toISOString(),
    dueOn: '2026-06-10',
    reminderAt: null,
  });
  const all = { publicSpirited: true, procedureComplete: true, diligent: true, objectiveCause: true, correctedInTime: true };

  const begin = () => {
    const variables = { matterId: 'fault:i-1', begunOn: '2026-05-20', countyCode: 'K1', staff: 'township', policy: policyValues };
    engine.publish('fault-tolerance-review-begun', 'fault:i-1', { variables, messageId: 'fault:i-1' });
    return engine.instances().at(-1)!;
  };
  const platform = () => ({ 'compute-matter-deadline': due(10), 'notify-office': {}, 'refer-to-discipline': {} });

  it('S4 (e): hears the person and exempts when all five conditions hold', () => {
    const review = begin();
    engine.work(platform());
    expect(review.active()).toEqual(['hearStaff']);
    engine.work({ ...platform(), hearStaff: {}, judgeConditions: all });

    expect(review.variables()).toMatchObject({ exemption: 'exempt' });
    expect(review.path().slice(-2)).toEqual(['tellExempt', 'exempted']);
    expect(review.completed()).not.toContain('refer');
  });

  it.each(Object.keys(all))('S4 (e): refers to discipline when %s does not hold', (condition) => {
    const review = begin();
    engine.work({ ...platform(), hearStaff: {}, judgeConditions: { ...all, [condition]: false } });

    expect(review.variables()).toMatchObject({ exemption: 'not-exempt' });
    expect(review.path()).toEqual(expect.arrayContaining(['refer', 'tellAccountable', 'accountable']));
  });

  it('judges without an account when none is given in time, and tells the supervisor when judging takes too long', () => {
    const review = begin();
    engine.work(platform());
    engine.clock.advance('P11D');
    engine.work(platform());
    expect(review.active()).toEqual(['judgeConditions']);

    engine.clock.advance('P11D');
    engine.work(platform());
    expect(review.completed()).toContain('remindOfficer');
    engine.work({ ...platform(), judgeConditions: all });
    expect(review.hasCompleted()).toBe(true);
  });

  it('comes to each of its elements and flows in these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
