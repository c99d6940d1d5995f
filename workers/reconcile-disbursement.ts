import { readStatementFile } from '../domain/bank-file/statement-file.js';
import { civilDate } from '../domain/deadline/working-days.js';
import { reconcile, type ExpectedPayment, type Finding } from '../domain/money/reconcile.js';
import type { Batch } from '../domain/ports/disbursement-store.js';
import type { PaymentRecord } from '../domain/ports/payment-store.js';
import { appendOrFail } from './support/append-or-fail.js';
import { defineWorker } from './support/define-worker.js';
import { findBatch } from './support/find-batch.js';
import { findPayment } from './support/find-payment.js';
import { assistanceFundId } from './support/funds.js';
import { linesOfBatch } from './support/lines-of-batch.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { type Ports } from './support/ports.js';

/** M30: the bank's statement against what is booked as paid or rejected. What does not agree is a finding that a person settles with a reason. */
export const reconcileDisbursement = defineWorker({
  jobType: 'reconcile-disbursement',
  timeoutMs: 60_000,

  async handle({ batchId }, ports) {
    const batch = await findBatch(ports, batchId);
    const sentAt = (await ports.bankFiles.ofBatch(batchId))[0]?.sentAt;
    if (sentAt === undefined) return complete({ differenceCount: 0 });

    const text = await ports.bankBatches.statement(civilDate(new Date(sentAt)), civilDate(ports.clock.now()));
    if (text === undefined) throw new Error('银行没有给出对账单，稍后再取。');
    const read = readStatementFile(text, ports.sha256);
    if (!read.ok) throw new PermanentFailure(`银行对账单未通过检查：${read.problems.slice(0, 3).join('')}`);

    const expected: ExpectedPayment[] = [];
    for await (const line of linesOfBatch(ports, batchId, ['paid', 'returned', 'rejected'])) expected.push(expectedPayment(line));
    const known = await ports.lines.known(read.file.map(({ key }) => key));
    const { findings } = reconcile(expected, read.file, (key) => known.has(key));

    const at = ports.clock.now().toISOString();
    for (const finding of findings) {
      if (finding.kind === 'returned') await takeBack(finding, batch, at, ports);
      await ports.batches.note({ batchId, ...finding, at });
    }
    return complete({ differenceCount: await ports.batches.openFindings(batchId) });
  },
});

/** The last return of a line that is booked as returned is this batch's own: a job that runs again finds it again. */
function expectedPayment({ paymentId: key, amountFen, status, bankRef, returnRefs = [] }: PaymentRecord): ExpectedPayment {
  const earlierReturns = status === 'returned' ? returnRefs.slice(0, -1) : returnRefs;
  return { key, amountFen, earlierReturns, isRejected: status === 'rejected', ...(bankRef !== undefined && { bankRef }) };
}

/** Money that came back is the fund's again, whatever a person decides about the order. */
async function takeBack(
  { key, expectedFen = 0, bankRef = '' }: Finding,
  { batchId, countyCode, program }: Batch,
  at: string,
  ports: Ports,
): Promise<void> {
  const { caseId } = await findPayment(ports, key);
  await ports.payments.move(key, 'returned', { at, returnRef: bankRef, reason: 'RETURNED' });
  await appendOrFail(ports, {
    fundId: assistanceFundId(countyCode),
    entry: 'return',
    key: `${key}:${bankRef}`,
    amountFen: expectedFen,
    program,
    caseId,
    batchId,
    at,
  });
  await ports.cases.appendEvent({
    eventId: `${key}:returned:${bankRef}`,
    caseId,
    at,
    kind: 'money',
    title: '银行退汇：已发放的款项被退回',
  });
}
