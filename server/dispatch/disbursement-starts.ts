import type { Db } from 'mongodb';
import type { BatchDocument } from '../../adapters/mongo/disbursements.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages, PolicyVariables, type DisbursementVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

const bufferMs = 10 * 60_000;

/** Starts the process of each batch that was ordered and not yet started; as `case-starts` does for cases. */
export function disbursementStarts(db: Db, policies: PolicyStore, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const batches = db.collection<BatchDocument>('batches');
  const instances = db.collection<{ _id: string; caseId?: string }>('instances');

  return {
    name: 'disbursement-starts',

    pending: (limit) => oldestIds(batches, { processStart: 'pending' }, { createdAt: 1 }, limit),

    async finish(batchId) {
      const batch = await batches.findOne({ _id: batchId });
      if (!batch || batch.processStart === 'started') return;

      if (!(await instances.findOne({ caseId: batchId }, { projection: { _id: 1 } }))) {
        const { countyCode, program, period } = batch;
        const date = civilDate(new Date(batch.createdAt));
        const policy = await policies.inForce(countyCode, date);
        if (!policy) throw new Error(`Expected policy values in force for '${countyCode}' on ${date}, found none: batch ${batchId} waits.`);
        const variables: DisbursementVariables = {
          batchId,
          countyCode,
          program,
          period,
          policy: PolicyVariables.parse({ ...policy.values, version: policy.version }),
        };
        await engine.publish({
          name: messages.disbursementOrdered,
          correlationKey: batchId,
          messageId: batchId,
          ttlMs: bufferMs,
          variables,
        });
      }
      // What it is still pending by comes last: after a crash the rest is written again.
      await batches.updateOne({ _id: batchId, status: 'starting' }, { $set: { status: 'open' } });
      await batches.updateOne({ _id: batchId, processStart: 'pending' }, { $set: { processStart: 'started' } });
    },
  };
}
