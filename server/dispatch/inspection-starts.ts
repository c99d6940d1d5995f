import type { Db } from 'mongodb';
import type { InspectionDocument } from '../../adapters/mongo/inspections.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages, type InspectionVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { processStarts } from './process-starts.js';

/** Starts the process of each inspection that was ordered. */
export function inspectionStarts(db: Db, policies: PolicyStore, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  return processStarts<InspectionDocument>(
    { db, policies, engine },
    {
      name: 'inspection-starts',
      collection: 'inspections',
      noun: 'inspection',
      areaOf: ({ countyCode }) => countyCode,
      messageOf({ _id: inspectionId, countyCode, share }, policy) {
        const ownShare = share && { inspectionPercent: share.percent, inspectionMinimum: share.minimum };
        const variables: InspectionVariables = { inspectionId, countyCode, policy: { ...policy, ...ownShare } };
        return { name: messages.inspectionOrdered, variables };
      },
    },
  );
}
