import type { Nomination, PublicNeed } from './social-forces.js';

type Heard = Promise<{ readonly status: 'received' | 'unavailable' }>;

/** Charities (X28) or the national volunteer system (X15): both hear of needs and of what became of offers. Repeating is safe. */
export interface SocialForcesSystem {
  publish(need: PublicNeed): Heard;
  answerOffer(offer: { readonly offerId: string; readonly outcome: 'chosen' | 'declined' | 'failed' | 'delivered' }): Heard;
  /** For the China Charity Award; charities only. */
  nominate(nomination: Nomination): Heard;
}
