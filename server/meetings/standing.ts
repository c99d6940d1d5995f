import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import { sortInterests } from '../../domain/meeting/interests.js';
import { quorumOf, type Quorum } from '../../domain/meeting/quorum.js';
import type { MeetingDocument } from './meeting-document.js';

export interface Standing {
  readonly conflicted: ReadonlySet<string>;
  readonly clear: ReadonlySet<string>;
  readonly silent: readonly string[];
  /** Who may vote if it were opened now. In writing nobody has to be there. */
  readonly voters: readonly string[];
  readonly quorum: Quorum;
}

/** Who may do what in a matter, by what everybody has declared and who is there. */
export function standingIn(meeting: MeetingDocument, discussion: DiscussionDocument, quorumPercent: number): Standing {
  const members = meeting.members.map(({ username }) => username);
  const interests = sortInterests(members, discussion.interests, discussion.actedInCase);
  const isThere = (member: string) => meeting.mode === 'written' || meeting.attendance.some(({ by }) => by === member);
  const voters = members.filter((member) => interests.clear.has(member) && isThere(member));
  return { ...interests, voters, quorum: quorumOf({ members, conflicted: interests.conflicted, voters, percent: quorumPercent }) };
}
