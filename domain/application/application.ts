import { z } from 'zod';

/** M23, M24: an application for basic living, for a household that is on file. */
export const Application = z.object({
  /** Made by the client, so that a repeated send makes one case. */
  applicationId: z.uuid(),
  channel: z.enum(['window', 'coordinator']),
  householdId: z.string().trim().min(1).max(60),
  /** Who applies for the household; one of its members. */
  applicantId: z.string().trim().min(1).max(60),
  /** M04: members who also apply for themselves alone, or for whom a guardian does. */
  appliedAlone: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
  situation: z.string().trim().min(1).max(2000),
  phone: z
    .string()
    .trim()
    .regex(/^[0-9+\- ]{5,20}$/)
    .optional(),
  accountNumber: z
    .string()
    .trim()
    .regex(/^\d{12,19}$/)
    .optional(),
});
export type Application = z.infer<typeof Application>;
