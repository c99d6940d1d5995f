import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';

/** Makes the payment order. Its id is the one key from the diagram to the bank (M30), so it is made once and paid once. */
export const createPayment = defineWorker({
  jobType: 'create-payment',

  async handle({ caseId, decisionId, period, kind, amountFen, fundSource, townshipCode }, { cases, clock, payments }) {
    const paymentId = `${decisionId}:${period}:${kind}`;
    const at = clock.now().toISOString();

    await payments.create({ paymentId, decisionId, caseId, period, kind, amountFen, fundSource, townshipCode }, at);
    await cases.appendEvent({
      eventId: `${paymentId}:created`,
      caseId,
      at,
      kind: 'money',
      title: `建立发放单 ${formatFen(amountFen)}(${fundSource === 'reserve-fund' ? '乡镇储备金' : '县级救助资金'})`,
    });
    return complete({ paymentId });
  },
});
