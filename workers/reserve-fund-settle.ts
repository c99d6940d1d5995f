import { formatFen } from '../domain/money/fen.js';
import { processIds } from '../processes/contract.js';
import { defineWorker } from './support/define-worker.js';
import { reserveFundId, reserveHoldKey } from './support/funds.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** Turns the hold into an expense. Nothing to settle when another fund paid. */
export const reserveFundSettle = defineWorker({
  jobType: 'reserve-fund-settle',

  async handle({ caseId, decisionId, townshipCode, amountFen, stage, fundSource }, { cases, clock, funds }) {
    if (fundSource !== 'reserve-fund') return complete({});

    const at = clock.now().toISOString();
    const key = reserveHoldKey(decisionId, stage);
    const settled = await funds.append({ fundId: reserveFundId(townshipCode), entry: 'settle', key, amountFen, program: processIds.temporaryAidEmergency, caseId, at });
    if (settled === 'insufficient') throw new PermanentFailure(`储备金中没有键为 '${key}' 的足额冻结,无法列支。`);

    await cases.appendEvent({ eventId: `${key}:reserve-settled`, caseId, at, kind: 'money', title: `储备金已列支 ${formatFen(amountFen)}` });
    return complete({});
  },
});
