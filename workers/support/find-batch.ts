import type { Batch } from '../../domain/ports/disbursement-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findBatch({ batches }: Ports, batchId: string): Promise<Batch> {
  const batch = await batches.find(batchId);
  if (!batch) throw new PermanentFailure(`找不到发放批次 '${batchId}'。`);
  return batch;
}
