import type { Db } from 'mongodb';
import type { DiscussionDocument } from '../../adapters/mongo/discussion-document.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { messages } from '../../processes/contract.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

/** Tells the process what its meeting has come to: the decision itself moves the token, and nobody types it again. */
export function meetingWords(db: Db, engine: Pick<ProcessEngine, 'publish'>): Outbox {
  const discussions = db.collection<DiscussionDocument>('discussions');

  return {
    name: 'meeting-words',

    pending: (limit) => oldestIds(discussions, { tell: { $in: ['interests', 'decision'] } }, { sortKey: 1 }, limit),

    async finish(id) {
      const discussion = await discussions.findOne({ _id: id });
      if (discussion?.tell === undefined) return;
      const { tell, outcome, approvedFen, deferrals } = discussion;
      await engine.publish({
        name: tell === 'interests' ? messages.interestsDeclared : messages.discussionDecided,
        correlationKey: id,
        messageId: `${id}:${tell}`,
        ttlMs: 3_600_000,
        variables:
          tell === 'interests'
            ? {}
            : { discussionOutcome: outcome, approvedFen: approvedFen ?? null, deferrals: outcome === 'deferred' ? deferrals + 1 : deferrals },
      });
      await discussions.updateOne({ _id: id, tell }, { $unset: { tell: 1 } });
    },
  };
}
