import type { Role } from '../../../domain/api.js';

/** Who is offered to enter people; the server decides. */
export function mayWritePeople(role: Role): boolean {
  return ['window-clerk', 'assistance-aide', 'village-coordinator', 'township-caseworker'].includes(role);
}
