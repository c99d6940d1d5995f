import { z } from 'zod';
import { fen, fundSource, id } from '../values.js';

export const messages = {
  /** The bank's word; correlation key = payment id. */
  paymentConfirmed: 'payment-confirmed',
} as const;

export const errorCodes = {
  fundsInsufficient: 'FUNDS_INSUFFICIENT',
  accountUnusable: 'ACCOUNT_UNUSABLE',
  paymentUncertain: 'PAYMENT_UNCERTAIN',
} as const;

export const jobs = {
  'create-payment': {
    input: z.object({ caseId: id, decisionId: id, period: id, kind: id, amountFen: fen, fundSource, townshipCode: id }),
    output: z.object({ paymentId: id }),
  },
  'reserve-budget': {
    input: z.object({ paymentId: id }),
    /** Throws FUNDS_INSUFFICIENT. */
    output: z.object({}),
  },
  'send-payment': {
    input: z.object({ paymentId: id }),
    /** Throws ACCOUNT_UNUSABLE, PAYMENT_UNCERTAIN. */
    output: z.object({ sentAt: z.string() }),
  },
  'query-payment': {
    input: z.object({ paymentId: id }),
    output: z.object({ bankOutcome: z.enum(['paid', 'rejected', 'pending', 'not-received']) }),
  },
  'book-payment': {
    input: z.object({ paymentId: id }),
    output: z.object({ paidAt: z.string() }),
  },
} as const;

export const userTasks = {
  fixAccount: { formId: 'fix-account', engineFields: [] },
  provideFunds: { formId: 'provide-funds', engineFields: [] },
} as const;
