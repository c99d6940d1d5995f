import type { DecisionDocument } from '../../adapters/mongo/case-store.js';
import type { Database } from '../../adapters/mongo/database.js';
import type { ExpenseView } from '../../domain/api-money.js';
import type { Page } from '../../domain/api.js';
import { monthRange } from '../../domain/deadline/month.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import { processIds } from '../../processes/contract.js';
import { pageSize, toPage } from '../http/paging.js';
import type { ReadModel, TaskDocument } from '../monitoring/documents.js';

export type ListExpenses = (fundId: string, month: string, before: string | undefined) => Promise<Page<ExpenseView>>;
type Step = Pick<TaskDocument, 'caseId' | 'elementId' | 'state' | 'dueAt'>;

/** From the explanation to its approval. */
const steps = ['explainAfterwards', 'checkExplanation', 'approveAfterwards', 'resolveNotConfirmed'];

/** M15: what a reserve fund spent in a month, from its journal, each with its decision and how far its explanation is. */
export function listExpenses({
  database: { db, cases },
  funds,
  model,
  clock,
}: {
  readonly database: Pick<Database, 'db' | 'cases'>;
  readonly funds: FundLedger;
  readonly model: Pick<ReadModel, 'tasks'>;
  readonly clock: Clock;
}): ListExpenses {
  const decisions = db.collection<DecisionDocument>('decisions');

  return async (fundId, month, before) => {
    const found = await funds.entries(fundId, {
      account: `paid:${processIds.temporaryAidEmergency}`,
      ...monthRange(month),
      limit: pageSize + 1,
      ...(before !== undefined && { before }),
    });
    const caseIds = found.flatMap(({ caseId }) => caseId ?? []);
    // The key of a hold is that of its decision and its stage.
    const decisionIds = found.map(({ key }) => decisionOf(key));
    const [files, taken, tasks] = await Promise.all([
      cases.find({ _id: { $in: caseIds } }, { receiptNumber: 1 }).lean(),
      decisions.find({ _id: { $in: decisionIds } }, { projection: { amountFen: 1, authority: 1, decidedAt: 1 } }).toArray(),
      model.tasks
        .find({ caseId: { $in: caseIds }, elementId: { $in: steps } }, { projection: { caseId: 1, elementId: 1, state: 1, dueAt: 1 } })
        .toArray(),
    ]);
    const numbers = new Map(files.map(({ _id, receiptNumber }) => [_id, receiptNumber]));
    const decided = new Map(taken.map(({ _id, amountFen, authority, decidedAt }) => [_id, { amountFen, authority, decidedAt }]));
    const now = clock.now().toISOString();

    return toPage(
      found,
      ({ sortKey }) => sortKey,
      ({ key, at, amountFen, caseId }): ExpenseView => {
        const receiptNumber = caseId === undefined ? undefined : numbers.get(caseId);
        const decision = decided.get(decisionOf(key));
        const explanation = explanationOf(tasks.filter((task) => task.caseId === caseId), now);
        return {
          key,
          at,
          amountFen,
          ...(caseId !== undefined && { caseId }),
          ...(receiptNumber !== undefined && { receiptNumber }),
          ...(decision && { decision }),
          ...(explanation && { explanation }),
        };
      },
    );
  };
}

function decisionOf(holdKey: string): string {
  return holdKey.slice(0, holdKey.lastIndexOf(':'));
}

/** Nothing while the process has not come to it. */
function explanationOf(tasks: readonly Step[], now: string): ExpenseView['explanation'] {
  const open = tasks.find(({ state }) => state === 'open');
  if (open?.elementId === 'explainAfterwards') {
    const { dueAt } = open;
    return { state: dueAt !== undefined && dueAt < now ? 'overdue' : 'owed', ...(dueAt !== undefined && { dueAt }) };
  }
  if (open) return { state: 'explained' };
  return tasks.length > 0 ? { state: 'complete' } : undefined;
}
