import type { FindingDocument } from '../../adapters/mongo/disbursements.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { BatchView } from '../../domain/api-money.js';
import type { BankFileStore } from '../../domain/ports/bank-file-store.js';
import type { BatchLines } from '../../domain/ports/batch-lines.js';
import { statusText } from '../cases/status-text.js';
import { namesOfActive } from '../cases/case-parts.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadModel } from '../monitoring/documents.js';
import { mayDo } from '../../domain/access.js';
import type { FindBatch } from './find-batch.js';
import { batchSummary } from './list-batches.js';

export type ReadBatch = (batchId: string, user: ActingUser) => Promise<BatchView | undefined>;

const outcomes = { paid: '已发放，已结批', withdrawn: '未发放，已撤销', 'nothing-to-pay': '没有可发放的对象' } as const;
const maxFindings = 200;

/** A batch as one page; undefined outside of the person's county. */
export function readBatch({
  database: { db, acts },
  model,
  lines,
  bankFiles,
  findBatch,
}: {
  readonly database: Pick<Database, 'db' | 'acts'>;
  readonly model: ReadModel;
  readonly lines: BatchLines;
  readonly bankFiles: BankFileStore;
  readonly findBatch: FindBatch;
}): ReadBatch {
  const findings = db.collection<FindingDocument>('batchFindings');

  return async (batchId, user) => {
    const batch = await findBatch(batchId, user);
    if (!batch) return undefined;
    const [totals, files, done, instances, tasks, found] = await Promise.all([
      lines.totals(batchId),
      bankFiles.ofBatch(batchId),
      acts.find({ caseId: batchId }).sort({ at: 1 }).lean(),
      model.instances.find({ caseId: batchId }).toArray(),
      model.tasks.find({ caseId: batchId, state: 'open' }).toArray(),
      findings.find({ batchId }).sort({ settledAt: 1, _id: 1 }).limit(maxFindings).toArray(),
    ]);
    const hasIncident =
      (await model.incidents.countDocuments({ instanceKey: { $in: instances.map(({ _id }) => _id) }, state: 'open' })) > 0;
    const words = {
      taskNames: tasks.map(({ name, elementId }) => name ?? elementId),
      hasIncident,
      waitsFor: await namesOfActive(instances, model),
    };
    return {
      ...batchSummary(batch),
      paidFen: totals.paid?.amountFen ?? 0,
      statusText: batch.outcome === undefined ? statusText(batch.status, words) : outcomes[batch.outcome],
      totals,
      files,
      acts: done.map(({ at, elementName, byName, engineVariables }) => ({ at, elementName, byName, ...decisionOf(engineVariables) })),
      openTasks: tasks.map(({ _id, name, elementId, assigneeName }) => ({
        taskKey: _id,
        name: name ?? elementId,
        ...(assigneeName !== undefined && { assigneeName }),
      })),
      findings: found.map(({ _id, ...finding }) => ({ findingId: _id, ...finding })),
      ...(instances[0] && { instanceKey: instances[0]._id }),
      may: [
        ...(mayDo(user, 'order-disbursement') ? (['settle'] as const) : []),
        ...(mayDo(user, 'handle-bank-files') ? (['handle-files'] as const) : []),
        ...(user.areaKind === 'county' ? (['export'] as const) : []),
      ],
    };
  };
}

/** The one field that went to the engine. */
function decisionOf(variables: Readonly<Record<string, unknown>>): { readonly decision?: string } {
  const [value] = Object.values(variables);
  return typeof value === 'string' ? { decision: value } : {};
}
