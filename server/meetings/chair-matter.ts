import type { z } from 'zod';
import type { MotionBody } from '../../domain/api-meetings.js';
import { amountBand } from '../../domain/meeting/amount-band.js';
import { lastVotes, resultOfVotes } from '../../domain/meeting/result-of-votes.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { changeDiscussion } from './change-discussion.js';
import { findMatter, isChair } from './find-meeting.js';
import { meetingCollections, type MeetingDocument } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';
import { standingIn } from './standing.js';
import { tellsWho } from './tells-who.js';
import { valuesToday } from './values-today.js';

export interface ChairMatter {
  openVote(discussionId: string, motion: z.infer<typeof MotionBody>, user: ActingUser): Promise<void>;
  /** The result is counted; nobody states it. */
  closeVote(discussionId: string, user: ActingUser): Promise<void>;
  /** More facts are needed; before a vote only. */
  defer(discussionId: string, reason: string, user: ActingUser): Promise<void>;
  /** Another date, when too few are there. */
  lackQuorum(discussionId: string, user: ActingUser): Promise<void>;
}

/** What the chair does with one matter of an open meeting. */
export function chairMatter(needs: MeetingNeeds): ChairMatter {
  const { database, cipher, audit, clock, onChange, kick } = needs;
  const collections = meetingCollections(database.db);
  const today = valuesToday(needs);

  async function asChair(discussionId: string, user: ActingUser) {
    const found = await findMatter(collections, discussionId, user);
    if (!isChair(found.meeting, user)) throw refuse('not-in-meeting');
    if (found.meeting.state !== 'in-session') throw refuse('meeting-state');
    return found;
  }
  const finished = () => ({ state: 'closed' as const, tell: 'decision' as const, closedAt: clock.now().toISOString() });
  async function done(meeting: MeetingDocument, caseId: string, act: string, user: ActingUser): Promise<void> {
    await audit.append({ actor: user.username, actorName: user.name, act, caseId });
    kick();
    onChange(meeting.countyCode);
  }

  return {
    async openVote(discussionId, { amountFen, grounds, conditions }, user) {
      const { meeting, discussion } = await asChair(discussionId, user);
      if (await tellsWho(grounds, discussion.caseId, needs)) throw refuse('tells-who-it-is', { fields: [{ field: 'grounds', message: '请去掉姓名、证件号和电话' }] });
      const { discussionQuorumPercent } = await today(meeting.countyCode);
      const motion = {
        amountFen,
        grounds,
        ...(conditions !== undefined && conditions !== '' && { sealedConditions: cipher.seal(conditions, sealedPlace.discussion(discussionId, 'conditions')) }),
      };
      await changeDiscussion(collections, discussionId, (now) => {
        if (now.state !== 'frozen') throw refuse('meeting-state');
        const { voters, quorum } = standingIn(meeting, now, discussionQuorumPercent);
        if (!quorum.isMet) throw refuse('quorum-not-met');
        return { $set: { state: 'voting', motion, voters, quorum } };
      });
      await done(meeting, discussion.caseId, 'vote-opened', user);
    },

    async closeVote(discussionId, user) {
      const { meeting, discussion } = await asChair(discussionId, user);
      const { dibaoStandardFen } = await today(meeting.countyCode);
      await changeDiscussion(collections, discussionId, ({ state, votes, voters = [], motion, quorum }) => {
        if (state === 'closed') throw refuse('vote-closed');
        if (state !== 'voting') throw refuse('vote-not-open');
        // In writing only those who have answered are there.
        const present = meeting.mode === 'written' ? lastVotes(votes, voters).map(({ by }) => by) : voters;
        if (quorum && present.length < quorum.needed) {
          return { $set: { ...finished(), outcome: 'no-quorum', quorum: { ...quorum, present: present.length, isMet: false } } };
        }
        const { outcome, count } = resultOfVotes(votes, present);
        const approvedFen = outcome === 'approved' ? (motion?.amountFen ?? 0) : 0;
        return { $set: { ...finished(), outcome, count, approvedFen, amountBand: amountBand(approvedFen, dibaoStandardFen), decidedIn: meeting.countyCode } };
      });
      await done(meeting, discussion.caseId, 'vote-closed', user);
    },

    async defer(discussionId, reason, user) {
      const { meeting, discussion } = await asChair(discussionId, user);
      const sealedReason = cipher.seal(reason, sealedPlace.discussion(discussionId, 'reason'));
      await changeDiscussion(collections, discussionId, ({ state }) => {
        if (state !== 'frozen') throw refuse('meeting-state');
        return { $set: { ...finished(), outcome: 'deferred', sealedReason } };
      });
      await done(meeting, discussion.caseId, 'discussion-deferred', user);
    },

    async lackQuorum(discussionId, user) {
      const { meeting, discussion } = await asChair(discussionId, user);
      const { discussionQuorumPercent } = await today(meeting.countyCode);
      await changeDiscussion(collections, discussionId, (now) => {
        if (now.state !== 'frozen') throw refuse('meeting-state');
        const { quorum } = standingIn(meeting, now, discussionQuorumPercent);
        if (quorum.isMet) throw refuse('quorum-is-met');
        return { $set: { ...finished(), outcome: 'no-quorum', quorum } };
      });
      await done(meeting, discussion.caseId, 'quorum-missed', user);
    },
  };
}
