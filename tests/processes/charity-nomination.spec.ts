import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('a nomination of an organization', () => {
  const { engine, unreached } = processesUnderTest('charity-nomination');

  it('is made by the city among those who helped', () => {
    const variables = { matterId: 'm1', cityCode: 'C1', begunOn: '2026-05-09', policy: policyValues };
    engine.publish('charity-nomination-begun', 'm1', { variables, messageId: 'm1' });
    const nomination = engine.instances()[0]!;
    engine.work({
      'compute-matter-deadline': { dueAt: '2026-05-20T23:59:59+08:00', dueOn: '2026-05-20', reminderAt: null },
      'list-aiding-organizations': { organizations: [{ value: 'c1', label: '示例慈善会(帮扶 2 次)' }] },
      nominate: { organizationId: 'c1', honor: 'award' },
      'nominate-organization': {},
    });

    expect(nomination.hasCompleted()).toBe(true);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
