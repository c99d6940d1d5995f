import { formatFen } from '../domain/money/fen.js';
import { appendOrFail } from './support/append-or-fail.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { findPayment } from './support/find-payment.js';
import { assistanceFundId } from './support/funds.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** Books a payment that the bank confirmed: the order, the fund that paid, the case file. Each step may find itself done. */
export const bookPayment = defineWorker({
  jobType: 'book-payment',

  async handle({ paymentId }, ports) {
    await ports.payments.move(paymentId, 'paid', { at: ports.clock.now().toISOString() });
    const payment = await findPayment(ports, paymentId);
    const { caseId, amountFen, fundSource, status, paidAt } = payment;
    if (status !== 'paid' || !paidAt) throw new PermanentFailure(`发放单 '${paymentId}' 的状态为 '${status}',不能记为已发放。`);

    // The reserve fund is settled by the process that held it, after this one.
    if (fundSource === 'assistance-fund') {
      const { countyCode, program } = await findCase(ports, caseId);
      const fundId = assistanceFundId(countyCode);
      await appendOrFail(ports, { fundId, entry: 'settle', key: paymentId, amountFen, program, caseId, at: paidAt });
    }

    await ports.cases.appendEvent({ eventId: `${paymentId}:paid`, caseId, at: paidAt, kind: 'money', title: `已发放 ${formatFen(amountFen)}` });
    return complete({ paidAt });
  },
});
