import type { z } from 'zod';
import type { VoteBody } from '../../domain/api-meetings.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { changeDiscussion } from './change-discussion.js';
import { findMatter } from './find-meeting.js';
import { meetingCollections } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';

export type CastVote = (discussionId: string, vote: z.infer<typeof VoteBody>, user: ActingUser) => Promise<void>;

/** One vote a voter, changed as often as they like until the vote is closed; all of them are kept. */
export function castVote({ database, cipher, audit, clock, onChange }: MeetingNeeds): CastVote {
  const collections = meetingCollections(database.db);

  return async (discussionId, { choice, opinion }, user) => {
    const { meeting, discussion } = await findMatter(collections, discussionId, user);
    const vote = {
      by: user.username,
      byName: user.name,
      choice,
      at: clock.now().toISOString(),
      ...(opinion !== undefined && opinion !== '' && { sealedOpinion: cipher.seal(opinion, sealedPlace.discussion(discussionId, `opinion:${user.username}`)) }),
    };
    await changeDiscussion(collections, discussionId, ({ state, voters }) => {
      if (state === 'closed') throw refuse('vote-closed');
      if (state !== 'voting') throw refuse('vote-not-open');
      if (!voters?.includes(user.username)) throw refuse('not-a-voter');
      return { $push: { votes: vote } };
    });
    await audit.append({ actor: user.username, actorName: user.name, act: 'voted', caseId: discussion.caseId });
    onChange(meeting.countyCode);
  };
}
