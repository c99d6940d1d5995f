import { defineWorker } from './support/define-worker.js';
import { findPayment } from './support/find-payment.js';
import { complete } from './support/outcome.js';

/** Asks the bank what became of an order. */
export const queryPayment = defineWorker({
  jobType: 'query-payment',

  async handle({ paymentId }, ports, { jobKey }) {
    const { caseId, status } = await findPayment(ports, paymentId);
    if (status === 'paid') return complete({ bankOutcome: 'paid' });

    const at = ports.clock.now().toISOString();
    const tell = (title: string): Promise<void> =>
      ports.cases.appendEvent({ eventId: `${paymentId}:queried:${jobKey}`, caseId, at, kind: 'money', title: `向银行查询:${title}` });

    const known = await ports.bank.query(paymentId);
    switch (known.status) {
      case 'paid':
        await tell('已到账');
        return complete({ bankOutcome: 'paid' });
      case 'accepted':
        await ports.payments.move(paymentId, 'sent', { at, bankRef: known.bankRef });
        await tell('办理中');
        return complete({ bankOutcome: 'pending' });
      case 'rejected':
        await ports.payments.move(paymentId, 'rejected', { at, reason: known.reason });
        await tell('已退回');
        return complete({ bankOutcome: 'rejected' });
      case 'not-received':
        await ports.payments.move(paymentId, 'uncertain', { at });
        await tell('未收到,将以同一键重发');
        return complete({ bankOutcome: 'not-received' });
      case 'unknown':
        throw new Error(`银行没有答复发放单 '${paymentId}' 的查询。`);
    }
  },
});
