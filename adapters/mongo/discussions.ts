import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { DiscussionStore } from '../../domain/ports/discussion-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { DiscussionDocument } from './discussion-document.js';
import { insertOnce } from './insert-once.js';
import { likeCases } from './like-cases.js';

const shownLikeCases = 10;

/** Cases that come before a meeting, for the workers. `onChange` tells those who watch the county's meetings. */
export function discussionStore(db: Db, { cipher, onChange }: { readonly cipher: FieldCipher; readonly onChange: (countyCode: string) => void }): DiscussionStore {
  const discussions = db.collection<DiscussionDocument>('discussions');
  const findLikeCases = likeCases(db);

  return {
    async prepare({ discussionId, ...discussion }, { facts, personal, personName, causeCategory, personsConcerned, actedInCase }) {
      const { countyCode, discussionFor, preparedAt } = discussion;
      const like = await findLikeCases({ countyCode, discussionFor, causeCategory }, shownLikeCases);
      const document: DiscussionDocument = {
        _id: discussionId,
        ...discussion,
        personName,
        ...(causeCategory !== undefined && { causeCategory }),
        ...(personsConcerned !== undefined && { personsConcerned }),
        facts,
        likeCases: like.map(({ sortKey: _sortKey, ...likeCase }) => likeCase),
        sealedPersonal: cipher.seal(JSON.stringify(personal), sealedPlace.discussion(discussionId, 'personal')),
        actedInCase,
        state: 'waiting',
        interests: [],
        votes: [],
        revision: 0,
        sortKey: `${preparedAt}~${discussionId}`,
      };
      if (await insertOnce(() => discussions.insertOne(document))) onChange(countyCode);
    },

    async freeze(discussionId, at) {
      const discussion = await discussions.findOne({ _id: discussionId });
      if (!discussion) throw new Error(`Expected the discussion '${discussionId}' to be prepared, found none.`);
      if (discussion.packetHash !== undefined) return discussion.packetHash;
      const packetHash = hashOfPacket(discussion, cipher);
      await discussions.updateOne({ _id: discussionId, state: 'settled' }, { $set: { state: 'frozen', packetHash, frozenAt: at }, $inc: { revision: 1 } });
      onChange(discussion.countyCode);
      return packetHash;
    },

    async find(discussionId) {
      const found = await discussions.findOne({ _id: discussionId });
      if (!found) return undefined;
      const { outcome, approvedFen, packetHash, quorum, count, motion, closedAt } = found;
      return {
        discussionId,
        ...(outcome !== undefined && { outcome }),
        ...(approvedFen !== undefined && { approvedFen }),
        ...(packetHash !== undefined && { packetHash }),
        ...(quorum !== undefined && { quorum }),
        ...(count !== undefined && { count }),
        ...(motion !== undefined && { grounds: motion.grounds }),
        ...(closedAt !== undefined && { heldOn: civilDate(new Date(closedAt)) }),
      };
    },
  };
}

/** Of all that the members see. The same content has the same hash, however it is sealed. */
export function hashOfPacket({ _id, facts, likeCases: like, sealedPersonal }: DiscussionDocument, cipher: FieldCipher): string {
  const personal = cipher.open(sealedPersonal, sealedPlace.discussion(_id, 'personal'));
  return createHash('sha256').update(JSON.stringify([_id, facts, like, personal])).digest('hex');
}
