import { z } from 'zod';
import { needKinds } from '../intake/needs.js';

/** M23, M24: one application through the one door for all needs of a household that is on file. */
export const Application = z
  .object({
    /** Made by the client, so that a repeated send makes one case. */
    applicationId: z.uuid(),
    channel: z.enum(['window', 'coordinator', 'discovery']),
    householdId: z.string().trim().min(1).max(60),
    /** Who applies for the household; one of its members. */
    applicantId: z.string().trim().min(1).max(60),
    /** M04: members who also apply for themselves alone, or for whom a guardian does. */
    appliedAlone: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
    /** What the household says it needs; the assessment looks at all of it again. */
    needs: z.array(z.enum(needKinds)).min(1).max(needKinds.length).default(['basic-living']),
    /** Where the household is registered (D16). */
    registration: z.enum(['here', 'residence-permit', 'elsewhere']).default('here'),
    /** M15: aid first; the papers follow. */
    emergencySigns: z.boolean().default(false),
    causeCategory: z.enum(['sudden-event', 'accidental-injury', 'serious-illness', 'other']).optional(),
    /** M24: ready to commit in writing in place of papers. */
    commits: z.boolean().default(false),
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
  })
  .refine(({ emergencySigns, causeCategory }) => !emergencySigns || causeCategory !== undefined, {
    path: ['causeCategory'],
    message: '有急难迹象时请选择原因',
  });
export type Application = z.infer<typeof Application>;
