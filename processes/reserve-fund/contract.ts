import { z } from 'zod';
import { fen, id } from '../values.js';

export const messages = {
  /** Begins P09; correlation key = messageId = matter id. */
  reserveFundBegun: 'reserve-fund-begun',
} as const;

const month = z.string().regex(/^\d{4}-\d{2}$/);

export const jobs = {
  'reserve-fund-balance': {
    /** `reserveMonth`: the month to be reconciled; none when the matter is about a top-up alone. */
    input: z.object({ matterId: id, townshipCode: id, reserveMonth: month.nullish(), minimumFen: fen.nullish() }),
    /** `topUpNeeded`: and no other top-up of the township is open. */
    output: z.object({
      availableFen: fen,
      heldFen: fen,
      expenseCount: z.number().int().nonnegative(),
      expensesFen: fen,
      topUpNeeded: z.boolean(),
    }),
  },
  'reserve-fund-top-up': { input: z.object({ matterId: id, townshipCode: id, topUpFen: fen.min(1) }), output: z.object({}) },
  /** Nothing is booked. */
  'close-top-up': { input: z.object({ matterId: id }), output: z.object({}) },
  'inspect-unexplained': {
    input: z.object({ matterId: id, countyCode: id, townshipCode: id }),
    output: z.object({ unexplainedCount: z.number().int().nonnegative() }),
  },
} as const;

export const userTasks = {
  requestTopUp: { formId: 'reserve-top-up-request', engineFields: ['topUpYuan'] },
  approveTopUp: { formId: 'reserve-top-up-approval', engineFields: ['approveDecision'] },
  secureFunds: { formId: 'reserve-top-up-funds', engineFields: ['secureDecision'] },
  reconcile: { formId: 'reserve-reconciliation', engineFields: [] },
} as const;
