import { z } from 'zod';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

/** Variables of the message that starts a month's price-linkage subsidy. */
export const PriceRunVariables = z.object({
  runId: id,
  cityCode: id,
  /** `2026-05`. */
  period: id,
  dueAt: z.string(),
  policy: PolicyVariables,
});
export type PriceRunVariables = z.infer<typeof PriceRunVariables>;

export const messages = {
  /** Starts it; correlation key = messageId = run id. */
  priceIndexImported: 'price-index-imported',
} as const;

const run = z.object({ runId: id });

export const jobs = {
  'import-price-index': {
    input: run,
    /** Percent year on year; null when not published yet. */
    output: z.object({
      cpiYearOnYearPercent: z.number().nullable(),
      foodCpiYearOnYearPercent: z.number().nullable(),
      isCorrection: z.boolean(),
    }),
  },
  'list-price-subsidy-recipients': { input: run, output: z.object({ recipientCount: z.number().int().nonnegative(), totalFen: fen }) },
  'order-price-batches': { input: run, output: z.object({ counties: z.array(z.object({ countyCode: id, batchId: id })) }) },
  'collect-indicators': {
    /** What people and D22 decided on the way tells how the run ended. */
    input: z.object({
      runId: id,
      report: z.enum(['R09']),
      indexDecision: z.enum(['confirm', 'reject']).nullish(),
      correctionDecision: z.enum(['run-again', 'leave']).nullish(),
      trigger: z.string().nullish(),
      recipientCount: z.number().nullish(),
      listDecision: z.enum(['approve', 'refuse']).nullish(),
    }),
    output: z.object({}),
  },
  'notify-city-staff': {
    input: z.object({
      runId: id,
      cityCode: id,
      noticeKind: z.enum(['price-subsidy-overdue']),
      /** Tells one event from its repetition: the same event is told once. */
      eventId: id,
    }),
    output: z.object({}),
  },
} as const;

export const userTasks = {
  confirmIndex: { formId: 'price-index', engineFields: ['indexDecision'] },
  decideCorrection: { formId: 'price-correction', engineFields: ['correctionDecision'] },
  judgeTrigger: { formId: 'price-judgment', engineFields: ['trigger'] },
  confirmFunds: { formId: 'price-funds', engineFields: [] },
  approveList: { formId: 'price-list', engineFields: ['listDecision'] },
} as const;
