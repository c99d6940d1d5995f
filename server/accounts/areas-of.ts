import type { AccountArea } from '../../domain/api-accounts.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';

export type AreasOf = (user: ActingUser) => Promise<readonly AccountArea[]>;

/** Where an administrator places people: in the own county and its townships; of a city, in the city's offices. */
export function areasOf(townships: Townships): AreasOf {
  return async ({ areaKind, areaCode, areaName }) => {
    const own: AccountArea = { areaCode, areaName, level: areaKind };
    if (areaKind !== 'county') return [own];
    const inCounty = (await townships.all()).filter(({ served, countyCode }) => served && countyCode === areaCode);
    return [own, ...inCounty.map(({ _id, name }): AccountArea => ({ areaCode: _id, areaName: name, level: 'township' }))];
  };
}
