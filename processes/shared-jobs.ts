/** Jobs that more than one process asks for. */
import { z } from 'zod';
import { fen, id } from './values.js';

export const sharedJobs = {
  'compute-deadline': {
    input: z.object({
      caseId: id,
      deadlineName: z.enum([
        'emergency-response',
        'post-hoc',
        'referral-accept',
        'referral-feedback',
        'verification',
        'determination',
        'appraisal',
        'acceptance',
        'supplement',
        'discussion',
        'conference',
        'expenditure-decision',
        'hotline-reply',
        'visit',
        'reverification',
        'change-report',
        'withdrawal',
        'care',
        'inspection',
        'correction',
        'appeal',
        'vagrant-aid',
        'return-visit',
        'settlement',
        'charity-step',
        'charity-offer',
        'special-assistance',
        'service',
      ]),
      /** Tells deadlines of one name apart, when a case may have several. */
      scope: id.nullish(),
      /** Working days, or hours; one of the two. */
      workingDays: z.number().int().positive().nullish(),
      reminderDays: z.number().int().positive().nullish(),
      hours: z.number().positive().nullish(),
    }),
    /** ISO date-times with zone; `dueOn` the civil date in Asia/Shanghai. */
    output: z.object({ dueAt: z.string(), dueOn: z.string(), reminderAt: z.string().nullable() }),
  },
  'notify-person': {
    input: z.object({
      caseId: id,
      noticeKind: z.enum(['aid-paid', 'aid-refused', 'handed-over', 'case-closed', 'determination-confirmed', 'determination-refused',
        'supplement-needed', 'supplement-reminder', 'intake-answered', 'case-withdrawn',
        'review-coming', 'review-result', 'benefit-stopped', 'withdrawal-planned', 'withdrawal-ended',
        'appeal-received', 'appeal-decided', 'charity-not-published', 'charity-no-offer',
        'special-aid-decided']),
    }),
    output: z.object({}),
  },
  'notify-staff': {
    input: z.object({
      caseId: id,
      noticeKind: z.enum([
        'response-overdue',
        'top-up-needed',
        'explanation-due',
        'explanation-overdue',
        'referral-not-accepted',
        'referral-no-feedback',
        'verification-due',
        'verification-overdue',
        'determination-overdue',
        'appraisal-overdue',
        'acceptance-overdue',
        'discussion-overdue',
        'discussion-deferred',
        'conference-overdue',
        'expenditure-overdue',
        'reply-overdue',
        'visit-overdue',
        'reverification-overdue',
        'change-overdue',
        'care-arrangement-overdue',
        'care-visit-missed',
        'care-concern',
        'inspection-overdue',
        'correction-overdue',
        'appeal-due',
        'appeal-overdue',
        'vagrant-hand-over-overdue',
        'return-visit-overdue',
        'settlement-overdue',
        'public-event-active',
        'charity-overdue',
        'special-assistance-overdue',
        'service-overdue',
      ]),
      townshipCode: id,
      countyCode: id,
      /** Tells one event from its repetition: the same event is told once. */
      eventId: id,
    }),
    output: z.object({}),
  },
  /** A matter's deadline, fixed once: whoever computes it again gets the dates of the first time. */
  'compute-matter-deadline': {
    input: z.object({ matterId: id, deadlineName: id, workingDays: z.number().int().positive(), reminderDays: z.number().int().positive().nullish() }),
    output: z.object({ dueAt: z.string(), dueOn: z.string(), reminderAt: z.string().nullable() }),
  },
  /** Tells offices about a matter, in words of the diagram; once for each event. */
  'notify-office': {
    input: z.object({
      matterId: id,
      /** As task groups are named: `county-K1:county-caseworker`. */
      offices: z.array(id),
      /** Chinese, one line, no personal data. */
      title: z.string().min(1).max(80),
      isOverdue: z.boolean().nullish(),
      eventId: id,
    }),
    output: z.object({}),
  },
  'update-monitoring-platform': { input: z.object({ caseId: id, caseOutcome: z.string() }), output: z.object({}) },
  'archive-case-file': {
    /** `closedBy`: the process that asks. A case that an intake or a lead began is closed by that alone, not by what it called. */
    input: z.object({ caseId: id, caseOutcome: z.string(), closedBy: z.string().nullish() }),
    output: z.object({ closedOn: z.string() }),
  },
  'record-decision': {
    input: z.object({
      caseId: id,
      decisionKind: z.enum(['temporary-aid-emergency', 'later-stage', 'temporary-aid-expenditure']),
      /** Approved, when nothing is said. */
      outcome: z.enum(['approved', 'refused']).nullish(),
      amountFen: fen,
      authority: z.string(),
      policy: z.object({ version: z.string() }),
    }),
    output: z.object({ decisionId: id }),
  },
  'detect-duplicate': {
    /** Of one person for a cause, or else of a household: then it throws DUPLICATE_APPLICATION on a hit. */
    input: z.object({ caseId: id, causeCategory: z.string().nullish(), householdId: id.nullish() }),
    /** Earlier aid of the same person for the same cause in the same year; shown to the checker, decides nothing. */
    output: z.object({ earlierAidFound: z.boolean(), earlierCaseIds: z.array(z.string()) }),
  },
} as const;
