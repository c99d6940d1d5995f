import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import type { AgendaItem, AgendaState, MeetingView } from '../../domain/api-meetings.js';
import { lastVotes } from '../../domain/meeting/result-of-votes.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { ActingUser } from '../http/acting-user.js';
import { findMeeting, isChair, isMember } from './find-meeting.js';
import { meetingCollections, type MeetingDocument } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';
import { minutesNumber } from './minutes.js';
import { standingIn, type Standing } from './standing.js';
import { valuesToday } from './values-today.js';

export type ReadMeeting = (meetingId: string, user: ActingUser) => Promise<MeetingView>;

/** The meeting room, as this person may see it. Who voted how is told when the vote is closed. */
export function readMeeting(needs: MeetingNeeds): ReadMeeting {
  const collections = meetingCollections(needs.database.db);
  const today = valuesToday(needs);

  return async (meetingId, user) => {
    const meeting = await findMeeting(collections, meetingId, user);
    const { discussionQuorumPercent } = await today(meeting.countyCode);
    const [matters, minutes, names] = await Promise.all([
      collections.discussions.find({ meetingId }).sort({ sortKey: 1 }).toArray(),
      collections.minutes.findOne({ _id: meetingId }),
      townshipNames(needs.townships),
    ]);
    const { mode, at, place, state, secretary, cancelReason } = meeting;
    return {
      meetingId,
      mode,
      at,
      place,
      state,
      secretaryName: secretary.name,
      members: meeting.members.map((member) => {
        const attendedAt = meeting.attendance.find(({ by }) => by === member.username)?.at;
        return { ...member, ...(attendedAt !== undefined && { attendedAt }) };
      }),
      items: matters.map((matter) => {
        const townshipName = names.get(matter.townshipCode) ?? matter.townshipCode;
        return agendaItem(matter, meeting, standingIn(meeting, matter, discussionQuorumPercent), { user, townshipName, cipher: needs.cipher });
      }),
      ...(minutes && { minutes: { number: minutesNumber(minutes.year, minutes.number), checksum: minutes.checksum, closedAt: minutes.closedAt } }),
      ...(cancelReason !== undefined && { cancelReason }),
      mine: {
        isSecretary: user.role === 'coordination-secretary',
        isChair: isChair(meeting, user),
        isMember: isMember(meeting, user),
        hasAttended: meeting.attendance.some(({ by }) => by === user.username),
      },
    };
  };
}

function agendaItem(
  matter: DiscussionDocument,
  meeting: MeetingDocument,
  standing: Standing,
  { user, townshipName, cipher }: { readonly user: ActingUser; readonly townshipName: string } & Pick<MeetingNeeds, 'cipher'>,
): AgendaItem {
  const nameOf = (username: string) => meeting.members.find((member) => member.username === username)?.name ?? username;
  const { motion, packetHash, outcome, approvedFen, count, voters = [] } = matter;
  const isClosed = matter.state === 'closed';
  const own = lastVotes(matter.votes, [user.username])[0];
  const isInTheRoom = isMember(meeting, user) && !standing.conflicted.has(user.username);
  return {
    discussionId: matter._id,
    caseId: matter.caseId,
    receiptNumber: matter.receiptNumber,
    personName: matter.personName,
    townshipName,
    isUrgent: matter.isUrgent,
    dueAt: matter.dueAt,
    deferrals: matter.deferrals,
    state: matter.state as AgendaState,
    ...(packetHash !== undefined && { packetHash }),
    facts: matter.facts,
    conflicted: [...standing.conflicted].map(nameOf),
    undeclared: standing.silent.map(nameOf),
    quorum: matter.quorum ?? standing.quorum,
    ...(motion && {
      motion: {
        amountFen: motion.amountFen,
        grounds: motion.grounds,
        ...(motion.sealedConditions !== undefined &&
          isInTheRoom && { conditions: cipher.open(motion.sealedConditions, sealedPlace.discussion(matter._id, 'conditions')) }),
      },
    }),
    voted: lastVotes(matter.votes, voters).length,
    voters: voters.length,
    ...(outcome !== undefined && { outcome }),
    ...(isClosed && approvedFen !== undefined && { approvedFen }),
    ...(isClosed && count && { count }),
    mine: {
      interest: interestOf(matter, user, standing),
      mayReadPacket: standing.clear.has(user.username) && packetHash !== undefined,
      mayVote: matter.state === 'voting' && voters.includes(user.username),
      ...(own && { choice: own.choice }),
    },
  };
}

function interestOf({ actedInCase }: DiscussionDocument, { username }: ActingUser, { conflicted, clear }: Standing): AgendaItem['mine']['interest'] {
  if (clear.has(username)) return 'none';
  if (!conflicted.has(username)) return 'undeclared';
  return actedInCase.includes(username) ? 'by-case' : 'declared';
}
