import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { MeetingCollections, MeetingDocument } from './meeting-document.js';

/** Sees all meetings of the county, invited or not. */
const overseers: readonly string[] = ['coordination-secretary', 'supervisor'];

export function isMember(meeting: MeetingDocument, { username }: ActingUser): boolean {
  return meeting.members.some((member) => member.username === username);
}
export function isChair(meeting: MeetingDocument, { username }: ActingUser): boolean {
  return meeting.members.some((member) => member.isChair && member.username === username);
}
export const overseesMeetings = ({ role }: ActingUser): boolean => overseers.includes(role);

/** The meeting, when this person may know of it. */
export async function findMeeting({ meetings }: MeetingCollections, meetingId: string, user: ActingUser): Promise<MeetingDocument> {
  const meeting = await meetings.findOne({ _id: meetingId });
  if (!meeting || meeting.countyCode !== user.areaCode || !(overseesMeetings(user) || isMember(meeting, user))) throw refuse('not-found');
  return meeting;
}

/** A matter with the meeting whose agenda it is on. */
export async function findMatter(
  collections: MeetingCollections,
  discussionId: string,
  user: ActingUser,
): Promise<{ readonly meeting: MeetingDocument; readonly discussion: DiscussionDocument }> {
  const discussion = await collections.discussions.findOne({ _id: discussionId });
  if (discussion?.meetingId === undefined) throw refuse('not-found');
  return { discussion, meeting: await findMeeting(collections, discussion.meetingId, user) };
}
