/** What the server answers about charities and volunteers (M18, M20). */
import { z } from 'zod';
import type { CharityOffer } from './charity/offer.js';
import type { Nomination, PublicNeed } from './ports/social-forces.js';

/** Other help is looked for; the id is made by the client, so that a repeated send asks once. */
export const RaiseNeed = z.object({ requestId: z.uuid() });

/** For everybody who has signed in: nothing says whose need it is. */
export interface PublishedNeed extends Omit<PublicNeed, 'countyCode'> {
  readonly countyName: string;
  readonly publishedAt: string;
}
export interface OfferRow extends Omit<CharityOffer, 'needId'> {
  readonly state: 'offered' | 'chosen' | 'declined' | 'failed' | 'delivered';
  readonly receivedAt: string;
}
export type NominationRow = Nomination;
