import type { LabeledValue } from '../../domain/ports/case-packets.js';
import type { DiscussionOutcome, LikeCase, NewDiscussion } from '../../domain/ports/discussion-store.js';
import type { Interest } from '../../domain/meeting/interests.js';
import type { Quorum } from '../../domain/meeting/quorum.js';
import type { Count, Vote } from '../../domain/meeting/result-of-votes.js';

/**
 * A case before a meeting, one document from the packet to the result, so that each step is decided by one write.
 * `interests` and `votes` only grow; the last word of each person counts.
 */
export interface DiscussionDocument extends Omit<NewDiscussion, 'discussionId'> {
  readonly _id: string;
  readonly personName: string;
  readonly causeCategory?: string;
  readonly personsConcerned?: number;
  readonly facts: readonly LabeledValue[];
  readonly likeCases: readonly LikeCase[];
  /** What tells more about the person, one text. */
  readonly sealedPersonal: string;
  readonly actedInCase: readonly string[];
  readonly packetHash?: string;
  readonly frozenAt?: string;
  readonly state: DiscussionState;
  readonly meetingId?: string;
  readonly interests: readonly (Interest & { readonly byName: string; readonly sealedReason?: string })[];
  readonly motion?: { readonly amountFen: number; readonly grounds: string; readonly sealedConditions?: string };
  /** Fixed when the vote is opened. */
  readonly voters?: readonly string[];
  readonly quorum?: Quorum;
  readonly votes: readonly (Vote & { readonly byName: string; readonly at: string; readonly sealedOpinion?: string })[];
  readonly count?: Count;
  readonly outcome?: DiscussionOutcome;
  readonly approvedFen?: number;
  readonly amountBand?: LikeCase['amountBand'];
  readonly sealedReason?: string;
  readonly closedAt?: string;
  /** Of the county, once it is decided; only then found as a like case. */
  readonly decidedIn?: string;
  /** What the engine must still hear (outbox). */
  readonly tell?: 'interests' | 'decision';
  /** Rises with each vote and act, so that a count never misses one. */
  readonly revision: number;
  readonly sortKey: string;
}

/** waiting for a meeting → scheduled, interests are declared → settled, the engine freezes the packet → frozen → voting → closed. */
export type DiscussionState = 'waiting' | 'scheduled' | 'settled' | 'frozen' | 'voting' | 'closed';
