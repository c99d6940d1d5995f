import { Router } from 'express';
import type { FundView } from '../../domain/api.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { FundIds } from './fund-ids.js';
import type { TownshipDocument, Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { allowed } from '../session/allowed.js';
import { inArea } from '../session/in-area.js';

const latest = 50;

/** Reserve funds of the townships in one's area; county staff also see the county's assistance fund, under the county's code. */
export function moneyRoutes({ funds, fundIds, townships }: { readonly funds: FundLedger; readonly fundIds: FundIds; readonly townships: Townships }): Router {
  const router = Router();

  router.get('/funds', async (req, res) => {
    const user = allowed(req, 'see-funds');
    const views = await Promise.all(
      fundsOf(user, await townships.all(), fundIds).map(async ({ fundId, code, name }): Promise<FundView> => ({
        townshipCode: code,
        townshipName: name,
        ...(await funds.balance(fundId)),
        entries: await funds.entries(fundId, latest),
      })),
    );
    res.json(views);
  });

  return router;
}

function fundsOf(user: ActingUser, all: readonly TownshipDocument[], { reserve, assistance }: FundIds): readonly { fundId: string; code: string; name: string }[] {
  const own = all.filter(({ _id, countyCode, served }) => served && inArea(user, { townshipCode: _id, countyCode }));
  const reserves = own.map(({ _id, name }) => ({ fundId: reserve(_id), code: _id, name }));
  return user.areaKind === 'township' ? reserves : [...reserves, { fundId: assistance(user.areaCode), code: user.areaCode, name: `${user.areaName}救助资金` }];
}
