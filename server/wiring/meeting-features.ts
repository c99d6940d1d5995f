import type { Router } from 'express';
import type { LetterWriter } from '../../domain/ports/letter-writer.js';
import { hashOfPacket } from '../../adapters/mongo/discussions.js';
import { likeCases } from '../../adapters/mongo/like-cases.js';
import { callMeeting } from '../meetings/call-meeting.js';
import { meetingCandidates } from '../meetings/candidates.js';
import { chairMatter } from '../meetings/chair-matter.js';
import { declareInterest } from '../meetings/declare-interest.js';
import { holdMeeting } from '../meetings/hold-meeting.js';
import { listMeetings } from '../meetings/list-meetings.js';
import type { MeetingNeeds } from '../meetings/meeting-needs.js';
import { readMeeting } from '../meetings/meeting-view.js';
import { keepMinutes } from '../meetings/minutes.js';
import { printMinutes } from '../meetings/print-minutes.js';
import { readPacket } from '../meetings/read-packet.js';
import { meetingRoutes } from '../meetings/routes.js';
import { castVote } from '../meetings/vote.js';

/** The routes of the meeting room. */
export function meetingFeatures(needs: MeetingNeeds & { readonly letters: LetterWriter }): readonly Router[] {
  const candidatesIn = meetingCandidates(needs.database.users);
  return [
    meetingRoutes({
      listMeetings: listMeetings(needs),
      readMeeting: readMeeting(needs),
      candidatesIn,
      callMeeting: callMeeting({ ...needs, candidatesIn }),
      holdMeeting: holdMeeting({ ...needs, keepMinutes: keepMinutes(needs) }),
      declareInterest: declareInterest(needs),
      readPacket: readPacket({ ...needs, hashOfPacket }),
      castVote: castVote(needs),
      chairMatter: chairMatter(needs),
      printMinutes: printMinutes(needs),
      findLikeCases: likeCases(needs.database.db),
    }),
  ];
}
