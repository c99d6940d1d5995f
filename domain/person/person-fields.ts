import { z } from 'zod';
import { factsOfResidentId } from '../identity/facts-of-resident-id.js';
import { isValidResidentId } from '../identity/resident-id.js';

export const sexes = ['male', 'female', 'unknown'] as const;
export const hukouKinds = ['urban', 'rural'] as const;
export const disabilityKinds = ['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple'] as const;
export const selfCareLevels = ['full', 'partial', 'none'] as const;
export const employments = ['employed', 'unemployed', 'student', 'retired', 'unable'] as const;
export const specialStatuses = [
  'orphan',
  'unattended-child',
  'child-in-difficulty',
  'uncompensated-victim',
  'criminal-case-family',
  'domestic-violence-victim',
  'lost',
  'stranded-worker',
  'long-stay',
] as const;

const shortText = z.string().trim().min(1).max(200);
const grades = [1, 2, 3, 4] as const;

/** A person 人员. Everything but the name may be missing: a provisional record (M16) is completed later. */
export const PersonFields = z
  .object({
    name: z.string().trim().min(1).max(50),
    sex: z.enum(sexes).optional(),
    ethnicity: z.string().trim().min(1).max(20).optional(),
    identityNumber: z.string().trim().toUpperCase().refine(isValidResidentId, 'bad-check-digit').optional(),
    birthDate: z.iso.date().optional(),
    phone: z
      .string()
      .trim()
      .regex(/^[0-9+\- ]{5,20}$/)
      .optional(),
    address: shortText.optional(),
    village: z.string().trim().min(1).max(50).optional(),
    hukouPlace: shortText.optional(),
    hukouKind: z.enum(hukouKinds).optional(),
    // M02: holders of a residence permit.
    residencePermit: z
      .object({ number: z.string().trim().min(1).max(30), place: shortText.optional(), validUntil: z.iso.date().optional() })
      .optional(),
    /** The person who acts for a minor, or for somebody who cannot act. */
    guardianId: z.string().min(1).max(100).optional(),
    // M04: kind and grade decide whether somebody can be included alone.
    disability: z
      .object({ kind: z.enum(disabilityKinds), grade: z.literal(grades), certificateValidUntil: z.iso.date().optional() })
      .optional(),
    seriousIllnesses: z
      .array(
        z.object({ diseaseCode: z.string().trim().min(1).max(20), diagnosedOn: z.iso.date().optional(), isOnSpecialAidList: z.boolean() }),
      )
      .max(20)
      .optional(),
    selfCareLevel: z.enum(selfCareLevels).optional(),
    // M08
    assessedAbleToLearn: z.boolean().optional(),
    // M10
    employment: z.enum(employments).optional(),
    // M07
    insurance: z
      .object({
        isEnrolledInBasic: z.boolean(),
        isEnrolledInCriticalIllness: z.boolean(),
        paidBy: z.string().trim().min(1).max(50).optional(),
      })
      .optional(),
    // M12 M13 M16
    specialStatus: z.array(z.enum(specialStatuses)).max(specialStatuses.length).optional(),
    accountNumber: z
      .string()
      .trim()
      .regex(/^\d{12,19}$/)
      .optional(),
    deceasedOn: z.iso.date().optional(),
  })
  .transform(withFactsOfIdentity);
export type PersonFields = z.infer<typeof PersonFields>;
export type PersonField = keyof PersonFields;

/** The identity number is the better witness: birth date and sex follow from it. An empty list says nothing and is left out. */
function withFactsOfIdentity<
  T extends { identityNumber?: string | undefined; seriousIllnesses?: unknown[] | undefined; specialStatus?: unknown[] | undefined },
>(fields: T): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return { ...Object.fromEntries(kept), ...(fields.identityNumber !== undefined && factsOfResidentId(fields.identityNumber)) } as T;
}
