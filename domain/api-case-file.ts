/** What the server answers about the case file: attachments, papers, letters, explanations, withdrawal. */
import { z } from 'zod';
import type { Explanation } from './explanation/explanation.js';
import { paperCodes, type PaperCode } from './papers/papers.js';
import type { LetterKind } from './ports/letter-store.js';
import type { SourceCode } from './verification/sources.js';

/** By content, not by name: what a browser shows without help. */
export const attachmentTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'application/pdf'] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** The fields beside the file. */
export const NewAttachment = z.object({ paper: z.enum(paperCodes) });
export const AttachmentRemoval = z.object({ reason: z.string().trim().min(2).max(200) });

export interface AttachmentView {
  readonly attachmentId: string;
  readonly name: string;
  readonly paper: PaperCode;
  readonly type: AttachmentType;
  readonly size: number;
  readonly sha256: string;
  readonly addedAt: string;
  readonly addedByName: string;
  /** Its content is kept until the case file is removed. */
  readonly removed?: { readonly at: string; readonly byName: string; readonly reason: string };
}

/** Of one paper that a case rests on: there, shared, promised, missing, or for a person to say. */
export interface PaperView {
  readonly paper: PaperCode;
  readonly state: 'attached' | 'on-file' | 'shared' | 'committed' | 'missing' | 'to-review';
  /** The department that gives it, or should. */
  readonly source?: SourceCode;
  /** Of when the departments' word is. */
  readonly asOf?: string;
  /** Why it is asked for although a department could give it. */
  readonly isSourceDown?: true;
  /** A commitment would do. */
  readonly mayCommit?: true;
}
export interface PaperNoticeView {
  readonly noticeId: string;
  readonly papers: readonly PaperCode[];
  readonly dueOn: string;
  readonly sentAt: string;
  readonly byName: string;
  readonly reason?: string;
  /** `to-tell`: nobody could be reached by telephone; tell them in person. */
  readonly state: 'pending' | 'sent' | 'to-tell';
}
export interface PapersView {
  readonly papers: readonly PaperView[];
  /** Newest first. */
  readonly notices: readonly PaperNoticeView[];
}
export const NewPaperNotice = z.object({
  /** Made by the client, so that a repeated send makes one notice. */
  noticeId: z.uuid(),
  /** Of any notice but the first. */
  reason: z.string().trim().min(2).max(200).optional(),
});

export interface LetterView {
  readonly letterId: string;
  readonly kind: LetterKind;
  readonly number: string;
  readonly title: string;
  readonly writtenAt: string;
  readonly sha256: string;
}

export interface ExplanationView {
  readonly decisionId: string;
  readonly decidedAt: string;
  readonly explanation: Explanation;
  readonly tables: readonly { readonly decisionId: string; readonly version: number; readonly key: string }[];
}

export const Withdrawal = z.object({
  reason: z.string().trim().min(2).max(200),
  /** How the applicant said so: a signed paper among the attachments, or in person. */
  by: z.enum(['signed-paper', 'at-window']),
});
export interface WithdrawalView {
  readonly at: string;
  readonly byName: string;
  readonly reason: string;
  readonly by: 'signed-paper' | 'at-window';
  /** `overtaken`: the decision came first and stands. */
  readonly state: 'requested' | 'done' | 'overtaken';
}

/** A notice to the staff of an office. */
export interface StaffNoticeView {
  readonly noticeId: string;
  /** What `caseId` names; a case unless said. */
  readonly about?: 'price-run' | 'matter';
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly title: string;
  readonly isOverdue: boolean;
  readonly at: string;
  readonly isRead: boolean;
}
