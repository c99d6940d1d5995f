import { Router } from 'express';
import { z } from 'zod';
import type { FundEntryView, FundView } from '../../domain/api-money.js';
import { startOfDay } from '../../domain/deadline/start-of-day.js';
import { addDays } from '../../domain/deadline/working-days.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { Townships } from '../emergencies/townships.js';
import { pageSize, readCursor, toPage } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import type { FundIds } from './fund-ids.js';
import { fundsOf } from './funds-of.js';

/** Civil days, both included. */
export const EntryQuery = z.object({
  account: z.string().min(1).max(60).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});

/** The funds of one's area with their accounts, and the entries behind each number. */
export function moneyRoutes({
  funds,
  fundIds,
  townships,
}: {
  readonly funds: FundLedger;
  readonly fundIds: FundIds;
  readonly townships: Townships;
}): Router {
  const router = Router();

  router.get('/funds', async (req, res) => {
    const user = allowed(req, 'see-funds');
    const views = await Promise.all(
      fundsOf(user, await townships.all(), fundIds).map(async ({ fundId, code, name }): Promise<FundView> => ({
        townshipCode: code,
        townshipName: name,
        ...(await funds.balance(fundId)),
        accounts: Object.entries(await funds.accounts(fundId)).map(([account, balanceFen]) => ({ account, balanceFen })),
      })),
    );
    res.json(views);
  });

  router.get('/funds/:code/entries', async (req, res) => {
    const user = allowed(req, 'see-funds');
    const fund = fundsOf(user, await townships.all(), fundIds).find(({ code }) => code === req.params.code);
    if (!fund) throw refuse('not-found');
    const { account, from, until } = parse(EntryQuery, req.query);
    const before = readCursor(req.query);
    const found = await funds.entries(fund.fundId, {
      limit: pageSize + 1,
      ...(account !== undefined && { account }),
      ...(from !== undefined && { from: startOfDay(from) }),
      ...(until !== undefined && { until: startOfDay(addDays(until, 1)) }),
      ...(before !== undefined && { before }),
    });
    res.json(
      toPage(
        found,
        ({ sortKey }) => sortKey,
        ({ sortKey: _sortKey, ...entry }): FundEntryView => entry,
      ),
    );
  });

  return router;
}
