import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('a purchase of services', () => {
  const { engine, unreached } = processesUnderTest('service-purchase');
  const days = (count: number) => new Date(engine.clock.now() + count * 86_400_000).toISOString().slice(0, 10);
  const workers = () => ({
    'compute-matter-deadline': { dueAt: `${days(10)}T23:59:59+08:00`, dueOn: days(10), reminderAt: null },
    'list-agencies': { agencies: [{ value: 'a1', label: '示例服务社(专业岗位 60%)' }] },
    'sign-service-contract': {},
    'count-services': { orderCount: 1, acceptedCount: 4, refusedCount: 0, complaintCount: 0, failedCount: 0 },
    'end-service-contract': {},
    'notify-office': {},
  });
  const begin = () => {
    const variables = { matterId: 'm1', countyCode: 'K1', begunOn: '2026-05-09', policy: policyValues, services: ['visits'], serviceFund: 'work-fund', plannedYuan: 10_000 };
    engine.publish('service-purchase-begun', 'm1', { variables, messageId: 'm1' });
    engine.work(workers());
    return engine.instances()[0]!;
  };

  it('M21: is funded, chosen from the register, signed by another person, and evaluated once it is over', () => {
    const purchase = begin();
    engine.work({ ...workers(), approveFunds: { fundsDecision: 'approve' } });
    const chosen = () => ({ agencyId: 'a1', priceYuan: 80, contractUntil: days(30) });
    purchase.complete('chooseProvider', chosen());
    purchase.complete('signContract', { contractDecision: 'return' });
    engine.work(workers());
    purchase.complete('chooseProvider', chosen());
    purchase.complete('signContract', { contractDecision: 'sign' });
    engine.work(workers());
    expect(purchase.active()).toEqual(['contractEnds']);

    engine.clock.advance('P31D');
    engine.work({ ...workers(), evaluate: { rating: 'good' } });
    expect(purchase.path().at(-1)).toBe('evaluated');
  });

  it('is not bought without money, and reminds who is late', () => {
    const purchase = begin();
    engine.clock.advance('P11D');
    engine.work({ ...workers(), approveFunds: { fundsDecision: 'approve' } });
    engine.clock.advance('P11D');
    engine.work({ ...workers(), chooseProvider: { agencyId: 'a1', priceYuan: 80, contractUntil: days(30) } });
    engine.clock.advance('P11D');
    engine.work(workers());
    expect(purchase.completed().filter((element) => element === 'reminded')).toHaveLength(3);
    expect(purchase.active()).toEqual(['signContract']);
  });

  it('ends where finance has no money for it', () => {
    const purchase = begin();
    engine.work({ ...workers(), approveFunds: { fundsDecision: 'refuse' } });
    expect(purchase.path().at(-1)).toBe('notBought');
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
