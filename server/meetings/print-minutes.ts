import { createHash } from 'node:crypto';
import { sortInterests } from '../../domain/meeting/interests.js';
import type { Minutes } from '../../domain/meeting/minutes.js';
import { minutesLetter } from '../../domain/meeting/minutes-letter.js';
import type { LetterWriter } from '../../domain/ports/letter-writer.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { findMeeting, isMember } from './find-meeting.js';
import { meetingCollections } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';

export type PrintMinutes = (meetingId: string, user: ActingUser) => Promise<Uint8Array>;

/** The kept minutes as PDF, the same each time. Who withdrew from a matter sees its result on the page, and not who said what. */
export function printMinutes({ database, cipher, audit, letters }: MeetingNeeds & { readonly letters: LetterWriter }): PrintMinutes {
  const collections = meetingCollections(database.db);

  return async (meetingId, user) => {
    const meeting = await findMeeting(collections, meetingId, user);
    const kept = await collections.minutes.findOne({ _id: meetingId });
    if (!kept) throw refuse('not-found');
    if (isMember(meeting, user) && (await withdrew(meetingId, user.username))) throw refuse('interest-in-matter');

    const content = cipher.open(kept.sealedContent, sealedPlace.minutes(meetingId));
    if (createHash('sha256').update(content).digest('hex') !== kept.checksum) {
      throw new Error(`Expected the minutes of meeting ${meetingId} to have their checksum, found another.`);
    }
    const minutes = JSON.parse(content) as Minutes;
    await audit.append({ actor: user.username, actorName: user.name, act: 'minutes-read', detail: minutes.number });
    return letters.write(minutesLetter(minutes, kept.checksum));
  };

  /** From any matter: opinions in it are not theirs to read. */
  async function withdrew(meetingId: string, username: string): Promise<boolean> {
    const matters = await collections.discussions.find({ meetingId }, { projection: { interests: 1, actedInCase: 1 } }).toArray();
    return matters.some(({ interests, actedInCase }) => sortInterests([username], interests, actedInCase).conflicted.size > 0);
  }
}
