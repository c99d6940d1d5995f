import { formatFen } from '../domain/money/fen.js';
import { appendOrFail } from './support/append-or-fail.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M30: books what the county wants back as owed to the fund that paid it, once for each finding. */
export const bookRecoveries = defineWorker({
  jobType: 'book-recoveries',

  async handle({ matterId }, ports) {
    await findMatter(ports, matterId);
    const at = ports.clock.now().toISOString();
    for await (const { itemId, fundId, program, caseId, amountFen } of ports.audits.toBook(matterId)) {
      await appendOrFail(ports, { fundId, entry: 'owe', key: itemId, amountFen, program, caseId, matterId, at });
      await ports.cases.appendEvent({ eventId: `${itemId}:owed`, caseId: matterId, at, kind: 'money', title: `追回单已记账 ${formatFen(amountFen)}` });
      await ports.audits.noteBooked(itemId, at);
    }
    const { undecided } = await ports.audits.count(matterId);
    return complete({ undecidedCount: undecided });
  },
});
