import { z } from 'zod';
import { fen, id } from '../values.js';

export const messages = {
  /** Begins P23; correlation key = messageId = matter id. */
  fundAuditBegun: 'fund-audit-begun',
} as const;

const count = z.number().int().nonnegative();
/** What the rules of `domain/money/anomalies` found; who and what is in the audit's list alone. */
const Anomalies = z.object({ paidTwice: count, afterDeath: count, sharedAccount: count, unexplained: count });

export const jobs = {
  'extract-fund-ledger': {
    /** Civil days, both included. */
    input: z.object({ matterId: id, countyCode: id, auditFrom: z.iso.date(), auditUntil: z.iso.date() }),
    output: z.object({ paymentCount: count, paidFen: fen }),
  },
  'detect-fund-anomalies': {
    input: z.object({ matterId: id, sharedAccountPersons: z.number().int().min(2) }),
    output: z.object({ anomalies: Anomalies }),
  },
  'count-audit-items': {
    input: z.object({ matterId: id }),
    output: z.object({ unmarkedCount: count, findingCount: count, violationCount: count }),
  },
  'book-recoveries': {
    input: z.object({ matterId: id }),
    /** Findings without a decision: nothing of theirs is booked. */
    output: z.object({ undecidedCount: count }),
  },
} as const;

export const userTasks = {
  audit: { formId: 'fund-audit-marks', engineFields: [] },
  demandCorrection: { formId: 'fund-audit-demand', engineFields: ['correctionDueOn'] },
  recover: { formId: 'fund-audit-recovery', engineFields: [] },
  checkCorrection: { formId: 'fund-audit-check', engineFields: ['correctionResult'] },
} as const;
