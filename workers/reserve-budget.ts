import { formatFen } from '../domain/money/fen.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { findPayment } from './support/find-payment.js';
import { assistanceFundId, reserveFundId, reserveHoldKey } from './support/funds.js';
import { bpmnError, complete } from './support/outcome.js';

/** Makes sure that a fund has the money: the reserve fund holds it already, the county's fund holds it now. */
export const reserveBudget = defineWorker({
  jobType: 'reserve-budget',

  async handle({ paymentId }, ports) {
    const { caseId, decisionId, kind, amountFen, fundSource, townshipCode } = await findPayment(ports, paymentId);

    if (fundSource === 'reserve-fund') {
      // The kind of an emergency payment is the stage of the decision, under which `reserve-fund-hold` held the money.
      const heldFen = await ports.funds.heldFen(reserveFundId(townshipCode), reserveHoldKey(decisionId, kind));
      return heldFen > 0 ? complete({}) : bpmnError(errorCodes.fundsInsufficient, `储备金中没有发放单 '${paymentId}' 的冻结。`);
    }

    const { countyCode } = await findCase(ports, caseId);
    const at = ports.clock.now().toISOString();
    const held = await ports.funds.append({ fundId: assistanceFundId(countyCode), entry: 'hold', key: paymentId, amountFen, caseId, at });
    if (held === 'insufficient') {
      await ports.cases.appendEvent({ eventId: `${paymentId}:funds-insufficient`, caseId, at, kind: 'money', title: `县级救助资金不足 ${formatFen(amountFen)},等待筹措` });
      return bpmnError(errorCodes.fundsInsufficient, `县级救助资金余额不足 ${formatFen(amountFen)}。`);
    }
    await ports.cases.appendEvent({ eventId: `${paymentId}:funds-held`, caseId, at, kind: 'money', title: `县级救助资金已冻结 ${formatFen(amountFen)}` });
    return complete({});
  },
});
