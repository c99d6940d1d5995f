import type { z } from 'zod';
import type { InterestBody } from '../../domain/api-meetings.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { changeDiscussion } from './change-discussion.js';
import { findMatter, isMember } from './find-meeting.js';
import { meetingCollections } from './meeting-document.js';
import type { MeetingNeeds } from './meeting-needs.js';

export type DeclareInterest = (discussionId: string, declared: z.infer<typeof InterestBody>, user: ActingUser) => Promise<void>;

/** A member says whether they have an interest in a matter; they may say otherwise until the vote is opened. */
export function declareInterest({ database, cipher, audit, clock, onChange }: MeetingNeeds): DeclareInterest {
  const collections = meetingCollections(database.db);

  return async (discussionId, { hasInterest, reason }, user) => {
    const { meeting, discussion } = await findMatter(collections, discussionId, user);
    if (!isMember(meeting, user)) throw refuse('not-in-meeting');
    const interest = {
      by: user.username,
      byName: user.name,
      hasInterest,
      at: clock.now().toISOString(),
      ...(hasInterest && reason !== undefined && { sealedReason: cipher.seal(reason, sealedPlace.discussion(discussionId, `interest:${user.username}`)) }),
    };
    await changeDiscussion(collections, discussionId, ({ state }) => {
      if (state === 'voting' || state === 'closed') throw refuse('meeting-state');
      return { $push: { interests: interest } };
    });
    await audit.append({ actor: user.username, actorName: user.name, act: 'interest-declared', caseId: discussion.caseId, detail: hasInterest ? '有利害关系' : '无利害关系' });
    onChange(meeting.countyCode);
  };
}
