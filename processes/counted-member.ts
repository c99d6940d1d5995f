import { z } from 'zod';
import { id } from './values.js';

/** Of a counted member of a household, what decisions read. */
export const countedMember = z.object({
  personId: id,
  disabilityKind: z.enum(['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple', 'none']),
  disabilityGrade: z.number().int().min(1).max(4).nullable(),
  illnessOnSpecialAidList: z.boolean(),
  appliedByPerson: z.boolean(),
});
