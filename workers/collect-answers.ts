import { readAnswerFile, type AnswerLine } from '../domain/bank-file/answer-file.js';
import { keysOf } from '../domain/bank-file/order-file.js';
import { disbursedProgramNames } from '../domain/money/disbursed-programs.js';
import { formatFen } from '../domain/money/fen.js';
import type { Batch } from '../domain/ports/disbursement-store.js';
import { appendOrFail } from './support/append-or-fail.js';
import { defineWorker } from './support/define-worker.js';
import { findBatch } from './support/find-batch.js';
import { findPayment } from './support/find-payment.js';
import { assistanceFundId } from './support/funds.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { type Ports } from './support/ports.js';

/** Books what became of each line of a file: arrived, or sent back and still to be paid. An answer that a person brought counts as the bank's. */
export const collectAnswers = defineWorker({
  jobType: 'collect-answers',
  timeoutMs: 60_000,

  async handle({ batchId, fileId }, ports) {
    const batch = await findBatch(ports, batchId);
    const content = await answerOf(fileId, ports);
    if (content === undefined) return complete({ fileOutcome: 'pending', rejectedCount: 0 });

    const read = readAnswerFile(fileId, content, ports.sha256);
    if (!read.ok) throw new PermanentFailure(`文件 '${fileId}' 的回盘未通过检查：${read.problems.slice(0, 3).join('')}`);
    const sent = new Set(keysOf((await ports.bankFiles.read(fileId)).content));
    if (read.file.length !== sent.size || !read.file.every(({ key }) => sent.has(key))) {
      throw new PermanentFailure(`文件 '${fileId}' 报盘 ${sent.size} 笔，回盘 ${read.file.length} 笔，键不一致。`);
    }

    await ports.bankFiles.keepAnswer(fileId, content, ports.clock.now().toISOString());
    for (const line of read.file) await book(line, batch, fileId, ports);
    await ports.bankFiles.mark(fileId, 'answered', ports.clock.now().toISOString());
    return complete({ fileOutcome: 'answered', rejectedCount: (await ports.lines.totals(batchId)).rejected?.count ?? 0 });
  },
});

async function answerOf(fileId: string, { bankFiles, bankBatches }: Ports): Promise<string | undefined> {
  const kept = await bankFiles.readAnswer(fileId);
  if (kept !== undefined) return kept;
  const answer = await bankBatches.answer(fileId);
  if (answer.status === 'answered') return answer.content;
  if (answer.status === 'unknown') throw new Error(`银行没有答复文件 '${fileId}' 的查询。`);
  // What did not arrive goes out again as it is.
  if (answer.status === 'not-received') await bankBatches.submit(await bankFiles.read(fileId));
  return undefined;
}

async function book({ key, outcome, amountFen, bankRef, reason }: AnswerLine, batch: Batch, fileId: string, ports: Ports): Promise<void> {
  const { batchId, countyCode, program, period } = batch;
  const order = await findPayment(ports, key);
  if (order.amountFen !== amountFen) throw new PermanentFailure(`文件 '${fileId}' 的回盘中，键 '${key}' 的金额与发放单不同。`);
  const { caseId } = order;
  const at = ports.clock.now().toISOString();
  const money = { fundId: assistanceFundId(countyCode), amountFen, program, caseId, batchId, at };
  const what = `${period} ${disbursedProgramNames[program]} ${formatFen(amountFen)}`;

  if (outcome === 'paid') {
    await ports.payments.move(key, 'paid', { at, bankRef });
    await appendOrFail(ports, { ...money, entry: 'arrive', key: `${key}:${fileId}`, under: fileId });
    await ports.cases.appendEvent({ eventId: `${key}:paid:${fileId}`, caseId, at, kind: 'money', title: `已发放 ${what}` });
  } else {
    await ports.payments.move(key, 'rejected', { at, bankRef, reason });
    await appendOrFail(ports, { ...money, entry: 'bounce', key: `${key}:${fileId}`, under: batchId });
    await ports.cases.appendEvent({
      eventId: `${key}:rejected:${fileId}`,
      caseId,
      at,
      kind: 'money',
      title: `银行退回 ${what}，等待更正账户`,
    });
  }
}
