import { createHash } from 'node:crypto';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { sortInterests } from '../../domain/meeting/interests.js';
import type { Minutes, MinutesItem } from '../../domain/meeting/minutes.js';
import { lastVotes } from '../../domain/meeting/result-of-votes.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import { meetingCollections, type MeetingDocument } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';

export type KeepMinutes = (meeting: MeetingDocument) => Promise<void>;

/** Writes down what was said and decided, once, under the county's next number of the year. */
export function keepMinutes({ database, cipher, clock }: MeetingNeeds): KeepMinutes {
  const { discussions, minutes } = meetingCollections(database.db);

  return async (meeting) => {
    const matters = await discussions.find({ meetingId: meeting._id }).sort({ sortKey: 1 }).toArray();
    const closedAt = clock.now().toISOString();
    const year = Number(civilDate(clock.now()).slice(0, 4));
    const { countyCode } = meeting;

    while (!(await minutes.findOne({ _id: meeting._id }))) {
      const last = await minutes.find({ countyCode, year }).sort({ number: -1 }).limit(1).next();
      const number = (last?.number ?? 0) + 1;
      const content = JSON.stringify(minutesOf(meeting, matters, minutesNumber(year, number), closedAt, cipher));
      // Somebody else may take the number first; then the next one is ours.
      await database.insertOnce(() =>
        minutes.insertOne({
          _id: meeting._id,
          countyCode,
          year,
          number,
          sealedContent: cipher.seal(content, sealedPlace.minutes(meeting._id)),
          checksum: createHash('sha256').update(content).digest('hex'),
          closedAt,
        }),
      );
    }
  };
}

export function minutesNumber(year: number, number: number): string {
  return `协调会纪要〔${year}〕${String(number).padStart(3, '0')}号`;
}

function minutesOf(meeting: MeetingDocument, matters: readonly DiscussionDocument[], number: string, closedAt: string, cipher: FieldCipher): Minutes {
  const { mode, at, place, openedAt, members, attendance, secretary } = meeting;
  const attended = (username: string) => attendance.some(({ by }) => by === username);
  const names = (wanted: boolean) => members.filter(({ username }) => attended(username) === wanted).map(({ name }) => name);
  return {
    number,
    mode,
    at,
    openedAt: openedAt ?? at,
    closedAt,
    place,
    secretary: secretary.name,
    chair: members.find(({ isChair }) => isChair)?.name ?? '',
    present: names(true),
    absent: names(false),
    items: matters.map((matter) => itemOf(matter, meeting, cipher)),
  };
}

function itemOf(matter: DiscussionDocument, { members }: MeetingDocument, cipher: FieldCipher): MinutesItem {
  const open = (sealed: string, part: string) => cipher.open(sealed, sealedPlace.discussion(matter._id, part));
  const usernames = members.map(({ username }) => username);
  const { conflicted } = sortInterests(usernames, matter.interests, matter.actedInCase);
  const { motion, quorum, count, outcome, approvedFen, sealedReason } = matter;
  return {
    receiptNumber: matter.receiptNumber,
    facts: matter.facts,
    packetHash: matter.packetHash ?? '',
    withdrawn: members
      .filter(({ username }) => conflicted.has(username))
      .map(({ username, name }) => ({ name, why: matter.actedInCase.includes(username) ? ('by-case' as const) : ('declared' as const) })),
    ...(quorum && { quorum }),
    ...(motion && {
      motion: {
        amountFen: motion.amountFen,
        grounds: motion.grounds,
        ...(motion.sealedConditions !== undefined && { conditions: open(motion.sealedConditions, 'conditions') }),
      },
    }),
    votes: lastVotes(matter.votes, matter.voters ?? []).map(({ by, byName, choice, sealedOpinion }) => ({
      name: byName,
      choice,
      ...(sealedOpinion !== undefined && { opinion: open(sealedOpinion, `opinion:${by}`) }),
    })),
    ...(count && { count }),
    outcome: outcome ?? 'no-quorum',
    ...(approvedFen !== undefined && { approvedFen }),
    ...(sealedReason !== undefined && { reason: open(sealedReason, 'reason') }),
  };
}
