import type { User } from '../../domain/api.js';

/** Whom this person works for beside the area's own offices: a department, or an agency. They see what was given to it and nothing else. */
export function officeOf({ department, agencyId }: Pick<User, 'department' | 'agencyId'>): string | undefined {
  return department ?? agencyId;
}
