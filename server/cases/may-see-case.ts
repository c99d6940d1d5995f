import type { CaseDocument } from '../../adapters/mongo/case-model.js';
import type { Role } from '../../domain/api.js';
import { processIds } from '../../processes/contract.js';
import type { ActingUser } from '../http/acting-user.js';
import { areaFilter } from '../session/area-filter.js';
import { inArea } from '../session/in-area.js';

/** M12, M16: who needs to know of a case whose place is hidden. Others come to it only with a task of their own. */
const needToKnow: readonly Role[] = ['station-officer', 'supervisor'];
/** Whose work has to do with people in the street, and with no other case. */
const onlyVagrants: readonly Role[] = ['patrol-officer', 'station-officer'];

export function maySeeCase(
  user: ActingUser,
  file: Pick<CaseDocument, 'program' | 'townshipCode' | 'countyCode' | 'isRestricted'>,
): boolean {
  if (!inArea(user, file)) return false;
  if (file.isRestricted === true && !needToKnow.includes(user.role)) return false;
  return !onlyVagrants.includes(user.role) || file.program === processIds.vagrantAid;
}

/** Selects the cases of which `maySeeCase` is true. */
export function visibleCases(user: ActingUser) {
  return {
    ...areaFilter(user),
    ...(!needToKnow.includes(user.role) && { isRestricted: { $ne: true } }),
    ...(onlyVagrants.includes(user.role) && { program: processIds.vagrantAid }),
  };
}
