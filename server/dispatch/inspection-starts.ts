import type { Db } from 'mongodb';
import type { InspectionDocument } from '../../adapters/mongo/inspections.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages, PolicyVariables, type InspectionVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

const bufferMs = 10 * 60_000;

/** Starts the process of each inspection that was ordered and not yet started; as `disbursement-starts` does for batches. */
export function inspectionStarts(db: Db, policies: PolicyStore, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const inspections = db.collection<InspectionDocument>('inspections');
  const instances = db.collection<{ _id: string; caseId?: string }>('instances');

  return {
    name: 'inspection-starts',

    pending: (limit) => oldestIds(inspections, { processStart: 'pending' }, { createdAt: 1 }, limit),

    async finish(inspectionId) {
      const inspection = await inspections.findOne({ _id: inspectionId });
      if (!inspection || inspection.processStart === 'started') return;

      if (!(await instances.findOne({ caseId: inspectionId }, { projection: { _id: 1 } }))) {
        const { countyCode, createdAt, share } = inspection;
        const date = civilDate(new Date(createdAt));
        const policy = await policies.inForce(countyCode, date);
        if (!policy) throw new Error(`Expected policy values in force for '${countyCode}' on ${date}, found none: inspection ${inspectionId} waits.`);
        const ownShare = share && { inspectionPercent: share.percent, inspectionMinimum: share.minimum };
        const variables: InspectionVariables = { inspectionId, countyCode, policy: PolicyVariables.parse({ ...policy.values, ...ownShare, version: policy.version }) };
        await engine.publish({ name: messages.inspectionOrdered, correlationKey: inspectionId, messageId: inspectionId, ttlMs: bufferMs, variables });
      }
      // What it is still pending by comes last: after a crash the rest is written again.
      await inspections.updateOne({ _id: inspectionId, status: 'starting' }, { $set: { status: 'open' } });
      await inspections.updateOne({ _id: inspectionId, processStart: 'pending' }, { $set: { processStart: 'started' } });
    },
  };
}
