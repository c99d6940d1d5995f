import type { AmountBand } from '../meeting/amount-band.js';
import type { Choice, Count } from '../meeting/result-of-votes.js';
import type { Quorum } from '../meeting/quorum.js';
import type { CasePacket } from './case-packets.js';

/** Where cases that come before a meeting are kept for the workers. Repeating a call changes nothing. */
export interface DiscussionStore {
  prepare(discussion: NewDiscussion, packet: CasePacket): Promise<void>;
  /** Fixes what the members see; gives its hash. */
  freeze(discussionId: string, at: string): Promise<string>;
  find(discussionId: string): Promise<DiscussionResult | undefined>;
}

export interface NewDiscussion {
  readonly discussionId: string;
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  /** Id of the process that asks. */
  readonly discussionFor: string;
  readonly isUrgent: boolean;
  readonly dueAt: string;
  readonly deferrals: number;
  readonly preparedAt: string;
}

export type DiscussionOutcome = 'approved' | 'refused' | 'deferred' | 'no-quorum';

export interface DiscussionResult {
  readonly discussionId: string;
  readonly outcome?: DiscussionOutcome;
  readonly approvedFen?: number;
  readonly packetHash?: string;
  readonly quorum?: Quorum;
  readonly count?: Count;
  readonly grounds?: string;
  readonly heldOn?: string;
}

/** A case decided before, without a word about who it was. */
export interface LikeCase {
  readonly discussionId: string;
  readonly decidedOn: string;
  readonly discussionFor: string;
  readonly causeCategory?: string;
  readonly personsConcerned?: number;
  readonly outcome: 'approved' | 'refused';
  readonly approvedFen: number;
  readonly amountBand: AmountBand;
  readonly count: Readonly<Record<Choice, number>>;
  /** The reasons then given. */
  readonly grounds: string;
}
