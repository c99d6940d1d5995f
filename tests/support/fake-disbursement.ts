import { sha256 } from '../../adapters/crypto/sha256.js';
import { keysOf } from '../../domain/bank-file/order-file.js';
import { writeControlled } from '../../domain/bank-file/controlled-file.js';
import type { BankFile } from '../../domain/ports/bank-batches.js';
import type { BankFileRecord } from '../../domain/ports/bank-file-store.js';
import type { Batch, FindingRecord, LeftOut } from '../../domain/ports/disbursement-store.js';
import type { Entitlement } from '../../domain/ports/entitlements.js';
import type { PaymentRecord } from '../../domain/ports/payment-store.js';
import type { Ports } from '../../workers/support/ports.js';

export interface DisbursementWorld {
  batch: Batch | undefined;
  readonly leftOut: Map<string, LeftOut>;
  readonly findings: Map<string, FindingRecord>;
  readonly bankFiles: Map<string, BankFileRecord & BankFile & { readonly answer?: string }>;
  readonly entitled: Entitlement[];
  readonly payments: Map<string, PaymentRecord>;
}

export const fakeBatch: Batch = {
  batchId: 'b1', batchNumber: 'K1-20260509-0001', countyCode: 'K1', program: 'dibao', period: '2026-05', cutOffOn: '2026-05-09', preparedBy: 'county',
  preparedByName: '测试', createdAt: '2026-05-09T12:00:00.000Z', status: 'open', processStart: 'started', sortKey: '2026',
};
export const entitlement: Entitlement = {
  benefitId: 'd9:dibao', caseId: 'case-1', householdId: 'household-1', program: 'dibao', townshipCode: 'T01', levelFen: 30_000, status: 'active',
};

/** One batch in memory, and a bank that pays every line of a file at once. */
export function fakeDisbursement(world: DisbursementWorld): Pick<Ports, 'sha256' | 'bankBatches' | 'bankFiles' | 'batches' | 'entitlements' | 'lines'> {
  const { payments, bankFiles, leftOut, findings } = world;
  const lines = (): PaymentRecord[] => [...payments.values()].filter(({ batchId }) => batchId !== undefined);
  const file = (fileId: string) => {
    const found = bankFiles.get(fileId);
    if (!found) throw new Error('no such file');
    return found;
  };
  const movements = () => lines().filter(({ fileId }) => fileId !== undefined);

  return {
    sha256,
    lines: {
      async claim(order, createdAt) {
        const before = payments.get(order.paymentId);
        const isFree = !before || (['canceled', 'returned'].includes(before.status) && before.batchId !== order.batchId);
        if (isFree) payments.set(order.paymentId, { ...order, status: 'created', createdAt, ...(before?.returnRefs && { returnRefs: before.returnRefs }) });
        return payments.get(order.paymentId)!;
      },
      of: async (batchId, { statuses, after = '', limit }) =>
        lines()
          .filter((line) => line.batchId === batchId && line.paymentId > after && (statuses?.includes(line.status) ?? true))
          .sort((a, b) => (a.paymentId < b.paymentId ? -1 : 1))
          .slice(0, limit),
      async totals(batchId) {
        const totals: Partial<Record<PaymentRecord['status'], { count: number; amountFen: number }>> = {};
        for (const { status, amountFen } of lines().filter((line) => line.batchId === batchId)) {
          totals[status] = { count: (totals[status]?.count ?? 0) + 1, amountFen: (totals[status]?.amountFen ?? 0) + amountFen };
        }
        return totals;
      },
      known: async (ids) => new Set(ids.filter((id) => payments.has(id))),
    },
    batches: {
      async open(batch) {
        world.batch ??= batch;
      },
      find: async (batchId) => (world.batch?.batchId === batchId ? world.batch : undefined),
      async prepared(_batchId, totals) {
        if (world.batch && world.batch.lineCount === undefined) world.batch = { ...world.batch, ...totals };
      },
      leaveOut: async (line) => void leftOut.set(line.benefitId, line),
      async close(_batchId, outcome, closedAt) {
        if (world.batch && world.batch.status !== 'closed') world.batch = { ...world.batch, status: 'closed', outcome, closedAt };
      },
      async note(finding) {
        const id = `${finding.batchId}:${finding.kind}:${finding.key}`;
        if (!findings.has(id)) findings.set(id, finding);
      },
      openFindings: async (batchId) => [...findings.values()].filter((finding) => finding.batchId === batchId && finding.settledAt === undefined).length,
    },
    entitlements: { begunBy: async ({ after = '' }) => world.entitled.filter(({ benefitId }) => benefitId > after) },
    bankFiles: {
      async write({ ...written }) {
        if (!bankFiles.has(written.fileId)) bankFiles.set(written.fileId, { ...written, state: 'written' });
        return file(written.fileId);
      },
      find: async (fileId) => bankFiles.get(fileId),
      ofBatch: async (batchId) => [...bankFiles.values()].filter((file) => file.batchId === batchId),
      read: async (fileId) => file(fileId),
      async keepAnswer(fileId, answer, answeredAt) {
        if (file(fileId).answer !== undefined) return false;
        bankFiles.set(fileId, { ...file(fileId), answer, answeredAt });
        return true;
      },
      readAnswer: async (fileId) => file(fileId).answer,
      async mark(fileId, state, at) {
        if (file(fileId).state === 'written' || state === 'answered') bankFiles.set(fileId, { ...file(fileId), state, ...(state === 'sent' && { sentAt: at }) });
      },
    },
    bankBatches: {
      submit: async () => 'accepted',
      async answer(fileId) {
        const paid = keysOf(file(fileId).content).map((key) => [key, String(payments.get(key)?.amountFen), 'paid', `B-${key}`, '']);
        return { status: 'answered', content: writeControlled('YIMEN-ANSWER-1', { header: [fileId], lines: paid }, 1, sha256) };
      },
      async statement(from, to) {
        const paid = movements().map(({ paymentId, amountFen, bankRef = '' }) => [paymentId, String(amountFen), 'debit', bankRef, to]);
        return writeControlled('YIMEN-STATEMENT-1', { header: [from, to], lines: paid }, 1, sha256);
      },
    },
  };
}
