import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { findMeeting, isChair, isMember } from './find-meeting.js';
import { meetingCollections } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';
import type { KeepMinutes } from './minutes.js';

export interface HoldMeeting {
  /** A member signs that they are there. */
  attend(meetingId: string, user: ActingUser): Promise<void>;
  open(meetingId: string, user: ActingUser): Promise<void>;
  /** When every matter has come to something; its minutes are fixed then. */
  close(meetingId: string, user: ActingUser): Promise<void>;
}

/** The course of a meeting. Each step may be sent again. */
export function holdMeeting({ database, audit, clock, onChange, keepMinutes }: MeetingNeeds & { readonly keepMinutes: KeepMinutes }): HoldMeeting {
  const collections = meetingCollections(database.db);
  const { meetings, discussions } = collections;
  const note = (act: string, meetingId: string, user: ActingUser) => audit.append({ actor: user.username, actorName: user.name, act, detail: meetingId });

  return {
    async attend(meetingId, user) {
      const meeting = await findMeeting(collections, meetingId, user);
      if (!isMember(meeting, user)) throw refuse('not-in-meeting');
      const attended = { by: user.username, at: clock.now().toISOString() };
      const { matchedCount } = await meetings.updateOne(
        { _id: meetingId, state: { $in: ['settled', 'in-session'] }, 'attendance.by': { $ne: user.username } },
        { $push: { attendance: attended } },
      );
      if (matchedCount === 0 && !meeting.attendance.some(({ by }) => by === user.username)) throw refuse('meeting-state');
      await note('meeting-attended', meetingId, user);
      onChange(meeting.countyCode);
    },

    async open(meetingId, user) {
      const meeting = await findMeeting(collections, meetingId, user);
      if (!isChair(meeting, user)) throw refuse('not-in-meeting');
      if (meeting.state !== 'settled') throw refuse('meeting-state');
      await meetings.updateOne({ _id: meetingId, state: 'settled' }, { $set: { state: 'in-session', openedAt: clock.now().toISOString() } });
      await note('meeting-opened', meetingId, user);
      onChange(meeting.countyCode);
    },

    async close(meetingId, user) {
      const meeting = await findMeeting(collections, meetingId, user);
      if (!isChair(meeting, user)) throw refuse('not-in-meeting');
      if (meeting.state !== 'in-session') throw refuse('meeting-state');
      if (await discussions.findOne({ meetingId, state: { $ne: 'closed' } })) throw refuse('meeting-has-open-items');
      // The minutes first: a closed meeting always has them.
      await keepMinutes(meeting);
      await meetings.updateOne({ _id: meetingId, state: 'in-session' }, { $set: { state: 'closed' } });
      await note('meeting-closed', meetingId, user);
      onChange(meeting.countyCode);
    },
  };
}
