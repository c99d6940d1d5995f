import type { Db } from 'mongodb';
import type { PriceRunDocument } from '../../adapters/mongo/price-runs.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages, PolicyVariables, type PriceRunVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

const bufferMs = 10 * 60_000;

/** Starts the process of each month's index that was imported and not yet started; as `disbursement-starts` does for batches. */
export function priceRunStarts(db: Db, policies: PolicyStore, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const runs = db.collection<PriceRunDocument>('priceRuns');
  const instances = db.collection<{ _id: string; caseId?: string }>('instances');

  return {
    name: 'price-run-starts',

    pending: (limit) => oldestIds(runs, { processStart: 'pending' }, { createdAt: 1 }, limit),

    async finish(runId) {
      const run = await runs.findOne({ _id: runId });
      if (!run || run.processStart === 'started') return;

      if (!(await instances.findOne({ caseId: runId }, { projection: { _id: 1 } }))) {
        const { cityCode, period, dueOn } = run;
        const date = civilDate(new Date(run.createdAt));
        const policy = await policies.inForce(cityCode, date);
        if (!policy) throw new Error(`Expected policy values in force for '${cityCode}' on ${date}, found none: run ${runId} waits.`);
        const variables: PriceRunVariables = {
          runId,
          cityCode,
          period,
          dueAt: `${dueOn}T23:59:59+08:00`,
          policy: PolicyVariables.parse({ ...policy.values, version: policy.version }),
        };
        await engine.publish({ name: messages.priceIndexImported, correlationKey: runId, messageId: runId, ttlMs: bufferMs, variables });
      }
      // What it is still pending by comes last: after a crash the rest is written again.
      await runs.updateOne({ _id: runId, status: 'starting' }, { $set: { status: 'open' } });
      await runs.updateOne({ _id: runId, processStart: 'pending' }, { $set: { processStart: 'started' } });
    },
  };
}
