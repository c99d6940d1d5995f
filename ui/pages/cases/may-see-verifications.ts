import type { Role } from '../../../domain/api.js';

/** Who is asked for it; the server decides. */
export function maySeeVerifications(role: Role): boolean {
  return ['township-caseworker', 'county-caseworker', 'township-approver', 'county-approver', 'supervisor'].includes(role);
}
