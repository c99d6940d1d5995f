import type { Db } from 'mongodb';
import type { BatchDocument } from '../../adapters/mongo/disbursements.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages, type DisbursementVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { processStarts } from './process-starts.js';

/** Starts the process of each batch that was ordered. */
export function disbursementStarts(db: Db, policies: PolicyStore, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  return processStarts<BatchDocument>(
    { db, policies, engine },
    {
      name: 'disbursement-starts',
      collection: 'batches',
      noun: 'batch',
      areaOf: ({ countyCode }) => countyCode,
      messageOf({ _id: batchId, countyCode, program, period }, policy) {
        const variables: DisbursementVariables = { batchId, countyCode, program, period, policy };
        return { name: messages.disbursementOrdered, variables };
      },
    },
  );
}
