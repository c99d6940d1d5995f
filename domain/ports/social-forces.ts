import type { CharityOffer } from '../charity/offer.js';
import type { SupportItem, SupportKind } from '../charity/support.js';

/** A need as it is published: nothing that says whose it is. */
export interface PublicNeed {
  readonly needId: string;
  readonly countyCode: string;
  readonly kind: SupportKind;
  readonly item: SupportItem;
  readonly amountFen?: number;
  /** The civil day until which offers are waited for. */
  readonly offersUntil: string;
  readonly state: NeedState;
}
export type NeedState = 'open' | 'matched' | 'helped' | 'unmet' | 'withdrawn';

/** Needs, offers and what was given (M18, M20). Each step is written once, however often it is asked for; those outside hear of it by the dispatcher. */
export interface SocialForces {
  publish(need: Omit<PublicNeed, 'state'> & { readonly caseId: string; readonly householdId?: string; readonly townshipCode: string; readonly at: string }): Promise<void>;
  /** Those that can still be chosen, the oldest first. */
  offersFor(needId: string): Promise<readonly CharityOffer[]>;
  /** Of the household, or else of the case, since that day; and how many needs of the county wait, and households among them that never got anything. */
  fairness(needId: string, since: string): Promise<{ readonly earlierAid: number; readonly waitingNeeds: number; readonly neverAided: number }>;
  /** Chosen: all others are told no. Failed: the need waits for others again. */
  settleOffer(offerId: string, state: 'chosen' | 'failed', at: string): Promise<CharityOffer>;
  recordAid(aid: { readonly offerId: string; readonly valueFen: number; readonly givenOn: string; readonly at: string }): Promise<CharityOffer>;
  /** Of a case that has none open nothing changes. */
  closeNeeds(caseId: string, needId: string | undefined, state: Exclude<NeedState, 'open' | 'matched'>, at: string): Promise<number>;
  /** Organizations that gave something, by how often; at most so many. */
  aidingOrganizations(limit: number): Promise<readonly { readonly organizationId: string; readonly organizationName: string; readonly times: number }[]>;
  nominate(nomination: Nomination): Promise<void>;
}

export interface Nomination {
  readonly nominationId: string;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly honor: 'award' | 'example';
  readonly times: number;
  readonly at: string;
}
