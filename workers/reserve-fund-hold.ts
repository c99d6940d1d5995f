import { formatFen } from '../domain/money/fen.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { reserveFundId, reserveHoldKey } from './support/funds.js';
import { bpmnError, complete } from './support/outcome.js';
import { policyOfCase } from './support/policy-of-case.js';

/** Holds the amount in the township's reserve fund, once for each stage of a decision, and asks for a top-up when too little is left. */
export const reserveFundHold = defineWorker({
  jobType: 'reserve-fund-hold',

  async handle({ caseId, decisionId, townshipCode, amountFen, stage }, ports) {
    const { cases, clock, funds, topUps } = ports;
    const at = clock.now().toISOString();
    const key = reserveHoldKey(decisionId, stage);
    const fundId = reserveFundId(townshipCode);
    const { reserveFundMinimumFen = 0 } = (await policyOfCase(ports, caseId)).values;
    const held = await funds.append({ fundId, entry: 'hold', key, amountFen, caseId, at });
    const needed = { matterId: `top-up:${key}`, townshipCode, at };

    if (held === 'insufficient') {
      await topUps.ask({ ...needed, reason: 'insufficient' });
      await cases.appendEvent({ eventId: `${key}:reserve-insufficient`, caseId, at, kind: 'money', title: `储备金不足 ${formatFen(amountFen)},转由县级资金支付` });
      return bpmnError(errorCodes.reserveFundInsufficient, `储备金余额不足 ${formatFen(amountFen)}。`);
    }
    const { balanceFen, heldFen } = await funds.balance(fundId);
    if (balanceFen - heldFen < reserveFundMinimumFen) await topUps.ask({ ...needed, reason: 'low' });
    await cases.appendEvent({ eventId: `${key}:reserve-held`, caseId, at, kind: 'money', title: `储备金已冻结 ${formatFen(amountFen)}` });
    return complete({ fundSource: 'reserve-fund' });
  },
});
