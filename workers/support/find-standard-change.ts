import type { StandardChange } from '../../domain/ports/standard-changes.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

export async function findStandardChange({ standardChanges }: Ports, matterId: string): Promise<StandardChange> {
  const change = await standardChanges.find(matterId);
  if (!change) throw new PermanentFailure(`找不到标准调整 '${matterId}'。`);
  return change;
}
