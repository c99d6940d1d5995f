import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

const policy = { ...policyValues, disasterResponseLevel: 3, transitionDays: 90, winterReliefSeason: { fromMonth: 12, untilMonth: 4 }, matterStepDays: 5 };

describe('disaster relief', () => {
  const { engine, unreached } = processesUnderTest('disaster-relief', 'disaster-relief-round');

  function declared(responseLevel = 2, season = policy.winterReliefSeason) {
    const fields = { disasterKind: 'flood', responseLevel, disasterSince: '2026-05-08', affectedTownship: 'T01' };
    engine.publish('disaster-relief-begun', 'm1', { messageId: 'm1', variables: { matterId: 'm1', countyCode: 'K1', begunOn: '2026-05-09', policy: { ...policy, winterReliefSeason: season }, ...fields } });
    return engine.instances()[0]!;
  }
  type Instance = ReturnType<typeof declared>;
  const newestRound = (matter: Instance) => matter.called().at(-1)!;
  function registered(round: Instance, counts: { readonly victimCount?: number; readonly unmarkedCount?: number; readonly applicationCount?: number }, reliefCount = 2): void {
    round.complete('registerVictims');
    engine.work({
      'count-disaster-victims': { victimCount: 2, unmarkedCount: 0, applicationCount: 0, ...counts },
      'decide-disaster-relief': { reliefCount, reliefHouseholds: reliefCount, reliefFen: reliefCount * 45_000 },
    });
  }
  /** The handler and finance agree; so many pages are paid. */
  function approvedAndPaid(round: Instance, pages: readonly (string | null)[]): void {
    round.complete('approveRelief', { approveDecision: 'approve' });
    round.complete('secureFunds', { fundsDecision: 'approve' });
    for (const [index, reliefAfter] of pages.entries()) {
      const payment = { caseId: `c${index}`, decisionId: `m1~emergency~h${index}`, kind: 'disaster-emergency', amountFen: 45_000 };
      round.complete('orderPayments', { payments: [payment], reliefAfter });
      const paid = round.called().at(-1)!;
      engine.work({ 'create-payment': { paymentId: `p${index}` }, 'reserve-budget': {}, 'send-payment': {} });
      engine.publish('payment-confirmed', `p${index}`, { variables: { bankOutcome: 'paid' } });
      engine.work({ 'book-payment': { paidAt: '2026-05-10T08:00:00Z' } });
      expect(paid.hasCompleted()).toBe(true);
    }
  }

  it('tells who declared it when the level does not reach what the area asks for', () => {
    const matter = declared(4);
    engine.work({ 'notify-office': {} });
    expect(matter.path()).toContain('notTriggered');
    expect(matter.hasCompleted()).toBe(true);
  });

  it('ends when the township has nobody to register', () => {
    const matter = declared();
    registered(newestRound(matter), { victimCount: 0 });
    expect(matter.path()).toContain('noVictims');
  });

  it('pays what two people approved page by page, once a household and kind, and goes on after the transition and in the cold season', () => {
    const matter = declared();
    const first = newestRound(matter);
    registered(first, {});
    expect(first.variables()).toMatchObject({ reliefRates: [{ reliefKind: 'emergency' }, { reliefKind: 'transition' }, { reliefKind: 'drought-flood' }] });
    approvedAndPaid(first, ['m1~emergency~h0', null]);
    expect(first.hasCompleted()).toBe(true);
    expect(matter.active()).toEqual(['transitionEnds']);

    engine.clock.advance('P90D');
    const second = newestRound(matter);
    registered(second, { applicationCount: 1 }, 0);
    expect(second.path()).toContain('nothingToPay');
    engine.work({ 'notify-office': {} });
    expect(matter.path()).toContain('suggestApplications');

    expect(matter.active()).toEqual(['winterBegins']);
    engine.clock.advance('P365D');
    const third = newestRound(matter);
    registered(third, {});
    approvedAndPaid(third, [null]);
    engine.work({ 'close-disaster-cases': {} });
    expect(matter.hasCompleted()).toBe(true);
  });

  it('comes back while a household is not looked at, when the handler returns the list, and when finance does', () => {
    const matter = declared();
    const round = newestRound(matter);
    registered(round, { unmarkedCount: 1 });
    expect(round.active()).toEqual(['registerVictims']);
    registered(round, {});
    round.complete('approveRelief', { approveDecision: 'return' });
    registered(round, {});
    round.complete('approveRelief', { approveDecision: 'approve' });
    round.complete('secureFunds', { fundsDecision: 'return' });
    expect(round.active()).toEqual(['approveRelief']);
  });

  it('tells whoever is late at each step', () => {
    const round = newestRound(declared());
    const told = () => {
      engine.clock.advance('P5D');
      const offices = round.variables('remind')?.['offices'];
      engine.work({ 'notify-office': {} });
      return offices;
    };
    expect(told()).toEqual(['township-T01:township-caseworker']);
    registered(round, {});
    expect(told()).toEqual(['county-K1-emergency-management:department-handler']);
    round.complete('approveRelief', { approveDecision: 'approve' });
    expect(told()).toEqual(['county-K1:finance-officer']);
  });

  it('goes straight on to the cold season when nobody has to be helped to apply', () => {
    const matter = declared();
    const first = newestRound(matter);
    registered(first, {});
    approvedAndPaid(first, [null]);
    engine.clock.advance('P90D');
    registered(newestRound(matter), {}, 0);
    expect(matter.path()).not.toContain('suggestApplications');
    expect(matter.active()).toEqual(['winterBegins']);
  });

  it('looks at the cold season at once when the transition ends in it', () => {
    const matter = declared(2, { fromMonth: 1, untilMonth: 12 });
    registered(newestRound(matter), {}, 0);
    engine.clock.advance('P90D');
    registered(newestRound(matter), {}, 0);
    engine.clock.advance('PT1S');
    expect(matter.active()).toEqual(['winterRound']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
