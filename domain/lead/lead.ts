import { z } from 'zod';
import { isValidResidentId } from '../identity/resident-id.js';

export const leadSources = ['hotline', 'coordinator', 'department', 'neighbor', 'platform'] as const;
/** As D29 names them; those that a person reports. */
export const leadSignals = ['hotline-call', 'sudden-event', 'income-falling', 'large-medical-bill', 'job-lost', 'other'] as const;

/** Stands where a name would, and is not masked. */
export const nameUnknown = '姓名不详';

const phone = z
  .string()
  .trim()
  .regex(/^[0-9+\- ]{5,20}$/);

/** M22: somebody may need help. Little need be known; the visit finds out the rest. */
export const Lead = z.object({
  /** Made by the client, so that a repeated send makes one lead. */
  leadId: z.uuid(),
  source: z.enum(leadSources),
  signal: z.enum(leadSignals),
  townshipCode: z.string().min(1).max(20),
  personName: z.string().trim().min(1).max(50).optional(),
  identityNumber: z.string().trim().toUpperCase().refine(isValidResidentId, 'bad-check-digit').optional(),
  phone: phone.optional(),
  placeText: z.string().trim().min(1).max(200),
  situation: z.string().trim().min(1).max(2000),
  /** Of who reports; without it the report is anonymous and handled without a reply. */
  reporterPhone: phone.optional(),
});
export type Lead = z.infer<typeof Lead>;

/** A call of the government hotline (X13), as it hands it over. */
export const HotlineTicket = z.object({
  ticketNumber: z.string().trim().min(1).max(60),
  townshipCode: z.string().min(1).max(20),
  personName: z.string().trim().min(1).max(50).optional(),
  placeText: z.string().trim().min(1).max(200),
  text: z.string().trim().min(1).max(2000),
  callerPhone: phone.optional(),
});
export type HotlineTicket = z.infer<typeof HotlineTicket>;
export const LeadHousehold = z.object({ householdId: z.string().min(1).max(100) });
