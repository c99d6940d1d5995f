import type { Db } from 'mongodb';
import type { PriceRunDocument } from '../../adapters/mongo/price-runs.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages, type PriceRunVariables } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { processStarts } from './process-starts.js';

/** Starts the process of each month's index that was imported. */
export function priceRunStarts(db: Db, policies: PolicyStore, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  return processStarts<PriceRunDocument>(
    { db, policies, engine },
    {
      name: 'price-run-starts',
      collection: 'priceRuns',
      noun: 'run',
      areaOf: ({ cityCode }) => cityCode,
      messageOf({ _id: runId, cityCode, period, dueOn }, policy) {
        const variables: PriceRunVariables = { runId, cityCode, period, dueAt: `${dueOn}T23:59:59+08:00`, policy };
        return { name: messages.priceIndexImported, variables };
      },
    },
  );
}
