import type { Database } from '../../adapters/mongo/database.js';
import type { PriceRunDocument } from '../../adapters/mongo/price-runs.js';
import type { PriceCountyView, PriceRunView } from '../../domain/api-prices.js';
import type { BatchLines } from '../../domain/ports/batch-lines.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { priceBatchId } from '../../domain/subsidy/price-batch-id.js';
import { namesOfActive } from '../cases/case-parts.js';
import { statusText } from '../cases/status-text.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import type { ReadModel } from '../monitoring/documents.js';
import { runSummary } from './run-summary.js';

export type ReadPriceRun = (runId: string, user: ActingUser) => Promise<PriceRunView | undefined>;

const outcomes = {
  paid: '已发放，已办结',
  'not-triggered': '没有达到触发值，不发放',
  rejected: '指数有误，已退回',
  left: '已更正，维持原结果',
  nobody: '没有发放对象',
  refused: '名单没有批准',
} as const;

/** A month's prices as one page: the index, the list by county, what has arrived, who did what. */
export function readRun({
  database: { db, acts },
  model,
  lines,
  policies,
  townships,
}: {
  readonly database: Pick<Database, 'db' | 'acts'>;
  readonly model: ReadModel;
  readonly lines: BatchLines;
  readonly policies: PolicyStore;
  readonly townships: Townships;
}): ReadPriceRun {
  const runs = db.collection<PriceRunDocument>('priceRuns');
  const batches = db.collection<{ readonly _id: string }>('batches');

  async function countiesOf({ _id, lists }: PriceRunDocument): Promise<readonly Required<PriceCountyView>[]> {
    const names = new Map((await townships.all()).map(({ countyCode, countyName }) => [countyCode, countyName]));
    return Promise.all(
      (lists?.counties ?? []).map(async (county) => {
        const batchId = priceBatchId(_id, county.countyCode);
        const { paid } = await lines.totals(batchId);
        const countyName = names.get(county.countyCode) ?? county.countyCode;
        return { ...county, countyName, paidCount: paid?.count ?? 0, paidFen: paid?.amountFen ?? 0, batchId };
      }),
    );
  }

  return async (runId, user) => {
    const run = await runs.findOne({ _id: runId });
    if (!run) return undefined;
    const [counties, done, instances, tasks, before, policy] = await Promise.all([
      countiesOf(run),
      acts.find({ caseId: runId }).sort({ at: 1 }).lean(),
      model.instances.find({ caseId: runId }).toArray(),
      model.tasks.find({ caseId: runId, state: 'open' }).toArray(),
      run.corrects === undefined ? undefined : runs.findOne({ _id: run.corrects }, { projection: { runNumber: 1 } }),
      policies.inForce(run.cityCode, civilDate(new Date(run.createdAt))),
    ]);
    const ordered = await batches.find({ _id: { $in: counties.map(({ batchId }) => batchId) } }, { projection: { _id: 1 } }).toArray();
    const isPaying = ordered.length > 0 && tasks.length === 0;
    const open = await model.incidents.countDocuments({ instanceKey: { $in: instances.map(({ _id }) => _id) }, state: 'open' });
    const { cpiTriggerPercent, foodCpiTriggerPercent } = policy?.values ?? {};
    const words = {
      taskNames: tasks.map(({ name, elementId }) => name ?? elementId),
      hasIncident: open > 0,
      waitsFor: isPaying ? ['各县区发放'] : await namesOfActive(instances, model),
    };
    return {
      ...runSummary(run),
      statusText: run.outcome === undefined ? statusText(run.status, words) : outcomes[run.outcome],
      groups: run.groups,
      policyVersion: run.policyVersion,
      triggers: {
        ...(cpiTriggerPercent !== undefined && { cpiPercent: cpiTriggerPercent }),
        ...(foodCpiTriggerPercent !== undefined && { foodCpiPercent: foodCpiTriggerPercent }),
      },
      ...(before && { corrects: { runId: before._id, runNumber: before.runNumber } }),
      // A batch is its own county's to open.
      counties: counties.map(({ batchId, ...county }) => ({
        ...county,
        ...(user.areaCode === county.countyCode && ordered.some(({ _id }) => _id === batchId) && { batchId }),
      })),
      acts: done.map(({ at, elementName, byName, engineVariables }) => ({ at, elementName, byName, ...decisionOf(engineVariables) })),
      openTasks: tasks.map(({ _id, name, elementId, assigneeName }) => ({
        taskKey: _id,
        name: name ?? elementId,
        ...(assigneeName !== undefined && { assigneeName }),
      })),
      ...(instances[0] && { instanceKey: instances[0]._id }),
    };
  };
}

/** The one field that went to the engine. */
function decisionOf(variables: Readonly<Record<string, unknown>>): { readonly decision?: string } {
  const [value] = Object.values(variables);
  return typeof value === 'string' ? { decision: value } : {};
}
