import type { PaymentRecord } from '../../domain/ports/payment-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findPayment({ payments }: Ports, paymentId: string): Promise<PaymentRecord> {
  const payment = await payments.find(paymentId);
  if (!payment) throw new PermanentFailure(`找不到发放单 '${paymentId}'。`);
  return payment;
}
