import type { ActingUser } from '../http/acting-user.js';
import { officeOf } from '../session/office-of.js';

/** The candidate group whose tasks this person may take: `township-T01:township-approver`, `county-K1-housing:department-handler`, `county-K1-demo-A1:social-worker`. */
export function taskGroup(user: ActingUser): string {
  const own = officeOf(user);
  const office = own === undefined ? user.areaCode : `${user.areaCode}-${own}`;
  return `${user.areaKind}-${office}:${user.role}`;
}
