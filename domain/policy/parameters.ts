import { z } from 'zod';

/** The policy's values; amounts in fen, days are working days where the measure says so. */
export const PolicyValues = z.object({
  dibaoStandardFen: z.number().int().positive(),
  temporaryAidTiers: z.object({ light: z.number().positive(), medium: z.number().positive(), heavy: z.number().positive() }),
  townshipApprovalCapFen: z.number().int().positive(),
  emergencyResponseHours: z.number().positive(),
  postHocDays: z.number().int().positive(),
  postHocReminderDays: z.number().int().positive(),
  followUpDays: z.number().int().positive(),
  paymentAnswerHours: z.number().positive(),
  aidAtPlaceOfEmergency: z.boolean(),
  placeLimitLifted: z.boolean(),
  holidays: z.array(z.iso.date()),
  makeUpDays: z.array(z.iso.date()),
  /** How long a closed case file is kept. Without it no case can be archived, and an incident says so. */
  retentionYears: z.number().int().positive().optional(),
});
export type PolicyValues = z.infer<typeof PolicyValues>;

/** One dated version of the policy's values for an area. The policy fixes none of these numbers. */
export const PolicyParameters = z.object({
  version: z.string(),
  areaCode: z.string(),
  /** Civil dates; in force from `effectiveFrom` up to, not including, `effectiveUntil`. */
  effectiveFrom: z.iso.date(),
  effectiveUntil: z.iso.date().nullable(),
  approvedBy: z.string(),
  values: PolicyValues,
});
export type PolicyParameters = z.infer<typeof PolicyParameters>;

/** The version in force for an area on a date; undefined when none is, which an administrator must mend. */
export function parametersOn(versions: readonly PolicyParameters[], areaCode: string, date: string): PolicyParameters | undefined {
  return versions
    .filter(
      (version) =>
        version.areaCode === areaCode &&
        version.effectiveFrom <= date &&
        (version.effectiveUntil === null || date < version.effectiveUntil),
    )
    .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
}
