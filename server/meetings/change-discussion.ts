import type { UpdateFilter } from 'mongodb';
import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import { refuse } from '../http/refuse.js';
import type { MeetingCollections } from './meeting-document.js';

type Change = Pick<UpdateFilter<DiscussionDocument>, '$set' | '$push' | '$unset'>;

/**
 * One step of a matter, decided on what it was when it is written: if somebody was quicker, it is decided again on what they left.
 * So a vote either counts or comes too late, and nothing in between.
 */
export async function changeDiscussion({ discussions }: MeetingCollections, discussionId: string, decide: (now: DiscussionDocument) => Change): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const now = await discussions.findOne({ _id: discussionId });
    if (!now) throw refuse('not-found');
    const { matchedCount } = await discussions.updateOne({ _id: discussionId, revision: now.revision }, { ...decide(now), $inc: { revision: 1 } });
    if (matchedCount === 1) return;
  }
  throw refuse('discussion-changed');
}
