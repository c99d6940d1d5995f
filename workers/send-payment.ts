import type { PaymentRecord } from '../domain/ports/payment-store.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker, type JobContext } from './support/define-worker.js';
import { findPayment } from './support/find-payment.js';
import { bpmnError, complete, type Outcome } from './support/outcome.js';
import { type Ports } from './support/ports.js';

/**
 * Sends an order to the bank (X26). Before each call the order is marked `uncertain`, so whoever comes back from a crash asks what
 * became of it first. Only what the bank has not received or has sent back goes out again, under the same key.
 */
export const sendPayment = defineWorker({
  jobType: 'send-payment',

  async handle({ paymentId }, ports, context) {
    const payment = await findPayment(ports, paymentId);
    if (payment.status === 'paid') return sent(ports, payment);

    if (payment.status === 'sent' || payment.status === 'uncertain') {
      const known = await ports.bank.query(paymentId);
      if (known.status === 'accepted' || known.status === 'paid') return accepted(ports, paymentId, known.bankRef);
      // It was accepted once; whether it has arrived is asked when the confirmation is overdue.
      if (known.status === 'unknown' && payment.status === 'sent') return sent(ports, payment);
      if (known.status === 'unknown') return uncertain(ports, payment, context);
    }

    const applicant = await ports.cases.readApplicant(payment.caseId, { actor: 'worker:send-payment', purpose: '发放救助金' });
    if (!applicant.accountNumber) return rejected(ports, payment, 'ACCOUNT_MISSING', context);

    await ports.payments.move(paymentId, 'uncertain', { at: now(ports) });
    const order = { key: paymentId, amountFen: payment.amountFen, accountNumber: applicant.accountNumber, purpose: purposes[payment.kind] ?? '临时救助' };
    const answer = await ports.bank.transfer(order);
    const outcome = answer.status === 'unknown' ? await ports.bank.query(paymentId) : answer;

    switch (outcome.status) {
      case 'accepted':
      case 'paid':
        return accepted(ports, paymentId, outcome.bankRef);
      case 'rejected':
        return rejected(ports, payment, outcome.reason, context);
      case 'not-received':
      case 'unknown':
        return uncertain(ports, payment, context);
    }
  },
});

/** By the kind of what is paid; all others are temporary aid. */
const purposes: Readonly<Record<string, string>> = { care: '特困照料护理费', 'appeal-difference': '复核补发', service: '购买服务费', 'disaster-emergency': '受灾应急救助', 'disaster-transition': '过渡期生活救助', 'disaster-drought-flood': '旱涝灾害救助', 'disaster-rebuilding': '倒损民房重建', 'disaster-winter-spring': '冬春救助' };

type Sent = Outcome<{ sentAt: string }>;

function now({ clock }: Ports): string {
  return clock.now().toISOString();
}

async function accepted(ports: Ports, paymentId: string, bankRef: string): Promise<Sent> {
  await ports.payments.move(paymentId, 'sent', { at: now(ports), bankRef });
  return sent(ports, await findPayment(ports, paymentId));
}

/** From the stored order, so that running again tells the same. */
async function sent(ports: Ports, { paymentId, caseId, sentAt, paidAt, bankRef }: PaymentRecord): Promise<Sent> {
  const at = sentAt ?? paidAt ?? now(ports);
  await ports.cases.appendEvent({
    eventId: `${paymentId}:sent:${at}`,
    caseId,
    at,
    kind: 'money',
    title: '银行已受理',
    ...(bankRef ? { details: [{ label: '银行流水号', value: bankRef }] } : {}),
  });
  return complete({ sentAt: at });
}

async function rejected(ports: Ports, { paymentId, caseId }: PaymentRecord, reason: string, { jobKey }: JobContext): Promise<Sent> {
  const title = reason === 'ACCOUNT_MISSING' ? '尚无收款账户,等待补充' : '银行退回:账户不可用,等待更正';
  await ports.payments.move(paymentId, 'rejected', { at: now(ports), reason });
  await ports.cases.appendEvent({ eventId: `${paymentId}:rejected:${jobKey}`, caseId, at: now(ports), kind: 'money', title });
  return bpmnError(errorCodes.accountUnusable, `账户不可用:${reason}。`);
}

async function uncertain(ports: Ports, { paymentId, caseId }: PaymentRecord, { jobKey, isLastTry }: JobContext): Promise<Sent> {
  if (!isLastTry) throw new Error(`发放单 '${paymentId}' 尚无银行答复,先查询再决定是否重发。`);
  await ports.cases.appendEvent({ eventId: `${paymentId}:uncertain:${jobKey}`, caseId, at: now(ports), kind: 'money', title: '银行结果不明,转为查询' });
  return bpmnError(errorCodes.paymentUncertain, `发放单 '${paymentId}' 的银行结果不明。`);
}
