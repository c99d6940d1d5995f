import type { Care } from '../../domain/ports/care-store.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findCare({ cares }: Ports, careId: string): Promise<Care> {
  const care = await cares.find(careId);
  if (!care) throw new PermanentFailure(`找不到照料事项 '${careId}'。`);
  return care;
}
