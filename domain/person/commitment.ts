import { z } from 'zod';

export const replacedProofs = ['income-proof', 'property-proof', 'family-proof', 'housing-proof', 'spending-proof', 'other'] as const;

/** A commitment 承诺书 (M24): the person's word in place of a paper that cannot be shared, and when it is checked. */
export const Commitment = z
  .object({
    commitmentId: z.uuid(),
    statement: z.string().trim().min(2).max(1000),
    signedOn: z.iso.date(),
    standsInFor: z.enum(replacedProofs),
    checkDueOn: z.iso.date(),
  })
  .refine(({ signedOn, checkDueOn }) => signedOn <= checkDueOn, { path: ['checkDueOn'], message: '核实期限不能早于签署日期' });
export type Commitment = z.infer<typeof Commitment>;

export const CommitmentCheck = z.object({ result: z.enum(['true', 'untrue', 'cannot-tell']), note: z.string().trim().min(2).max(500) });
