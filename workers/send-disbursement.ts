import { keysOf, writeOrderFile, type OrderLine } from '../domain/bank-file/order-file.js';
import { disbursedProgramNames } from '../domain/money/disbursed-programs.js';
import type { BankFileRecord } from '../domain/ports/bank-file-store.js';
import type { Batch } from '../domain/ports/disbursement-store.js';
import { appendOrFail } from './support/append-or-fail.js';
import { defineWorker } from './support/define-worker.js';
import { findBatch } from './support/find-batch.js';
import { assistanceFundId } from './support/funds.js';
import { linesOfBatch } from './support/lines-of-batch.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { type Ports } from './support/ports.js';

/**
 * Writes what is to be paid into a file, once, and hands it to the bank (X26). A file without an answer is handed over again as it is, so
 * that a crash makes no second one; a line that was sent back goes out again in the next file under its own key.
 */
export const sendDisbursement = defineWorker({
  jobType: 'send-disbursement',
  timeoutMs: 60_000,

  async handle({ batchId }, ports) {
    const batch = await findBatch(ports, batchId);
    const last = (await ports.bankFiles.ofBatch(batchId)).at(-1);
    const file = last && last.state !== 'answered' ? last : await writeFile(batch, (last?.attempt ?? 0) + 1, ports);
    if (!file) return complete({ fileId: null });

    const { fileId } = file;
    const content = await ports.bankFiles.read(fileId);
    const keys = keysOf(content.content);
    const at = ports.clock.now().toISOString();
    await appendOrFail(ports, {
      fundId: assistanceFundId(batch.countyCode),
      entry: 'send',
      key: fileId,
      under: batchId,
      amountFen: file.totalFen,
      batchId,
      at,
    });
    if (file.state === 'written') for (const key of keys) await ports.payments.move(key, 'uncertain', { at, fileId });

    const answer = await ports.bankBatches.submit(content);
    if (answer === 'unknown') throw new Error(`银行尚未答复文件 '${fileId}'，将以同一文件再次提交。`);
    if (answer === 'refused') throw new PermanentFailure(`银行拒收文件 '${fileId}'：文件受损，或此编号已有另一文件。`);
    await ports.bankFiles.mark(fileId, 'sent', at);
    // A run that comes late must not touch lines whose answer is booked already.
    if ((await ports.bankFiles.find(fileId))?.state === 'sent') for (const key of keys) await ports.payments.move(key, 'sent', { at });
    return complete({ fileId });
  },
});

/** Undefined when nobody's line can go out. */
async function writeFile(batch: Batch, attempt: number, ports: Ports): Promise<BankFileRecord | undefined> {
  const { batchId, countyCode, program, period } = batch;
  const fileId = `${batchId}-${attempt}`;
  const at = ports.clock.now().toISOString();
  const orders: OrderLine[] = [];
  for await (const { paymentId, payeeId = '', amountFen } of linesOfBatch(ports, batchId, ['created', 'rejected'])) {
    const account = await ports.households.readAccount(payeeId, {
      actor: 'worker:send-disbursement',
      purpose: `发放 ${period} ${disbursedProgramNames[program]}`,
    });
    if (!account) await ports.payments.move(paymentId, 'rejected', { at, reason: 'ACCOUNT_MISSING' });
    else {
      const purpose = `${period} ${disbursedProgramNames[program]}`;
      orders.push({ key: paymentId, amountFen, accountNumber: account.accountNumber, accountName: account.name, purpose });
    }
  }
  if (orders.length === 0) return undefined;

  const content = writeOrderFile({ fileId, countyCode, program, period }, orders, ports.sha256);
  const totalFen = orders.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return ports.bankFiles.write({
    fileId,
    batchId,
    attempt,
    content,
    checksum: ports.sha256(content),
    lineCount: orders.length,
    totalFen,
    writtenAt: at,
  });
}
