import type { Filter } from 'mongodb';
import type { ActingUser } from '../http/acting-user.js';
import type { InstanceDocument } from './documents.js';

/** Instances of one's area that everybody there, or one's role, may see; county staff also see those that belong to no case. */
export function visibleInstances(user: ActingUser): Filter<InstanceDocument> {
  const area = user.areaKind === 'township' ? { townshipCode: user.areaCode } : { countyCode: { $in: [user.areaCode, null] } };
  // `null` finds what has no such list.
  return { ...area, seenBy: { $in: [user.role, null] } } as Filter<InstanceDocument>;
}
