import { formatFen } from '../domain/money/fen.js';
import { processIds } from '../processes/contract.js';
import { appendOrFail } from './support/append-or-fail.js';
import { defineWorker } from './support/define-worker.js';
import { reserveFundId, reserveHoldKey } from './support/funds.js';
import { complete } from './support/outcome.js';

/** Turns the hold into an expense. Nothing to settle when another fund paid. */
export const reserveFundSettle = defineWorker({
  jobType: 'reserve-fund-settle',

  async handle({ caseId, decisionId, townshipCode, amountFen, stage, fundSource }, { cases, clock, funds }) {
    if (fundSource !== 'reserve-fund') return complete({});

    const at = clock.now().toISOString();
    const key = reserveHoldKey(decisionId, stage);
    await appendOrFail({ funds }, { fundId: reserveFundId(townshipCode), entry: 'settle', key, amountFen, program: processIds.temporaryAidEmergency, caseId, at });

    await cases.appendEvent({ eventId: `${key}:reserve-settled`, caseId, at, kind: 'money', title: `储备金已列支 ${formatFen(amountFen)}` });
    return complete({});
  },
});
