import type { Care, CareStore } from '../../domain/ports/care-store.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { inArea } from '../session/in-area.js';

/** The care, when it lies in the person's area. */
export async function findCare(cares: Pick<CareStore, 'find'>, careId: string, user: ActingUser): Promise<Care> {
  const care = await cares.find(careId);
  if (!care || !inArea(user, care)) throw refuse('not-found');
  return care;
}
