/** What the server answers about the care of tekun people, and what it is sent. */
import { z } from 'zod';
import { withdrawalReasons } from './care/care-words.js';
import type { Care, CareAgreement, CareMonth } from './ports/care-store.js';
import type { PaymentRecord } from './ports/payment-store.js';

/** R08: who has no agreement yet, whose visit was missed, with whom all is in order. */
export const careFilters = ['without-agreement', 'visit-missed', 'agreed', 'settled'] as const;
export type CareFilter = (typeof careFilters)[number];

/** A care in the list; the person's name is masked. */
export interface CareRow extends Pick<Care, 'careId' | 'householdId' | 'state' | 'level' | 'openedOn' | 'nextVisitOn'> {
  /** Absent for the moment between the decision and the opening of its case. */
  readonly caseId?: string;
  readonly receiptNumber?: string;
  readonly nameMasked: string;
  readonly townshipName: string;
  /** A month, as assessed last. */
  readonly standardFen?: number;
  readonly caregiverKind?: CareAgreement['caregiverKind'];
  readonly agreementUntil?: string;
  readonly isVisitMissed: boolean;
}

export interface CareVisit {
  readonly visitedOn: string;
  readonly outcome: string;
  readonly byName: string;
}
export interface CareView extends CareRow {
  readonly agreements: readonly Omit<CareAgreement, 'key'>[];
  readonly months: readonly (Omit<CareMonth, 'key'> & { readonly status?: PaymentRecord['status'] })[];
  /** The last ones, the newest first. */
  readonly visits: readonly CareVisit[];
  readonly hasCaregiver: boolean;
  /** The open task in which a visit is written down. */
  readonly visitTaskKey?: string;
  /** Told that the caregiver gives up, and not yet carried out. */
  readonly isWithdrawing: boolean;
}

export const CaregiverWithdrawal = z.object({
  /** As it was looked at: of another agreement nothing is ended. */
  agreementId: z.string().min(1).max(300),
  reason: z.enum(withdrawalReasons),
});
export type CaregiverWithdrawal = z.infer<typeof CaregiverWithdrawal>;

export const CaregiverReveal = z.object({ field: z.enum(['caregiverName', 'caregiverPhone']), reason: z.string().trim().min(2).max(200) });
export type CaregiverReveal = z.infer<typeof CaregiverReveal>;
