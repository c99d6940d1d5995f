/** What the server answers about appeals, and what it is sent (M24). */
import { z } from 'zod';
import type { AppealSubject } from './appeal/appeal-subjects.js';

export interface AppealableDecision extends Pick<AppealSubject, 'subjectId' | 'kind' | 'decidedAt' | 'amountFen' | 'program'> {
  /** Of a person who was told on the day of the decision; undefined when the policy sets no time. */
  readonly lastDay?: string;
  /** The appeal that was filed. */
  readonly appeal?: {
    readonly caseId: string;
    readonly receiptNumber: string;
    readonly status: 'starting' | 'open' | 'closed';
    readonly outcome?: string;
  };
}

export const NewAppeal = z.object({
  subjectId: z.string().min(1).max(300),
  /** When the person was told of the decision, as the signed receipt says; a civil date. */
  toldOn: z.iso.date(),
  /** What is asked for. */
  request: z.string().trim().min(2).max(500),
  /** Why the decision is wrong in the person's eyes. */
  grounds: z.string().trim().min(2).max(2000),
});
export type NewAppeal = z.infer<typeof NewAppeal>;
