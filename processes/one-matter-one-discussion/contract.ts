import { z } from 'zod';
import { fen, id } from '../values.js';

/** Correlation key of both = discussion id; the meeting room publishes them. */
export const messages = {
  /** The agenda is settled and the members have declared their interests. */
  interestsDeclared: 'interests-declared',
  /** What the meeting decided, or that it could not. */
  discussionDecided: 'discussion-decided',
} as const;

export const jobs = {
  'prepare-discussion-packet': {
    input: z.object({
      caseId: id,
      /** Id of the process that asks. */
      discussionFor: id,
      isUrgent: z.boolean(),
      discussionDueAt: z.string(),
      /** How many times it was put off before. */
      deferrals: z.number().int().nullish(),
    }),
    /** One for each time that a case comes before a meeting. */
    output: z.object({ discussionId: id }),
  },
  'freeze-discussion-packet': {
    input: z.object({ discussionId: id }),
    output: z.object({ packetHash: z.string() }),
  },
  'record-discussion': {
    input: z.object({
      caseId: id,
      discussionId: id,
      discussionOutcome: z.enum(['approved', 'refused']),
      approvedFen: fen.nullish(),
      policy: z.object({ version: z.string() }),
    }),
    output: z.object({ decisionId: id }),
  },
} as const;

export const userTasks = {
  proposeCase: { formId: 'propose-discussion', engineFields: [] },
  acceptForDiscussion: { formId: 'accept-discussion', engineFields: ['discussionOutcome'] },
  collectFacts: { formId: 'collect-facts', engineFields: [] },
} as const;
