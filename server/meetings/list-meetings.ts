import type { Filter } from 'mongodb';
import type { Page } from '../../domain/api.js';
import type { MeetingSummary, WaitingDiscussion } from '../../domain/api-meetings.js';
import { sortInterests } from '../../domain/meeting/interests.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';
import { isMember, overseesMeetings } from './find-meeting.js';
import { meetingCollections, type MeetingDocument } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';

export interface ListMeetings {
  /** The latest first: those that one is invited to, or all of the county. */
  meetings(user: ActingUser, cursor?: string): Promise<Page<MeetingSummary>>;
  /** Matters that wait for a meeting, the oldest first. */
  waiting(user: ActingUser, cursor?: string): Promise<Page<WaitingDiscussion>>;
}

export function listMeetings({ database, townships }: MeetingNeeds): ListMeetings {
  const { meetings, discussions } = meetingCollections(database.db);

  return {
    async meetings(user, cursor) {
      const seen: Filter<MeetingDocument> = overseesMeetings(user) ? {} : { 'members.username': user.username };
      const filter = { countyCode: user.areaCode, ...seen, ...(cursor !== undefined && { sortKey: { $lt: cursor } }) };
      const found = await meetings.find(filter).sort({ sortKey: -1 }).limit(pageSize + 1).toArray();
      const matters = await discussions
        .find({ meetingId: { $in: found.map(({ _id }) => _id) } }, { projection: { meetingId: 1, state: 1, interests: 1, actedInCase: 1 } })
        .toArray();
      return toPage(found, ({ sortKey }) => sortKey, (meeting) => {
        const own = matters.filter(({ meetingId }) => meetingId === meeting._id);
        const undeclared = own.filter(
          ({ state, interests, actedInCase }) => state !== 'voting' && state !== 'closed' && sortInterests([user.username], interests, actedInCase).silent.length > 0,
        );
        return {
          meetingId: meeting._id,
          mode: meeting.mode,
          at: meeting.at,
          place: meeting.place,
          state: meeting.state,
          chairName: meeting.members.find(({ isChair }) => isChair)?.name ?? '',
          items: own.length,
          toDeclare: isMember(meeting, user) ? undeclared.length : 0,
        };
      });
    },

    async waiting(user, cursor) {
      const filter = { countyCode: user.areaCode, state: 'waiting' as const, ...(cursor !== undefined && { sortKey: { $gt: cursor } }) };
      const found = await discussions.find(filter).sort({ sortKey: 1 }).limit(pageSize + 1).toArray();
      const names = await townshipNames(townships);
      return toPage(found, ({ sortKey }) => sortKey, ({ _id, caseId, receiptNumber, personName, townshipCode, isUrgent, dueAt, deferrals, preparedAt }) => ({
        discussionId: _id, caseId, receiptNumber, personName, townshipName: names.get(townshipCode) ?? townshipCode, isUrgent, dueAt, deferrals, preparedAt,
      }));
    },
  };
}
