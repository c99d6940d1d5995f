import type { Page } from '../../domain/api.js';
import type { FundEntryView, FundView } from '../../domain/api-money.js';
import { fundLedger } from '../../adapters/mongo/fund-ledger.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

describe('ledgers of funds', () => {
  const server = serverUnderTest();
  const at = '2026-05-09T17:00:00.000Z'; // 01:00 of the 10th in the office.

  beforeAll(async () => {
    const funds = fundLedger(server().database.db);
    const paid = { fundId: 'reserve:T01', key: 'd1', amountFen: 60_000, caseId: 'case-1', program: 'temporary-aid-emergency', at };
    await funds.append({ ...paid, entry: 'hold' });
    await funds.append({ ...paid, entry: 'settle' });
    for (let number = 0; number < 35; number += 1) {
      await funds.append({ fundId: 'assistance:K1', entry: 'top-up', key: `t${number}`, amountFen: 1, at: '2026-05-01T00:00:00.000Z' });
    }
  });

  it('show each fund of the area with its accounts, which sum to 0', async () => {
    const township = await (await server().as('township')).get<FundView[]>('/api/funds');
    const county = await (await server().as('finance')).get<FundView[]>('/api/funds');

    expect(township).toMatchObject([{ townshipCode: 'T01', balanceFen: 940_000, heldFen: 0 }]);
    expect(county.map(({ townshipCode }) => townshipCode)).toEqual(['T01', 'T02', 'K1']);
    for (const { accounts } of county) expect(accounts.reduce((sum, { balanceFen }) => sum + balanceFen, 0)).toBe(0);
  });

  it('show both sides of each entry, by account and by civil day', async () => {
    const person = await server().as('township');
    const of = (query: string) => person.get<Page<FundEntryView>>(`/api/funds/T01/entries?${query}`);

    expect((await of('account=held&from=2026-05-10&until=2026-05-10')).items).toMatchObject([
      {
        entry: 'settle',
        caseId: 'case-1',
        postings: [
          { account: 'paid:temporary-aid-emergency', amountFen: 60_000 },
          { account: 'held', amountFen: -60_000 },
        ],
      },
      { entry: 'hold' },
    ]);
    expect((await of('from=2026-05-09&until=2026-05-09')).items).toEqual([]);
    expect(await refusalOf(of('from=yesterday'))).toMatchObject({ status: 400, fields: [{ field: 'from' }] });
  });

  it('come page by page, and only from one area', async () => {
    const finance = await server().as('finance');
    const first = await finance.get<Page<FundEntryView>>('/api/funds/K1/entries');
    const second = await finance.get<Page<FundEntryView>>(`/api/funds/K1/entries?cursor=${first.nextCursor}`);

    expect([first.items.length, second.items.length]).toEqual([30, 6]);
    expect(await refusalOf((await server().as('township')).get('/api/funds/K1/entries'))).toMatchObject({ status: 404 });
  });
});
