import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

export type CountyOf = (user: ActingUser) => Promise<string>;

/** Values are set by counties, those of price linkage by the city: whose values hold where this person works. */
export function countyOf(townships: Townships): CountyOf {
  return async ({ areaKind, areaCode }) => {
    if (areaKind !== 'township') return areaCode;
    const township = await townships.find(areaCode);
    if (!township) throw refuse('not-found');
    return township.countyCode;
  };
}
