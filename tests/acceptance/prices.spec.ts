/** S7 of the domain reference through the HTTP API of the started product: an index, seven people, one county, one bank. */
import { randomUUID } from 'node:crypto';
import type { Page, TaskSummary } from '../../domain/api.js';
import type { BatchLineView, BatchView, FundView } from '../../domain/api-money.js';
import type { PriceRecipientView, PriceRunView } from '../../domain/api-prices.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { Refused } from '../support/api-client.js';
import { setAccount } from '../support/disbursed-household.js';
import { enterHousehold, grantTo, type Entered } from '../support/entered-household.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const today = civilDate(new Date());
const period = today.slice(0, 7);
const cityPeople = ['city', 'city-reform', 'city-finance'];
const countyPeople = ['county', 'county-approver', 'finance', 'township', 'supervisor'];

describe('a price-linkage subsidy', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;
  let onDibao: Entered;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn(...cityPeople, ...countyPeople, 'window', 'aide', 'village', 'approver');
    const account = (end: number) => ({ accountNumber: `620000000000${end}` });
    onDibao = await enterHousehold(office, 301, [account(3301), account(3302), account(3303), {}, { accountNumber: '6200000000000000' }]);
    // One of the two is an orphan as well.
    const onTekun = await enterHousehold(office, 311, [account(3311), { specialStatus: ['orphan'] }]);
    await grantTo(office, onDibao, 'dibao');
    await grantTo(office, onTekun, 'tekun');
  }, 400_000);
  afterAll(() => yimen.stop(), 60_000);

  const index = (more: object = {}) => ({
    requestId: randomUUID(),
    period,
    cpiYearOnYearPercent: 3.1,
    foodCpiYearOnYearPercent: 6.2,
    publishedOn: today,
    keyDate: today,
    ...more,
  });
  const send = async (body: object) => (await person('city').send<{ runId: string }>('POST', '/api/price-runs', body)).runId;
  const run = (runId: string) => person('city').get<PriceRunView>(`/api/price-runs/${runId}`);
  const closed = (runId: string) =>
    until('the end of the run', async () => ((view) => view.status === 'closed' && view)(await run(runId)), 60_000);
  const batch = (batchId: string) => person('finance').get<BatchView>(`/api/disbursements/${batchId}`);
  const lines = async (batchId: string) => (await person('finance').get<Page<BatchLineView>>(`/api/disbursements/${batchId}/lines`)).items;

  type Tasks = { readonly openTasks: readonly { readonly taskKey: string; readonly name: string }[] };
  async function act(username: string, name: string, read: () => Promise<Tasks>, data: object): Promise<void> {
    const { taskKey } = await until(name, async () => (await read()).openTasks.find((task) => task.name === name), 60_000);
    const { version } = await person(username).send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version: 0 });
    await person(username).send('POST', `/api/tasks/${taskKey}/complete`, { version, data });
  }
  const inCity = (username: string, name: string, runId: string, data: object) => act(username, name, () => run(runId), data);
  const inCounty = (username: string, name: string, batchId: string, data: object) => act(username, name, () => batch(batchId), data);
  const checked = (runId: string) => inCity('city-reform', '核对指数', runId, { indexDecision: 'confirm', reason: '与公布的数字一致' });
  const bankLedger = async () => (await (await fetch(`${yimen.sandboxUrl}/bank/ledger`)).json()) as { key: string; amountFen: number }[];

  it('is not paid below the trigger', async () => {
    const runId = await send(index({ cpiYearOnYearPercent: 3.4, foodCpiYearOnYearPercent: 5.9 }));
    await checked(runId);

    expect(await closed(runId)).toMatchObject({ outcome: 'not-triggered', counties: [] });
  }, 90_000);

  it('is refused while the month is open, and when the officer of reform finds the figures wrong', async () => {
    const body = index({ cpiYearOnYearPercent: 31, foodCpiYearOnYearPercent: 62 });
    const [runId, again] = [await send(body), await send(body)];
    expect(again).toBe(runId);
    const other: unknown = await send(index()).catch((error: unknown) => error);
    expect(other instanceof Refused && other.problem.code).toBe('price-run-open');

    await inCity('city-reform', '核对指数', runId, { indexDecision: 'reject', reason: '小数点错位' });
    expect(await closed(runId)).toMatchObject({ outcome: 'rejected' });
  }, 90_000);

  let runId = '';
  let batchId = '';

  it('S7: lists seven people, not eight, after a person has decided about the corrected figures', async () => {
    runId = await send(index());
    await checked(runId);
    await inCity('city', '决定是否重新办理', runId, { correctionDecision: 'run-again', reason: '食品价格更正' });
    await inCity('city-finance', '落实资金', runId, { note: '指标已下达' });

    await until('the list', async () => (await run(runId)).lists);
    expect(await run(runId)).toMatchObject({
      lists: { count: 7, amountFen: 21_000 },
      counties: [{ countyCode: 'K1', count: 7, amountFen: 21_000 }],
    });
    const { items } = await person('city').get<Page<PriceRecipientView>>(`/api/price-runs/${runId}/recipients`);
    expect(items.map(({ groups }) => groups.join('+')).sort()).toEqual([...Array<string>(5).fill('dibao'), 'tekun', 'tekun+orphan']);
    expect(items.every(({ personName }) => personName.includes('*'))).toBe(true);

    await inCity('city', '批准名单与总额', runId, { listDecision: 'approve', reason: '名单无误' });
    batchId =
      (await until(
        'the batch',
        async () => (await person('finance').get<PriceRunView>(`/api/price-runs/${runId}`)).counties[0]?.batchId,
        30_000,
      )) ?? '';
  }, 120_000);

  it('asks the silent bank after a day and sends nothing again; six are paid, one waits for an account and is paid under the same key', async () => {
    await inCounty('county', '核对名册', batchId, { listDecision: 'submit', reason: '名册无误' });
    await inCounty('county-approver', '审批', batchId, { batchDecision: 'approve', reason: '同意' });
    await fetch(`${yimen.sandboxUrl}/faults/bank`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode: 'callback-lost', times: 1 }),
    });
    await inCounty('finance', '拨付', batchId, { releaseDecision: 'release', reason: '同意拨付' });
    await until('the file', async () => (await batch(batchId)).files[0]?.state === 'sent', 60_000);
    expect((await lines(batchId)).map(({ status }) => status)).toEqual(Array<string>(7).fill('sent'));

    // The bank has done it and says nothing; the day is counted from the wait for its answer.
    await until('the bank', async () => (await bankLedger()).length === 6, 60_000);
    await until('the wait for the answer', async () => (await batch(batchId)).statusText.includes('等待银行回盘'), 60_000);
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 25 * 3_600_000 });
    await office.signIn(...cityPeople, ...countyPeople);
    const [waiting] = await until(
      'the one who was sent back',
      async () => {
        const rejected = (await lines(batchId)).filter(({ status }) => status === 'rejected');
        return rejected.length > 0 && rejected;
      },
      60_000,
    );
    expect(waiting).toMatchObject({ payeeId: onDibao.personIds[4], reason: 'ACCOUNT_UNUSABLE', amountFen: 3_000 });
    expect((await batch(batchId)).files).toHaveLength(1);
    expect(await bankLedger()).toHaveLength(6);

    await setAccount(async (username) => person(username), onDibao.personIds[4] ?? '', '6200000000003305');
    await inCounty('county', '更正退回', batchId, { rejectsDecision: 'resend', reason: '账户已更正' });
    expect(await closed(runId)).toMatchObject({
      outcome: 'paid',
      result: { count: 7, amountFen: 21_000, counties: [{ countyCode: 'K1', count: 7 }] },
    });

    const keys = (await bankLedger()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(7);
    expect(keys).toContain(waiting?.paymentId);
    expect(keys.every((key) => key.startsWith(`price-linkage-C1:${period}:price-subsidy:`))).toBe(true);
    const county = (await person('finance').get<FundView[]>('/api/funds')).find(({ townshipCode }) => townshipCode === 'K1');
    expect(county?.accounts).toEqual(expect.arrayContaining([{ account: 'paid:price-subsidy', balanceFen: 21_000 }]));
    expect(county?.heldFen).toBe(0);
  }, 180_000);

  it('pays nobody of that month again, though CPI of exactly 3.5 is a trigger', async () => {
    const second = await send(index({ cpiYearOnYearPercent: 3.5, foodCpiYearOnYearPercent: 0 }));
    await checked(second);
    await inCity('city', '决定是否重新办理', second, { correctionDecision: 'run-again', reason: '再次更正' });
    await inCity('city-finance', '落实资金', second, { note: '指标已下达' });
    await inCity('city', '批准名单与总额', second, { listDecision: 'approve', reason: '名单无误' });

    expect(await closed(second)).toMatchObject({ outcome: 'paid', lists: { count: 7 }, result: { count: 0, amountFen: 0 } });
    expect(await bankLedger()).toHaveLength(7);
  }, 120_000);
});
