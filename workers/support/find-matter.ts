import type { Matter } from '../../domain/ports/matter-store.js';
import { PermanentFailure } from './permanent-failure.js';
import type { Ports } from './ports.js';

export async function findMatter({ matters }: Ports, matterId: string): Promise<Matter> {
  const matter = await matters.find(matterId);
  if (!matter) throw new PermanentFailure(`找不到事项 '${matterId}'。`);
  return matter;
}
