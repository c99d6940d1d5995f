import { z } from 'zod';
import { supportKinds, type SupportKind } from './support.js';

export const organizationKinds = { charity: '慈善组织', 'social-work-agency': '社会工作服务机构', 'volunteer-organization': '志愿服务组织' } as const;

/** What an organization offers for a published need, as X28 and X15 hand it over. */
export const CharityOffer = z.object({
  offerId: z.string().min(1).max(80),
  needId: z.string().min(1).max(200),
  organizationId: z.string().min(1).max(60),
  organizationName: z.string().trim().min(1).max(60),
  organizationKind: z.enum(Object.keys(organizationKinds) as [keyof typeof organizationKinds, ...(keyof typeof organizationKinds)[]]),
  kind: z.enum(Object.keys(supportKinds) as [SupportKind, ...SupportKind[]]),
  amountFen: z.number().int().nonnegative().max(100_000_000).optional(),
  /** What is offered, in their words. */
  text: z.string().trim().min(1).max(200),
});
export type CharityOffer = z.infer<typeof CharityOffer>;
