import { z } from 'zod';

/** As decision D02 names them. */
export const IncomeBand = z.enum(['below-standard', 'at-standard', 'low-income-band', 'above-band', 'manual-review']);

/** What a level rests on; compared at the next review. Null is what was not known. */
export const ReviewFigures = z.object({
  householdMonthlyIncomeFen: z.number().int().nonnegative().nullable(),
  memberCount: z.number().int().nonnegative(),
  incomeBand: IncomeBand,
  propertyCompliant: z.boolean().nullable(),
});
export type ReviewFigures = z.infer<typeof ReviewFigures>;
