import { z } from 'zod';
import { PolicyVariables } from '../policy-variables.js';
import { fen, id } from '../values.js';

/** Variables of the message that starts a month's payment. */
export const DisbursementVariables = z.object({
  batchId: id,
  countyCode: id,
  program: z.enum(['dibao', 'tekun', 'special-subsidies', 'price-subsidy']),
  period: id,
  policy: PolicyVariables,
});
export type DisbursementVariables = z.infer<typeof DisbursementVariables>;

export const messages = {
  /** Starts it; correlation key = messageId = batch id. */
  disbursementOrdered: 'disbursement-ordered',
  /** The bank has answered a file, or a person brought its answer; correlation key = file id. */
  disbursementAnswered: 'disbursement-answered',
} as const;

const batch = z.object({ batchId: id });

export const jobs = {
  'prepare-disbursement': { input: batch, output: z.object({ lineCount: z.number().int().nonnegative(), totalFen: fen }) },
  'reserve-disbursement': {
    input: batch,
    /** Throws FUNDS_INSUFFICIENT. */
    output: z.object({}),
  },
  'cancel-disbursement': { input: batch, output: z.object({}) },
  'send-disbursement': { input: batch, output: z.object({ fileId: id.nullable() }) },
  'collect-answers': {
    input: z.object({ batchId: id, fileId: id }),
    output: z.object({ fileOutcome: z.enum(['answered', 'pending']), rejectedCount: z.number().int().nonnegative() }),
  },
  'reconcile-disbursement': { input: batch, output: z.object({ differenceCount: z.number().int().nonnegative() }) },
  'close-disbursement': { input: batch, output: z.object({}) },
} as const;

export const userTasks = {
  checkList: { formId: 'disbursement-list', engineFields: ['listDecision'] },
  provideFunds: { formId: 'disbursement-funds', engineFields: [] },
  approveBatch: { formId: 'disbursement-approval', engineFields: ['batchDecision'] },
  approveSecond: { formId: 'disbursement-second-approval', engineFields: ['secondDecision'] },
  releaseBatch: { formId: 'disbursement-release', engineFields: ['releaseDecision'] },
  fixRejects: { formId: 'disbursement-rejects', engineFields: ['rejectsDecision'] },
  settleDifferences: { formId: 'disbursement-differences', engineFields: [] },
} as const;
