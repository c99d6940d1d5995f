import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('a service order', () => {
  const { engine, unreached } = processesUnderTest('service-order');
  const days = (count: number) => new Date(engine.clock.now() + count * 86_400_000).toISOString().slice(0, 10);
  const due = () => ({ serviceDueOn: days(7), serviceFailsOn: days(14) });
  const workers = () => ({
    'create-service-order': { agencyId: 'a1', ...due(), payCycle: `R/${days(20)}T00:00:00+08:00/P1M`, orderState: 'running' },
    'record-service': { ...due(), orderIsOver: false },
    'prepare-service-payment': { monthIsDue: false, servicePeriod: null, serviceAmountFen: 0 },
    'compute-deadline': { dueAt: `${days(5)}T23:59:59+08:00`, dueOn: days(5), reminderAt: null },
    'notify-staff': {},
    'order-targeted-inspection': {},
    'end-service-order': {},
    'archive-case-file': { closedOn: days(0) },
    'create-payment': { paymentId: 'p1' },
    'reserve-budget': {},
    'send-payment': { sentAt: 'x' },
    'book-payment': { paidAt: 'x' },
  });
  const ordered = (more: object = {}) => {
    const variables = { caseId: 'case-1', townshipCode: 'T01', countyCode: 'K1', orderId: 'so1', policy: policyValues };
    engine.publish('service-ordered', 'case-1', { variables, messageId: 'case-1' });
    engine.work({ ...workers(), ...more });
    return engine.instances()[0]!;
  };
  const serve = (serviceOutcome: string) => ({ deliver: { servedOn: days(0) }, confirm: { serviceOutcome } });
  /** The bank says that it is paid. */
  const paid = () => {
    engine.publish('payment-confirmed', 'p1', { variables: { bankOutcome: 'paid' } });
    engine.work(workers());
  };

  it('is served by the agency again and again, confirmed by the coordinator, until it is over', () => {
    const order = ordered();
    expect(order.active()).toContain('deliver');
    order.complete('deliver', serve('accepted').deliver);
    order.complete('confirm', serve('accepted').confirm);
    engine.work(workers());
    expect(order.active()).toContain('deliver');

    order.complete('deliver', serve('accepted').deliver);
    order.complete('confirm', serve('no-longer').confirm);
    engine.work({ ...workers(), 'record-service': { ...due(), orderIsOver: true } });
    expect(order.path().slice(-6)).toEqual(['prepareRest', 'isRestDue', 'isReplaced', 'endOrder', 'closeOrder', 'orderClosed']);
  });

  it('M21: pays each month what was accepted, and the rest in the end', () => {
    const order = ordered();
    order.complete('deliver', serve('accepted').deliver);
    order.complete('confirm', serve('accepted').confirm);
    engine.work(workers());
    engine.clock.advance('P6D');
    order.complete('deliver', serve('accepted').deliver);
    order.complete('confirm', serve('accepted').confirm);
    engine.work({ 'record-service': { serviceDueOn: days(60), serviceFailsOn: days(90), orderIsOver: false } });

    engine.clock.advance('P20D');
    order.complete('prepareMonth', { monthIsDue: true, servicePeriod: '2026-05-a1', serviceAmountFen: 16_000 });
    engine.work({ 'create-payment': { paymentId: 'p1' }, 'reserve-budget': {}, 'send-payment': { sentAt: 'x' } });
    const { decisionId, period, kind, amountFen } = order.called()[0]!.variables();
    expect({ decisionId, period, kind, amountFen }).toEqual({ decisionId: 'so1', period: '2026-05-a1', kind: 'service', amountFen: 16_000 });
    paid();
    expect(order.path()).toContain('monthDone');

    order.complete('deliver', serve('accepted').deliver);
    order.complete('confirm', serve('no-longer').confirm);
    engine.work({ 'record-service': { ...due(), orderIsOver: true } });
    order.complete('prepareRest', { monthIsDue: true, servicePeriod: '2026-06-a1', serviceAmountFen: 8_000 });
    engine.work({ 'create-payment': { paymentId: 'p1' }, 'reserve-budget': {}, 'send-payment': { sentAt: 'x' } });
    paid();
    expect(order.path().at(-1)).toBe('orderClosed');
  });

  it('reminds of an agency that does not come, and gives the order to another one', () => {
    const order = ordered();
    engine.clock.advance('P8D');
    engine.work(workers());
    expect(order.path()).toContain('lateTold');
    engine.clock.advance('P7D');
    engine.work(workers());

    expect(order.path()).toEqual(expect.arrayContaining(['agencyFailed', 'providerFailed', 'prepareRest', 'isReplaced']));
    expect(order.completed().filter((element) => element === 'createOrder')).toHaveLength(2);
    expect(order.active()).toContain('deliver');
  });

  it('has a complaint examined by the county, inspected where it says so, and the agency replaced or kept', () => {
    const order = ordered();
    const complain = (examined: Readonly<Record<string, unknown>>) => {
      order.complete('deliver', serve('complaint').deliver);
      order.complete('confirm', serve('complaint').confirm);
      engine.work(workers());
      order.complete('examine', examined);
      engine.work(workers());
    };
    complain({ agencyStays: 'stay', wantsInspection: true });
    expect(order.completed()).toContain('inspect');
    expect(order.active()).toContain('deliver');

    complain({ agencyStays: 'replace', wantsInspection: false });
    expect(order.path()).toContain('complaintUpheld');
    expect(order.completed().filter((element) => element === 'createOrder')).toHaveLength(2);
  });

  it('is arranged by the county when no agency is left', () => {
    const order = ordered({ 'create-service-order': undefined });
    engine.throwError('create-service-order', 'PROVIDER_FAILED');
    engine.work({ 'compute-deadline': workers()['compute-deadline'] });
    order.complete('arrangeOther', { otherArrangement: 'again' });
    engine.throwError('create-service-order', 'PROVIDER_FAILED');
    engine.work({ 'compute-deadline': workers()['compute-deadline'] });
    order.complete('arrangeOther', { otherArrangement: 'end' });
    engine.work(workers());

    expect(order.path().at(-1)).toBe('orderClosed');
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
