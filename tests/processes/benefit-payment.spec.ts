import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('benefit payment', () => {
  const { engine, unreached } = processesUnderTest('benefit-payment');

  const start = () =>
    engine.start('benefit-payment', {
      caseId: 'case-1',
      townshipCode: 'T01',
      countyCode: 'C01',
      decisionId: 'decision-1',
      period: '2026-05',
      kind: 'temporary-aid',
      amountFen: 160_000,
      fundSource: 'reserve-fund',
      policy: policyValues,
    });
  const prepared = { 'create-payment': { paymentId: 'payment-1' }, 'reserve-budget': {} };
  const booked = { 'book-payment': { paidAt: '2026-05-09T08:00:00Z' } };
  const sent = { 'send-payment': { sentAt: '2026-05-09T08:00:00Z' } };

  it('books the payment when the bank says that it has paid', () => {
    const payment = start();
    engine.work({ ...prepared, ...sent, ...booked });
    expect(payment.active()).toEqual(['confirmed']);

    engine.publish('payment-confirmed', 'payment-1', { variables: { bankOutcome: 'paid' } });
    engine.work(booked);

    expect(payment.hasCompleted()).toBe(true);
    expect(payment.path().slice(-3)).toEqual(['isPaid', 'book', 'paid']);
  });

  it('waits for finance when money is missing, and reserves again', () => {
    const payment = start();
    engine.work({ 'create-payment': { paymentId: 'payment-1' } });

    payment.throwError('reserveFunds', 'FUNDS_INSUFFICIENT');
    expect(payment.active()).toEqual(['provideFunds']);
    payment.complete('provideFunds');

    expect(payment.active()).toEqual(['reserveFunds']);
  });

  it('sends again once a person has corrected the account', () => {
    const payment = start();
    engine.work(prepared);

    payment.throwError('send', 'ACCOUNT_UNUSABLE');
    payment.complete('fixAccount');

    expect(payment.active()).toEqual(['send']);
  });

  it('asks for another account when the bank rejects', () => {
    const payment = start();
    engine.work({ ...prepared, ...sent });

    engine.publish('payment-confirmed', 'payment-1', { variables: { bankOutcome: 'rejected' } });

    expect(payment.active()).toEqual(['fixAccount']);
  });

  it('asks the bank before it sends again when the answer was lost', () => {
    const payment = start();
    engine.work(prepared);

    payment.throwError('send', 'PAYMENT_UNCERTAIN');
    expect(payment.active()).toEqual(['askBank']);
    payment.complete('askBank', { bankOutcome: 'not-received' });
    expect(payment.active()).toEqual(['send']);
  });

  it('asks the bank when no word comes in time, and goes on waiting while the bank works on it', () => {
    const payment = start();
    engine.work({ ...prepared, ...sent });

    engine.clock.advance('PT24H');
    payment.complete('askBank', { bankOutcome: 'pending' });
    expect(payment.active()).toEqual(['confirmed']);

    engine.clock.advance('PT24H');
    payment.complete('askBank', { bankOutcome: 'paid' });
    engine.work(booked);
    expect(payment.hasCompleted()).toBe(true);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
