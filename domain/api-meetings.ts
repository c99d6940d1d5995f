/** Meetings: what the server answers and the UI reads. */
import { z } from 'zod';
import { amountBands } from './meeting/amount-band.js';
import type { Quorum } from './meeting/quorum.js';
import { choices, type Choice, type Count } from './meeting/result-of-votes.js';
import type { CasePacket, LabeledValue } from './ports/case-packets.js';
import type { DiscussionOutcome, LikeCase } from './ports/discussion-store.js';
import type { Role } from './api.js';

const reason = z.string().trim().min(2).max(500);

/** A meeting with its agenda, made by the secretary. */
export const NewMeeting = z.object({
  /** Made by the client, so that a repeated send makes one meeting. */
  entryId: z.uuid(),
  /** Urgent matters may be decided in writing. */
  mode: z.enum(['in-person', 'written']),
  at: z.iso.datetime({ offset: true }),
  place: z.string().trim().min(1).max(100),
  chair: z.string().min(1).max(64),
  members: z.array(z.string().min(1).max(64)).min(2).max(30),
  discussionIds: z.array(z.string().min(1).max(300)).min(1).max(50),
});
export type NewMeeting = z.infer<typeof NewMeeting>;

export const InterestBody = z
  .object({ hasInterest: z.boolean(), reason: z.string().trim().max(500).optional() })
  .refine(({ hasInterest, reason: why }) => !hasInterest || (why ?? '').length >= 2, { path: ['reason'], message: '请写明利害关系' });
export const MotionBody = z.object({
  amountFen: z.number().int().positive().max(1_000_000_000),
  /** Kept for like cases later: nothing in it may tell who it was. */
  grounds: z.string().trim().min(5).max(500),
  conditions: z.string().trim().max(500).optional(),
});
export const VoteBody = z.object({ choice: z.enum(choices), opinion: z.string().trim().max(1000).optional() });
/** A conference on a case; its id is made by the client, so that a repeated send calls one. */
export const ConferenceBody = z.object({ conferenceId: z.uuid(), reason });
export const MeetingReason = z.object({ reason });

export const LikeCaseQuery = z.object({
  causeCategory: z.string().max(40).optional(),
  discussionFor: z.string().max(60).optional(),
  amountBand: z.enum(amountBands).optional(),
  outcome: z.enum(['approved', 'refused']).optional(),
  personsConcerned: z.coerce.number().int().positive().optional(),
});

export type MeetingState = 'planned' | 'settled' | 'in-session' | 'closed' | 'canceled';
export type MeetingMode = NewMeeting['mode'];

export interface MeetingSummary {
  readonly meetingId: string;
  readonly mode: MeetingMode;
  readonly at: string;
  readonly place: string;
  readonly state: MeetingState;
  readonly chairName: string;
  readonly items: number;
  /** Matters on which this person has still to declare an interest. */
  readonly toDeclare: number;
}

export interface WaitingDiscussion {
  readonly discussionId: string;
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly personName: string;
  readonly townshipName: string;
  readonly isUrgent: boolean;
  readonly dueAt: string;
  readonly deferrals: number;
  readonly preparedAt: string;
}

export interface MeetingCandidate {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
}

export interface MeetingView {
  readonly meetingId: string;
  readonly mode: MeetingMode;
  readonly at: string;
  readonly place: string;
  readonly state: MeetingState;
  readonly secretaryName: string;
  readonly members: readonly {
    readonly username: string;
    readonly name: string;
    readonly isChair: boolean;
    readonly attendedAt?: string;
  }[];
  readonly items: readonly AgendaItem[];
  readonly minutes?: MinutesSummary;
  readonly cancelReason?: string;
  /** What this person is in it. */
  readonly mine: { readonly isSecretary: boolean; readonly isChair: boolean; readonly isMember: boolean; readonly hasAttended: boolean };
}

export interface MinutesSummary {
  readonly number: string;
  readonly checksum: string;
  readonly closedAt: string;
}

export type AgendaState = 'scheduled' | 'settled' | 'frozen' | 'voting' | 'closed';
export interface AgendaItem {
  readonly discussionId: string;
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly personName: string;
  readonly townshipName: string;
  readonly isUrgent: boolean;
  readonly dueAt: string;
  readonly deferrals: number;
  readonly state: AgendaState;
  readonly packetHash?: string;
  readonly facts: readonly LabeledValue[];
  /** Names of those who have no vote in it. */
  readonly conflicted: readonly string[];
  /** Names of those who have not declared yet. */
  readonly undeclared: readonly string[];
  /** Of now, or of when the vote was opened. */
  readonly quorum: Quorum;
  readonly motion?: { readonly amountFen: number; readonly grounds: string; readonly conditions?: string };
  readonly voted: number;
  readonly voters: number;
  readonly outcome?: DiscussionOutcome;
  readonly approvedFen?: number;
  readonly count?: Count;
  readonly mine: {
    readonly interest: 'none' | 'declared' | 'by-case' | 'undeclared';
    readonly mayReadPacket: boolean;
    readonly mayVote: boolean;
    readonly choice?: Choice;
  };
}

export interface PacketView {
  readonly discussionId: string;
  readonly packetHash: string;
  readonly frozenAt: string;
  /** Whether what is shown still has the hash of what was frozen. */
  readonly isIntact: boolean;
  readonly facts: readonly LabeledValue[];
  readonly personal: CasePacket['personal'];
  readonly likeCases: readonly LikeCase[];
}
