import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import type { PacketView } from '../../domain/api-meetings.js';
import { sortInterests } from '../../domain/meeting/interests.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { CasePacket } from '../../domain/ports/case-packets.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { findMatter, isMember } from './find-meeting.js';
import { meetingCollections } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';

export type ReadPacket = (discussionId: string, user: ActingUser) => Promise<PacketView>;

/** What was frozen, for members who have declared that they have no interest. Each reading is noted first. */
export function readPacket({ database, cipher, audit, hashOfPacket }: MeetingNeeds & { readonly hashOfPacket: (discussion: DiscussionDocument, cipher: FieldCipher) => string }): ReadPacket {
  const collections = meetingCollections(database.db);

  return async (discussionId, user) => {
    const { meeting, discussion } = await findMatter(collections, discussionId, user);
    if (!isMember(meeting, user)) throw refuse('not-in-meeting');
    const { conflicted, clear } = sortInterests([user.username], discussion.interests, discussion.actedInCase);
    if (conflicted.has(user.username)) throw refuse('interest-in-matter');
    if (!clear.has(user.username)) throw refuse('declare-first');
    const { packetHash, frozenAt } = discussion;
    if (packetHash === undefined || frozenAt === undefined) throw refuse('meeting-state');

    await audit.append({ actor: user.username, actorName: user.name, act: 'personal-data-read', caseId: discussion.caseId, detail: '一事一议会议材料' });
    return {
      discussionId,
      packetHash,
      frozenAt,
      isIntact: hashOfPacket(discussion, cipher) === packetHash,
      facts: discussion.facts,
      personal: JSON.parse(cipher.open(discussion.sealedPersonal, sealedPlace.discussion(discussionId, 'personal'))) as CasePacket['personal'],
      likeCases: discussion.likeCases,
    };
  };
}
