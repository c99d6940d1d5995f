import { startOfDay } from '../domain/deadline/start-of-day.js';
import { addDays } from '../domain/deadline/working-days.js';
import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M30: lists every payment of an audit's time with what it rests on; who got it stays in the list. */
export const extractFundLedger = defineWorker({
  jobType: 'extract-fund-ledger',
  timeoutMs: 10 * 60_000,

  async handle({ matterId, countyCode, auditFrom, auditUntil }, ports) {
    await findMatter(ports, matterId);
    const at = ports.clock.now().toISOString();
    const scope = { countyCode, from: startOfDay(auditFrom), until: startOfDay(addDays(auditUntil, 1)) };
    const { count, sumFen } = await ports.audits.extract(matterId, scope);
    const title = `列出发放 ${count} 笔，${formatFen(sumFen)}`;
    await ports.cases.appendEvent({ eventId: `${matterId}:extracted`, caseId: matterId, at, kind: 'automatic', title });
    return complete({ paymentCount: count, paidFen: sumFen });
  },
});
