import { z } from 'zod';
import { isValidResidentId } from '../identity/resident-id.js';

export const foundBy = ['patrol', 'own-request', 'report', 'hospital'] as const;
/** `unable`: cannot say, and is helped. Only a grown-up may decline (M16). */
export const agreements = ['yes', 'no', 'unable'] as const;

/** M16: somebody without means was found. Who it is may not be known. */
export const FoundPerson = z.object({
  /** Made by the client, so that a repeated send makes one case. */
  foundId: z.uuid(),
  foundBy: z.enum(foundBy),
  townshipCode: z.string().min(1).max(20),
  placeText: z.string().trim().min(1).max(200),
  condition: z.string().trim().min(1).max(2000),
  agreesToHelp: z.enum(agreements),
  needsDoctorNow: z.boolean(),
  isMinorAlone: z.boolean(),
  personName: z.string().trim().min(1).max(50).optional(),
  identityNumber: z.string().trim().toUpperCase().refine(isValidResidentId, 'bad-check-digit').optional(),
});
export type FoundPerson = z.infer<typeof FoundPerson>;
