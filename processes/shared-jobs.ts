/** Jobs that more than one process asks for. */
import { z } from 'zod';
import { id } from './values.js';

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
      noticeKind: z.enum(['aid-paid', 'aid-refused', 'handed-over', 'case-closed', 'determination-confirmed', 'determination-refused']),
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
      ]),
      townshipCode: id,
      countyCode: id,
      /** Tells one event from its repetition: the same event is told once. */
      eventId: id,
    }),
    output: z.object({}),
  },
  'update-monitoring-platform': { input: z.object({ caseId: id, caseOutcome: z.string() }), output: z.object({}) },
  'archive-case-file': { input: z.object({ caseId: id, caseOutcome: z.string() }), output: z.object({ closedOn: z.string() }) },
} as const;
