import { randomUUID } from 'node:crypto';
import { priceRunStore } from '../../adapters/mongo/price-runs.js';
import type { Page } from '../../domain/api.js';
import type { PriceRecipientView, PriceRunSummary, PriceRunView } from '../../domain/api-prices.js';
import { until } from '../support/until.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

describe("a month's price index", () => {
  const server = serverUnderTest();
  const index = (more: object = {}) => ({
    requestId: randomUUID(),
    period: '2026-03',
    cpiYearOnYearPercent: 3.1,
    foodCpiYearOnYearPercent: 6.2,
    publishedOn: '2026-03-01',
    keyDate: '2026-03-01',
    ...more,
  });
  const send = async (body: object, username = 'city') =>
    (await server().as(username)).send<{ runId: string }>('POST', '/api/price-runs', body);
  const view = async (runId: string, username = 'city') => (await server().as(username)).get<PriceRunView>(`/api/price-runs/${runId}`);
  const published = () => server().engine.published.filter(({ name }) => name === 'price-index-imported');

  it('starts its process once, whatever is sent again, and only one for a month is open', async () => {
    const body = index();
    const [first, again] = [await send(body), await send(body)];
    expect(again).toEqual(first);
    expect(await refusalOf(send(index()))).toMatchObject({ status: 409, code: 'price-run-open' });

    await until('the start', async () => published().length > 0);
    expect(published()).toMatchObject([
      {
        correlationKey: first.runId,
        messageId: first.runId,
        // 20 working days after the publication, a Sunday.
        variables: {
          runId: first.runId,
          cityCode: 'C1',
          period: '2026-03',
          dueAt: '2026-03-27T23:59:59+08:00',
          policy: { cpiTriggerPercent: 3.5 },
        },
      },
    ]);
    expect(JSON.stringify(published())).not.toContain('cpiYearOnYearPercent');
    const { items } = await (await server().as('finance')).get<Page<PriceRunSummary>>('/api/price-runs');
    expect(items).toMatchObject([{ runId: first.runId, importedByName: '演示·市民政', amountFen: 3_000, status: 'open' }]);
  });

  it('is refused with a word at the field that is wrong', async () => {
    const fieldOf = async (more: object) => ((await refusalOf(send(index(more)))) as { fields?: { field: string }[] }).fields?.[0]?.field;

    expect(await fieldOf({ keyDate: '2026-02-28' })).toBe('keyDate');
    expect(await fieldOf({ period: '2999-01', keyDate: '2999-01-01', publishedOn: '2999-01-02' })).toBe('keyDate');
    expect(await fieldOf({ publishedOn: '2026-02-01' })).toBe('publishedOn');
    expect(await fieldOf({ cpiYearOnYearPercent: null, foodCpiYearOnYearPercent: null })).toBe('cpiYearOnYearPercent');
    expect(await fieldOf({ cpiYearOnYearPercent: 310 })).toBe('cpiYearOnYearPercent');
  });

  it('is a correction once the month has come to an end', async () => {
    const runs = priceRunStore(server().database.db);
    const first = (await send(index({ period: '2026-02', keyDate: '2026-02-28' }))).runId;
    await runs.close(first, { outcome: 'rejected', closedAt: '2026-03-01T00:00:00Z' });
    const second = (await send(index({ period: '2026-02', keyDate: '2026-02-28' }))).runId;
    expect((await view(second)).corrects).toBeUndefined();

    await runs.close(second, { outcome: 'not-triggered', closedAt: '2026-03-01T00:00:00Z' });
    const third = (await send(index({ period: '2026-02', keyDate: '2026-02-28' }))).runId;
    expect(await view(third)).toMatchObject({ corrects: { runId: second } });
  });

  it('lists a person of two groups once, masked, and shows a county its own people', async () => {
    const runs = priceRunStore(server().database.db);
    const { runId } = await send(index({ period: '2026-01', keyDate: '2026-01-31' }));
    const recipient = { runId, townshipCode: 'T01', countyCode: 'K1', householdId: 'demo-H1' };
    await runs.add([
      { ...recipient, personId: 'demo-H1-A', groups: ['tekun'] },
      { ...recipient, personId: 'elsewhere', countyCode: 'K2', townshipCode: 'T03', groups: ['dibao'] },
    ]);
    await runs.add([{ ...recipient, personId: 'demo-H1-A', groups: ['orphan'] }]);
    const totals = await runs.closeList(runId);
    await runs.add([{ ...recipient, personId: 'late', groups: ['dibao'] }]);

    expect(totals).toMatchObject({ count: 2, amountFen: 6_000 });
    expect(await runs.closeList(runId)).toEqual(totals);
    const seenBy = async (username: string, query = '') =>
      (await (await server().as(username)).get<Page<PriceRecipientView>>(`/api/price-runs/${runId}/recipients${query}`)).items;
    expect((await seenBy('county'))[0]).toMatchObject({ personId: 'demo-H1-A', personName: '示****', groups: ['tekun', 'orphan'] });
    expect((await seenBy('county', '?countyCode=K2')).map(({ personId }) => personId)).not.toContain('elsewhere');
    expect((await seenBy('city', '?countyCode=K2')).map(({ personId }) => personId)).toEqual(['elsewhere']);
  });
});
