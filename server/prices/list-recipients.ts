import type { Db, Filter } from 'mongodb';
import type { PriceRecipientDocument } from '../../adapters/mongo/price-runs.js';
import type { PriceRecipientView } from '../../domain/api-prices.js';
import type { Page } from '../../domain/api.js';
import { townshipNames } from '../emergencies/township-names.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';

/** Whom a run pays, masked, by county and person; a county's staff see their county. */
export function listRecipients({ db, townships }: { readonly db: Db; readonly townships: Townships }) {
  const recipients = db.collection<PriceRecipientDocument>('priceRecipients');
  const people = db.collection<{ _id: string; nameMasked: string }>('people');

  return async (
    runId: string,
    countyCode: string | undefined,
    cursor: string | undefined,
    user: ActingUser,
  ): Promise<Page<PriceRecipientView>> => {
    const county = user.areaKind === 'city' ? countyCode : user.areaCode;
    const filter: Filter<PriceRecipientDocument> = {
      runId,
      ...(county !== undefined && { countyCode: county }),
      ...(cursor !== undefined && { personId: { $gt: cursor } }),
    };
    const found = await recipients
      .find(filter)
      .sort({ personId: 1 })
      .limit(pageSize + 1)
      .toArray();
    const known = await people.find({ _id: { $in: found.map(({ personId }) => personId) } }, { projection: { nameMasked: 1 } }).toArray();
    const names = new Map(known.map(({ _id, nameMasked }) => [_id, nameMasked]));
    const places = await townshipNames(townships);
    return toPage(
      found,
      ({ personId }) => personId,
      ({ personId, groups, householdId, caseId, townshipCode }) => ({
        personId,
        groups,
        ...(householdId !== undefined && { householdId }),
        ...(caseId !== undefined && { caseId }),
        personName: names.get(personId) ?? '',
        townshipName: places.get(townshipCode) ?? townshipCode,
      }),
    );
  };
}
