import type { Filter } from 'mongodb';
import type { ActingUser } from '../http/acting-user.js';
import type { InstanceDocument } from './documents.js';

/** Instances of one's area; county staff also see those that belong to no case. */
export function visibleInstances(user: ActingUser): Filter<InstanceDocument> {
  return user.areaKind === 'township' ? { townshipCode: user.areaCode } : ({ countyCode: { $in: [user.areaCode, null] } } as Filter<InstanceDocument>);
}
