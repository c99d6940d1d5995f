import type { Role } from '../../../domain/api.js';

/** Whom the button is shown to; the server decides. */
export function mayReveal(role: Role): boolean {
  return !['hotline-agent', 'process-designer', 'administrator'].includes(role);
}
