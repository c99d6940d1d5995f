import type { UserModel } from '../../adapters/mongo/user-model.js';
import type { Role } from '../../domain/api.js';
import type { MeetingCandidate } from '../../domain/api-meetings.js';

export type MeetingCandidates = (countyCode: string) => Promise<readonly MeetingCandidate[]>;

const invited: readonly Role[] = ['coordination-chair', 'coordination-member', 'county-caseworker', 'county-approver', 'finance-officer', 'department-handler'];

/** Who can be asked to a meeting of the county. */
export function meetingCandidates(users: UserModel): MeetingCandidates {
  return async (countyCode) => {
    const found = await users.find({ areaCode: countyCode, role: { $in: [...invited] }, disabledAt: { $exists: false } }, { name: 1, role: 1 }).sort({ _id: 1 }).lean();
    return found.map(({ _id, name, role }) => ({ username: _id, name, role })).sort((a, b) => invited.indexOf(a.role) - invited.indexOf(b.role));
  };
}
