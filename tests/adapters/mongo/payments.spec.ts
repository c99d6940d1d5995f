import { paymentStore } from '../../../adapters/mongo/payments.js';
import type { PaymentRecord, PaymentStore } from '../../../domain/ports/payment-store.js';
import { databaseUnderTest } from '../../support/database-under-test.js';

const order = {
  paymentId: 'd1:2026-05:stage-1',
  decisionId: 'd1',
  caseId: 'case-1',
  period: '2026-05',
  kind: 'stage-1',
  amountFen: 180_000,
  fundSource: 'reserve-fund' as const,
  townshipCode: 'T01',
};
const [monday, tuesday] = ['2026-05-11T08:00:00Z', '2026-05-12T08:00:00Z'];

describe('payment order', () => {
  const db = databaseUnderTest();
  let payments: PaymentStore;
  const move = (to: PaymentRecord['status'], facts: { readonly bankRef?: string; readonly reason?: string } = {}) =>
    payments.move(order.paymentId, to, { at: tuesday, ...facts });

  beforeEach(async () => {
    payments = paymentStore(db());
    await payments.create(order, monday);
  });

  it('is made once, also by twenty at once', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => payments.create({ ...order, paymentId: 'p2' }, tuesday)));

    expect(made.every(({ paymentId, status }) => paymentId === 'p2' && status === 'created')).toBe(true);
    expect(await payments.ofCase('case-1')).toHaveLength(2);
  });

  it('is not made again for another amount', async () => {
    expect(await payments.create(order, tuesday)).toEqual({ ...order, status: 'created', createdAt: monday });
    await expect(payments.create({ ...order, amountFen: 1 }, tuesday)).rejects.toThrow(order.paymentId);
  });

  it('goes from created by uncertain and sent to paid', async () => {
    expect(await move('uncertain')).toBe(true);
    expect(await move('sent', { bankRef: 'B1' })).toBe(true);
    expect(await move('paid')).toBe(true);

    expect(await payments.find(order.paymentId)).toEqual({
      ...order,
      status: 'paid',
      createdAt: monday,
      sentAt: tuesday,
      paidAt: tuesday,
      bankRef: 'B1',
    });
  });

  it('stays paid', async () => {
    await move('sent');
    await move('paid');

    for (const status of ['created', 'uncertain', 'sent', 'rejected', 'paid'] as const) expect(await move(status)).toBe(false);
  });

  it('is not paid before it was sent', async () => {
    expect(await move('paid')).toBe(false);
  });

  it('forgets why it was sent back once it is under way again', async () => {
    await move('rejected', { reason: 'ACCOUNT_UNUSABLE' });
    expect(await payments.find(order.paymentId)).toMatchObject({ status: 'rejected', reason: 'ACCOUNT_UNUSABLE' });

    await move('uncertain');
    expect(await payments.find(order.paymentId)).not.toHaveProperty('reason');
  });

  it('is moved by one of twenty that try at once', async () => {
    const moved = await Promise.all(Array.from({ length: 20 }, () => move('sent', { bankRef: 'B1' })));

    expect(moved.filter(Boolean)).toHaveLength(1);
  });
});
