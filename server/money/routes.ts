import { Router } from 'express';
import { z } from 'zod';
import type { FundEntryView } from '../../domain/api-money.js';
import { startOfDay } from '../../domain/deadline/start-of-day.js';
import { addDays } from '../../domain/deadline/working-days.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { Townships } from '../emergencies/townships.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, readCursor, toPage } from '../http/paging.js';
import { parse } from '../http/parse.js';
import { refuse } from '../http/refuse.js';
import { allowed } from '../session/allowed.js';
import type { exportReserveReport } from './export-reserve-report.js';
import type { FundIds } from './fund-ids.js';
import { fundsOf } from './funds-of.js';
import type { ListExpenses } from './list-expenses.js';
import type { ReadFunds } from './read-funds.js';

/** Civil days, both included. */
export const EntryQuery = z.object({
  account: z.string().min(1).max(60).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export const ExpenseQuery = z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) });

/** The funds of one's area with their accounts, the entries behind each number, and how each expense is explained. */
export function moneyRoutes({
  funds,
  fundIds,
  townships,
  read,
  expenses,
  exportReport,
}: {
  readonly funds: FundLedger;
  readonly fundIds: FundIds;
  readonly townships: Townships;
  readonly read: ReadFunds;
  readonly expenses: ListExpenses;
  readonly exportReport: ReturnType<typeof exportReserveReport>;
}): Router {
  const router = Router();
  const fundOf = async (user: ActingUser, code: string): Promise<string> => {
    const fund = fundsOf(user, await townships.all(), fundIds).find((known) => known.code === code);
    if (!fund) throw refuse('not-found');
    return fund.fundId;
  };

  router.get('/funds', async (req, res) => {
    res.json(await read(allowed(req, 'see-funds')));
  });

  router.get('/funds/reserve-report.csv', async (req, res) => {
    const user = allowed(req, 'see-funds');
    res.attachment(`reserve-${user.areaCode}.csv`).type('text/csv; charset=utf-8');
    res.send(await exportReport(await read(user), user));
  });

  router.get('/funds/:code/entries', async (req, res) => {
    const user = allowed(req, 'see-funds');
    const { account, from, until } = parse(EntryQuery, req.query);
    const before = readCursor(req.query);
    const found = await funds.entries(await fundOf(user, req.params.code), {
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

  router.get('/funds/:code/expenses', async (req, res) => {
    const user = allowed(req, 'see-funds');
    const { month } = parse(ExpenseQuery, req.query);
    res.json(await expenses(await fundOf(user, req.params.code), month, readCursor(req.query)));
  });

  return router;
}
