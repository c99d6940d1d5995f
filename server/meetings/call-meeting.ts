import { randomUUID } from 'node:crypto';
import type { NewMeeting } from '../../domain/api-meetings.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { MeetingCandidates } from './candidates.js';
import { findMeeting } from './find-meeting.js';
import { meetingCollections, type MeetingDocument } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';

export interface CallMeeting {
  /** Gives the meeting's id; the same for a repeated send. */
  plan(meeting: NewMeeting, user: ActingUser): Promise<string>;
  /** The agenda is fixed: the packets are frozen next. Pressed again, it finishes what a crash left. */
  settle(meetingId: string, user: ActingUser): Promise<void>;
  /** Before it is opened; its matters wait for another. */
  cancel(meetingId: string, reason: string, user: ActingUser): Promise<void>;
}

/** What the secretary does before a meeting. */
export function callMeeting({ database, audit, onChange, kick, candidatesIn }: MeetingNeeds & { readonly candidatesIn: MeetingCandidates }): CallMeeting {
  const collections = meetingCollections(database.db);
  const { meetings, discussions } = collections;

  async function own(meetingId: string, user: ActingUser): Promise<MeetingDocument> {
    const meeting = await findMeeting(collections, meetingId, user);
    if (user.role !== 'coordination-secretary') throw refuse('not-in-meeting');
    return meeting;
  }

  return {
    async plan({ entryId, chair, members, discussionIds, ...facts }, user) {
      const countyCode = user.areaCode;
      const known = new Map((await candidatesIn(countyCode)).map((candidate) => [candidate.username, candidate]));
      const invited = [...new Set([chair, ...members])];
      const unknown = invited.find((username) => !known.has(username));
      if (unknown !== undefined) throw refuse('unknown-member', { fields: [{ field: unknown === chair ? 'chair' : 'members', message: unknown }] });
      if (known.get(chair)?.role !== 'coordination-chair') throw refuse('not-the-chair');

      const matters = await discussions.find({ _id: { $in: discussionIds }, countyCode }).toArray();
      if (matters.length !== new Set(discussionIds).size) throw refuse('not-found');
      if (facts.mode === 'written' && matters.some(({ isUrgent }) => !isUrgent)) throw refuse('not-urgent');
      const before = await meetings.findOne({ entryId });
      // Sent again late: its agenda is fixed, or its matters were given back.
      if (before && before.state !== 'planned') return before._id;
      if (!before && matters.some(({ state }) => state !== 'waiting')) throw refuse('discussion-taken');

      const meetingId = before?._id ?? randomUUID();
      if (!before) {
        const meeting: MeetingDocument = {
          _id: meetingId,
          entryId,
          countyCode,
          ...facts,
          secretary: { username: user.username, name: user.name },
          members: invited.map((username) => ({ username, name: known.get(username)?.name ?? username, isChair: username === chair })),
          state: 'planned',
          attendance: [],
          sortKey: `${new Date(facts.at).toISOString()}~${meetingId}`,
        };
        if (!(await database.insertOnce(() => meetings.insertOne(meeting)))) throw refuse('discussion-changed');
        await audit.append({ actor: user.username, actorName: user.name, act: 'meeting-called', detail: meetingId });
      }
      // The agenda is what points to the meeting: a crash in between is finished by sending again.
      await discussions.updateMany({ _id: { $in: discussionIds }, state: 'waiting' }, { $set: { state: 'scheduled', meetingId }, $inc: { revision: 1 } });
      const onAgenda = await discussions.countDocuments({ _id: { $in: discussionIds }, meetingId });
      onChange(countyCode);
      if (onAgenda < matters.length) throw refuse('discussion-taken');
      return meetingId;
    },

    async settle(meetingId, user) {
      const meeting = await own(meetingId, user);
      if (meeting.state !== 'planned' && meeting.state !== 'settled') throw refuse('meeting-state');
      await discussions.updateMany({ meetingId, state: 'scheduled' }, { $set: { state: 'settled', tell: 'interests' }, $inc: { revision: 1 } });
      await meetings.updateOne({ _id: meetingId, state: 'planned' }, { $set: { state: 'settled' } });
      await audit.append({ actor: user.username, actorName: user.name, act: 'meeting-settled', detail: meetingId });
      kick();
      onChange(meeting.countyCode);
    },

    async cancel(meetingId, reason, user) {
      const meeting = await own(meetingId, user);
      if (meeting.state !== 'planned') throw refuse('meeting-state');
      // A crash in the middle of fixing the agenda: what is settled cannot be given back; fixing it again finishes it.
      if (await discussions.findOne({ meetingId, state: { $ne: 'scheduled' } }, { projection: { _id: 1 } })) throw refuse('meeting-state');
      await discussions.updateMany({ meetingId, state: 'scheduled' }, { $set: { state: 'waiting', interests: [] }, $unset: { meetingId: 1 }, $inc: { revision: 1 } });
      await meetings.updateOne({ _id: meetingId, state: 'planned' }, { $set: { state: 'canceled', cancelReason: reason } });
      await audit.append({ actor: user.username, actorName: user.name, act: 'meeting-canceled', detail: meetingId });
      onChange(meeting.countyCode);
    },
  };
}
