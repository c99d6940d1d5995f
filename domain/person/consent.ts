import { z } from 'zod';

/** For what a household's data may be asked from other departments (M25). */
export const consentPurposes = ['basic-living', 'temporary-aid', 're-verification', 'special-assistance'] as const;
export const consentDataKinds = ['identity', 'income', 'property', 'housing', 'health', 'education', 'insurance'] as const;

/** An authorization 授权书, given by the person or by a guardian; withdrawn any day. */
export const Consent = z
  .object({
    /** Made by the client, so that a repeated send makes one consent. */
    consentId: z.uuid(),
    /** The guardian who signed for the person; missing when the person signed. */
    givenBy: z.string().min(1).max(100).optional(),
    purposes: z.array(z.enum(consentPurposes)).min(1),
    dataKinds: z.array(z.enum(consentDataKinds)).min(1),
    from: z.iso.date(),
    until: z.iso.date(),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: '截止日期不能早于开始日期' });
export type Consent = z.infer<typeof Consent>;

/** Whether it covers that purpose on that civil date; not from the day on which it was withdrawn. */
export function covers(
  consent: Pick<Consent, 'from' | 'until'> & { readonly purposes: readonly string[]; readonly withdrawnOn?: string | undefined },
  purpose: string,
  date: string,
): boolean {
  const { purposes, from, until, withdrawnOn } = consent;
  return purposes.includes(purpose) && from <= date && date <= until && (withdrawnOn === undefined || date < withdrawnOn);
}
