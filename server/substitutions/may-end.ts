import type { ActingUser } from '../http/acting-user.js';
import { mayDo } from '../../domain/access.js';
import type { SubstitutionDocument } from './substitution-document.js';

/** The absent person, and the supervisors of the county. */
export function mayEnd({ absent, countyCode }: SubstitutionDocument, user: ActingUser): boolean {
  return absent.username === user.username || (mayDo(user, 'assign-tasks') && user.areaCode === countyCode);
}
