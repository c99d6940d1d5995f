import type { ActingUser } from '../http/acting-user.js';

/** The candidate group whose tasks this person may take: `township-T01:township-approver`. */
export function taskGroup(user: ActingUser): string {
  return `${user.areaKind}-${user.areaCode}:${user.role}`;
}
