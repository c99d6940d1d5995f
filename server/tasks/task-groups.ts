import type { ActingUser } from '../http/acting-user.js';

/** The candidate group whose tasks this person may take: `township-T01:township-approver`, `county-K1-housing:department-handler`. */
export function taskGroup(user: ActingUser): string {
  const office = user.department === undefined ? user.areaCode : `${user.areaCode}-${user.department}`;
  return `${user.areaKind}-${office}:${user.role}`;
}
