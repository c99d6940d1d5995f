import type { ActingUser } from '../http/acting-user.js';

/** Selects documents of the person's area: township staff see their township, county staff the whole county. */
export function areaFilter(user: ActingUser): { townshipCode: string } | { countyCode: string } {
  return user.areaKind === 'township' ? { townshipCode: user.areaCode } : { countyCode: user.areaCode };
}
