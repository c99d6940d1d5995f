import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { reserveFundId } from './support/funds.js';
import { complete } from './support/outcome.js';

/** M15: books the money that finance secured, once for each matter. */
export const reserveFundTopUp = defineWorker({
  jobType: 'reserve-fund-top-up',

  async handle({ matterId, townshipCode, topUpFen }, ports) {
    await findMatter(ports, matterId);
    const at = ports.clock.now().toISOString();
    await ports.funds.append({ fundId: reserveFundId(townshipCode), entry: 'top-up', key: matterId, amountFen: topUpFen, matterId, at });
    await ports.topUps.close(matterId, 'booked', at);
    await ports.cases.appendEvent({ eventId: `${matterId}:topped-up`, caseId: matterId, at, kind: 'money', title: `储备金已补充 ${formatFen(topUpFen)}` });
    return complete({});
  },
});
