/** A month's payment through the HTTP API of the started product, from granted benefits to the bank's statement. */
import { randomUUID } from 'node:crypto';
import type { Page } from '../../domain/api.js';
import type { BatchLineView, BatchView, FundView, LeftOutView } from '../../domain/api-money.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { grantBasicLiving, setAccount } from '../support/disbursed-household.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const today = civilDate(new Date());
const period = today.slice(0, 7);

describe('a month of payments', () => {
  let yimen: StartedYimen;
  const people = new Map<string, Promise<ApiClient>>();
  const as = (username: string): Promise<ApiClient> => {
    const person = people.get(username) ?? signIn(yimen.url, username);
    people.set(username, person);
    return person;
  };

  beforeAll(async () => {
    yimen = await startYimen();
    await grantBasicLiving(as, 'demo-H1', ['demo-H1-B']);
    await grantBasicLiving(as, 'demo-H2');
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  const batch = async (batchId: string) => (await as('finance')).get<BatchView>(`/api/disbursements/${batchId}`);
  const lines = async (batchId: string) =>
    (await (await as('finance')).get<Page<BatchLineView>>(`/api/disbursements/${batchId}/lines`)).items;
  const order = async () =>
    (
      await (
        await as('county')
      ).send<{ batchId: string }>('POST', '/api/disbursements', { requestId: randomUUID(), program: 'dibao', period, cutOffOn: today })
    ).batchId;
  async function act(username: string, batchId: string, name: string, data: object): Promise<void> {
    const { taskKey } = await until(
      `${name} of the batch`,
      async () => (await batch(batchId)).openTasks.find((task) => task.name === name),
      30_000,
    );
    const person = await as(username);
    const { version } = await person.send<{ version: number }>('POST', `/api/tasks/${taskKey}/claim`, { version: 0 });
    await person.send('POST', `/api/tasks/${taskKey}/complete`, { version, data });
  }
  const closed = (batchId: string) =>
    until('the closing', async () => ((view) => view.status === 'closed' && view)(await batch(batchId)), 60_000);

  it('leaves out by name who has no account, and ends when nobody can be paid', async () => {
    const view = await closed(await order());

    expect(view).toMatchObject({ outcome: 'nothing-to-pay', lineCount: 0, leftOutCount: 2 });
    const { items } = await (await as('township')).get<Page<LeftOutView>>(`/api/disbursements/${view.batchId}/left-out`);
    expect(items.map(({ reason, householdId }) => [householdId, reason])).toEqual(
      expect.arrayContaining([
        ['demo-H1', 'no-account'],
        ['demo-H2', 'no-account'],
      ]),
    );
  }, 90_000);

  it('pays what different people checked, approved and released, what came back under the same key, and closes when the statement agrees', async () => {
    await setAccount(as, 'demo-H1-B', '6200000000000000'); // Refused by the stand-in.
    await setAccount(as, 'demo-H2-A', '6200000000002205');
    const batchId = await order();
    const again = (await as('county')).send('POST', '/api/disbursements', {
      requestId: randomUUID(),
      program: 'dibao',
      period,
      cutOffOn: today,
    });
    await expect(again).rejects.toMatchObject({ problem: { code: 'disbursement-open' } });

    await act('county', batchId, '核对名册', { listDecision: 'submit', reason: '名册无误' });
    await act('county-approver', batchId, '审批', { batchDecision: 'approve', reason: '同意' });
    await act('finance', batchId, '拨付', { releaseDecision: 'release', reason: '同意拨付' });

    await until('the answer', async () => (await batch(batchId)).openTasks.some(({ name }) => name === '更正退回'), 60_000);
    const [before] = (await lines(batchId)).filter(({ status }) => status === 'rejected');
    expect(before).toMatchObject({
      payeeId: 'demo-H1-B',
      reason: 'ACCOUNT_UNUSABLE',
      payeeName: expect.stringMatching(/^示\*+$/) as string,
    });
    await setAccount(as, 'demo-H1-B', '6200000000002101');
    await act('county', batchId, '更正退回', { rejectsDecision: 'resend', reason: '账户已更正' });

    const view = await closed(batchId);
    expect(view).toMatchObject({ outcome: 'paid', totals: { paid: { count: 2 } }, findings: [] });
    expect(view.files.map(({ attempt, lineCount }) => [attempt, lineCount])).toEqual([
      [1, 2],
      [2, 1],
    ]);
    expect(view.acts.map(({ byName }) => byName)).toEqual(['演示·县经办', '演示·县审批', '演示·财政', '演示·县经办']);

    const paid = await lines(batchId);
    expect(paid.map(({ paymentId }) => paymentId)).toContain(before?.paymentId);
    const ledger = (await (await fetch(`${yimen.sandboxUrl}/bank/ledger`)).json()) as { key: string; amountFen: number }[];
    expect(ledger.map(({ key }) => key).sort()).toEqual(paid.map(({ paymentId }) => paymentId).sort());
    const county = (await (await as('finance')).get<FundView[]>('/api/funds')).find(({ townshipCode }) => townshipCode === 'K1');
    const balanceOf = (account: string) => county?.accounts.find((entry) => entry.account === account)?.balanceFen;
    expect([balanceOf('held'), balanceOf('bank-clearing'), balanceOf('paid:dibao')]).toEqual([0, 0, view.totalFen]);
  }, 120_000);

  it('does not pay a month twice, whoever orders it again', async () => {
    const view = await closed(await order());

    expect(view).toMatchObject({ outcome: 'nothing-to-pay', leftOutCount: 2 });
    const { items } = await (await as('finance')).get<Page<LeftOutView>>(`/api/disbursements/${view.batchId}/left-out`);
    expect(items.map(({ reason }) => reason)).toEqual(['paid-elsewhere', 'paid-elsewhere']);
  }, 90_000);
});
