import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('reserve fund of a township', () => {
  const { engine, unreached } = processesUnderTest('reserve-fund');

  function begun(balance: { readonly topUpNeeded: boolean; readonly expenseCount?: number }, reserveMonth?: string) {
    const variables = { matterId: 'm1', countyCode: 'K1', townshipCode: 'T01', begunOn: '2026-05-01', policy: policyValues, ...(reserveMonth && { reserveMonth }) };
    engine.publish('reserve-fund-begun', 'm1', { messageId: 'm1', variables });
    engine.work({ 'reserve-fund-balance': { availableFen: 200_000, heldFen: 0, expenseCount: 0, expensesFen: 0, ...balance } });
    return engine.instances()[0]!;
  }

  it('is filled once the county approved and finance secured the money, and the month is reconciled', () => {
    const matter = begun({ topUpNeeded: true, expenseCount: 3 }, '2026-04');
    expect(matter.variables('readLedger')).toMatchObject({ minimumFen: 300_000 });
    matter.complete('requestTopUp', { topUpYuan: 8_000.1 });
    matter.complete('approveTopUp', { approveDecision: 'approve' });
    expect(matter.active()).toContain('secureFunds');
    matter.complete('secureFunds', { secureDecision: 'secured' });
    expect(matter.variables()).toMatchObject({ topUpFen: 800_010 });
    engine.work({ 'reserve-fund-top-up': {} });

    matter.complete('reconcile');
    engine.work({ 'inspect-unexplained': { unexplainedCount: 1 } });
    expect(matter.hasCompleted()).toBe(true);
  });

  it('has nothing to be reconciled in a month without expenses, or when it is about a top-up alone', () => {
    const matter = begun({ topUpNeeded: false }, '2026-04');
    // What was spent before may be overdue by now.
    engine.work({ 'inspect-unexplained': { unexplainedCount: 1 } });
    expect(matter.path()).not.toContain('reconcile');
    expect(matter.hasCompleted()).toBe(true);
  });

  it('comes back to the township from the county and from finance, and is refused by either', () => {
    const matter = begun({ topUpNeeded: true });
    matter.complete('requestTopUp', { topUpYuan: 9_000 });
    matter.complete('approveTopUp', { approveDecision: 'return' });
    matter.complete('requestTopUp', { topUpYuan: 8_000 });
    matter.complete('approveTopUp', { approveDecision: 'approve' });
    matter.complete('secureFunds', { secureDecision: 'return' });
    matter.complete('requestTopUp', { topUpYuan: 7_000 });
    matter.complete('approveTopUp', { approveDecision: 'approve' });
    matter.complete('secureFunds', { secureDecision: 'refuse' });
    engine.work({ 'close-top-up': {}, 'inspect-unexplained': { unexplainedCount: 0 } });
    expect(matter.hasCompleted()).toBe(true);
    expect(matter.path()).not.toContain('bookTopUp');
  });

  it('is not filled when the county refuses', () => {
    const matter = begun({ topUpNeeded: true });
    matter.complete('requestTopUp', { topUpYuan: 9_000 });
    matter.complete('approveTopUp', { approveDecision: 'refuse' });
    engine.work({ 'close-top-up': {}, 'inspect-unexplained': { unexplainedCount: 0 } });
    expect(matter.hasCompleted()).toBe(true);
    expect(matter.path()).not.toContain('secureFunds');
  });

  it('has township, county and supervisor told for as long as it is open', () => {
    const matter = begun({ topUpNeeded: true });
    engine.clock.advance('P11D');
    engine.work({ 'notify-office': {} });
    engine.clock.advance('P10D');
    engine.work({ 'notify-office': {} });
    expect(matter.path().filter((element) => element === 'reminded')).toHaveLength(2);
    expect(matter.active()).toContain('requestTopUp');
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
