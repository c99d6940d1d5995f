import type { LabeledValue } from '../ports/case-packets.js';
import type { DiscussionOutcome } from '../ports/discussion-store.js';
import type { Quorum } from './quorum.js';
import type { Choice, Count } from './result-of-votes.js';

/** What is fixed when a meeting is closed, in the order of the paper. */
export interface Minutes {
  readonly number: string;
  readonly mode: 'in-person' | 'written';
  readonly at: string;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly place: string;
  readonly secretary: string;
  readonly chair: string;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly items: readonly MinutesItem[];
}

export interface MinutesItem {
  readonly receiptNumber: string;
  readonly facts: readonly LabeledValue[];
  readonly packetHash: string;
  /** Who took no part, and why. */
  readonly withdrawn: readonly { readonly name: string; readonly why: 'declared' | 'by-case' }[];
  readonly quorum?: Quorum;
  readonly motion?: { readonly amountFen: number; readonly grounds: string; readonly conditions?: string };
  readonly votes: readonly { readonly name: string; readonly choice: Choice; readonly opinion?: string }[];
  readonly count?: Count;
  readonly outcome: DiscussionOutcome;
  readonly approvedFen?: number;
  readonly reason?: string;
}
