import { formatFen } from '../domain/money/fen.js';
import { errorCodes } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { reserveFundId, reserveHoldKey } from './support/funds.js';
import { bpmnError, complete } from './support/outcome.js';

/** Holds the amount in the township's reserve fund, once for each stage of a decision. */
export const reserveFundHold = defineWorker({
  jobType: 'reserve-fund-hold',

  async handle({ caseId, decisionId, townshipCode, amountFen, stage }, { cases, clock, funds }) {
    const at = clock.now().toISOString();
    const key = reserveHoldKey(decisionId, stage);
    const held = await funds.append({ fundId: reserveFundId(townshipCode), entry: 'hold', key, amountFen, caseId, at });

    if (held === 'insufficient') {
      await cases.appendEvent({ eventId: `${key}:reserve-insufficient`, caseId, at, kind: 'money', title: `储备金不足 ${formatFen(amountFen)},转由县级资金支付` });
      return bpmnError(errorCodes.reserveFundInsufficient, `储备金余额不足 ${formatFen(amountFen)}。`);
    }
    await cases.appendEvent({ eventId: `${key}:reserve-held`, caseId, at, kind: 'money', title: `储备金已冻结 ${formatFen(amountFen)}` });
    return complete({ fundSource: 'reserve-fund' });
  },
});
