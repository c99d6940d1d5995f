import type { TownshipDocument } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { inArea } from '../session/in-area.js';
import type { FundIds } from './fund-ids.js';

export interface FundOfArea {
  readonly fundId: string;
  readonly code: string;
  readonly name: string;
}

/** Reserve funds of the townships in one's area; county staff also see the county's assistance fund, under the county's code. */
export function fundsOf(user: ActingUser, all: readonly TownshipDocument[], { reserve, assistance }: FundIds): readonly FundOfArea[] {
  const own = all.filter(({ _id, countyCode, served }) => served && inArea(user, { townshipCode: _id, countyCode }));
  const reserves = own.map(({ _id, name }) => ({ fundId: reserve(_id), code: _id, name }));
  if (user.areaKind === 'township') return reserves;
  return [...reserves, { fundId: assistance(user.areaCode), code: user.areaCode, name: `${user.areaName}救助资金` }];
}
