/**
 * S4 of the domain reference, walked on the started system, each person with their own browser; then its other ways.
 * With ZEEBE_ADDRESS set the same walk runs on a real Zeebe.
 */
import type { Browser } from 'playwright-core';
import { addDays, addWorkingDays, civilDate } from '../../domain/deadline/working-days.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { until } from '../support/until.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { approve, explanation, onSite } from './form-answers.js';
import { expectToken, fillForm, openTask, openWorkplace, workTask, type Workplace } from './workplace.js';

describe('emergency aid in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let supervisor: Workplace;
  let supervisorApi: ApiClient;
  const places = new Map<string, Workplace>();
  const account = '990000000000000017';

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    browser = await launchBrowser();
    await moveClockTo(`${nextSaturday()}T20:10:00+08:00`);
    supervisor = await as('supervisor');
    supervisorApi = await signIn(yimen.url, 'supervisor');
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('is walked from the report on a weekend to the follow-up (S4)', async () => {
    const { caseId, receiptNumber } = await report();
    const saturday = civilDate(await serverNow());
    const instance = await instancePath(caseId);

    await expectToken(supervisor, instance, 'checkOnSite');
    await screenshot(supervisor.page, 'instance');
    await workTask(await as('village'), receiptNumber, 'checkOnSite', onSite);

    await expectToken(supervisor, instance, 'approveQuickly');
    await workTask(await as('approver'), receiptNumber, 'approveQuickly', approve);

    await paid(caseId);
    expect(await bankPayments(caseId)).toEqual([180_000]);
    await expectToken(supervisor, instance, 'explainAfterwards');
    await showCase(supervisor, caseId);
    await supervisor.page.getByTestId('case-payments').getByText('¥1,800.00').first().waitFor();
    await supervisor.page.getByTestId('approval-owed').getByText('¥1,800.00').first().waitFor();

    // Ten working days after Saturday is the Friday after next; the reminder comes three working days before.
    const none = { holidays: new Set<string>(), makeUpDays: new Set<string>() };
    const due = addWorkingDays(saturday, 10, none);
    expect((await supervisorApi.caseFile(caseId)).postHocDueOn).toBe(due);
    expect(due).toBe(addDays(saturday, 13));
    await moveClockTo(`${addWorkingDays(due, -3, none)}T09:00:05+08:00`);
    await timelineShows(caseId, 'explanation-due', /即将到期|提醒/);

    await moveClockTo(`${addDays(saturday, 11)}T10:00:00+08:00`);
    await workTask(await as('township'), receiptNumber, 'explainAfterwards', explanation);
    await expectToken(supervisor, instance, 'checkExplanation');
    await workTask(await as('county'), receiptNumber, 'checkExplanation', { 说明是否完整: { choose: '完整' } });
    await expectToken(supervisor, instance, 'approveAfterwards');

    // Four eyes: the quick approver finds the task but may not take it.
    const approver = await as('approver');
    await openTask(approver, receiptNumber, 'approveAfterwards');
    await approver.page
      .getByText(/不得|不能.*同一人|回避/)
      .first()
      .waitFor();
    expect(
      await approver.page
        .getByTestId('task-submit')
        .isEnabled()
        .catch(() => false),
    ).toBe(false);

    await workTask(await as('county-approver'), receiptNumber, 'approveAfterwards', { 审批结果: { choose: '确认' }, 理由: '情况属实' });
    await expectToken(supervisor, instance, 'followUp');
    await workTask(await as('township'), receiptNumber, 'followUp', { 回访情况: '已康复,生活恢复' });

    await closed(caseId);
    const caseFile = await supervisorApi.caseFile(caseId);
    expect(caseFile.approvalOwedFen).toBe(0);
    expect(await reserveBalance('T01')).toBe(820_000);
    await showCase(supervisor, caseId);
    await screenshot(supervisor.page, 'case');
  }, 300_000);

  it('goes to a person when the aid is not confirmed, and takes no money back by machine', async () => {
    const { caseId, receiptNumber } = await report({ emergencyTownship: 'T01' });
    await payByApi(caseId);
    await workByApi('township', caseId, 'explainAfterwards', answers.explainAfterwards);
    await workByApi('county', caseId, 'checkExplanation', answers.checkExplanation);

    await workTask(await as('county-approver'), receiptNumber, 'approveAfterwards', {
      审批结果: { choose: '不予确认' },
      理由: '凭据与情况不符',
    });
    await expectToken(supervisor, await instancePath(caseId), 'resolveNotConfirmed');
    await workTask(await as('county-approver'), receiptNumber, 'resolveNotConfirmed', {
      处理方式: { choose: '当时情况合理,不追回' },
      理由: '当时情况紧急,处置得当',
    });
    await workTask(await as('township'), receiptNumber, 'followUp', { 回访情况: '已回访' });

    await closed(caseId);
    expect(await bankPayments(caseId)).toEqual([180_000]);
  }, 180_000);

  it('asks for another account when the bank refuses the first, and pays once under the same key', async () => {
    const { caseId, receiptNumber } = await report({ accountNumber: '990000000000010000' });
    await workByApi('village', caseId, 'checkOnSite', answers.checkOnSite);
    await workTask(await as('approver'), receiptNumber, 'approveQuickly', approve);

    const township = await as('township');
    await openTask(township, receiptNumber, 'fixAccount');
    await township.page.getByTestId('task-claim').click();
    await fillForm(township.page, { 收款账号: '12', 核对经过: '已向本人核对' });
    await township.page.getByTestId('task-submit').click();
    await township.page
      .getByTestId('task-form')
      .getByText(/12 ?至 ?19|格式|不符/)
      .first()
      .waitFor();
    await fillForm(township.page, { 收款账号: account });
    await township.page.getByTestId('task-submit').click();

    await paid(caseId);
    expect(await bankPayments(caseId)).toEqual([180_000]);
  }, 180_000);

  it('pays once all the same when the bank does it and its answer is lost', async () => {
    const { caseId, receiptNumber } = await report();
    await workByApi('village', caseId, 'checkOnSite', answers.checkOnSite);
    await setFault('bank', { mode: 'answer-lost', times: 2 });
    await workTask(await as('approver'), receiptNumber, 'approveQuickly', approve);

    await paid(caseId);
    expect(await bankPayments(caseId)).toEqual([180_000]);
  }, 180_000);

  it('pays from the county fund and asks for a top-up when the reserve fund is short', async () => {
    // Bring the fund of T02 below one payment: five cases at the township's cap of 200000.
    for (let left = await reserveBalance('T02'); left >= 180_000; left = await reserveBalance('T02')) {
      const drained = await reportByApi({ emergencyTownship: 'T02' });
      await payByApi(drained, { ...answers.checkOnSite, severityTier: 'heavy' }, 'township2', 'approver2');
    }
    const caseId = await reportByApi({ emergencyTownship: 'T02' });
    await workByApi('township2', caseId, 'checkOnSite', answers.checkOnSite);
    const { receiptNumber } = await supervisorApi.caseFile(caseId);
    await workTask(await as('approver2'), receiptNumber, 'approveQuickly', approve);

    await paid(caseId);
    expect((await supervisorApi.caseFile(caseId)).payments).toMatchObject([
      { fundSource: 'assistance-fund', amountFen: 180_000, status: 'paid' },
    ]);
    expect(await bankPayments(caseId)).toEqual([180_000]);
    await showCase(supervisor, caseId);
    await supervisor.page
      .getByTestId('case-timeline')
      .getByText(/储备金/)
      .first()
      .waitFor();
  }, 300_000);

  // ---- people

  async function as(username: string): Promise<Workplace> {
    const known = places.get(username);
    if (known) return known;
    const place = await openWorkplace(browser, yimen.url, username);
    places.set(username, place);
    return place;
  }

  async function report(overrides: Partial<Parameters<typeof emergencyReport>[0]> = {}) {
    const content = emergencyReport({ accountNumber: account, ...overrides });
    const { page } = await as('hotline');
    await page.goto('/report');
    await page.getByTestId('report-personName').fill(content.personName);
    await page.getByTestId('report-identityUnknown').check();
    await page.getByTestId('report-placeText').fill(content.placeText);
    await page.getByTestId('report-whatHappened').fill(content.whatHappened);
    await page.getByTestId('report-accountNumber').fill(content.accountNumber ?? '');
    await choose(page, 'report-emergencyTownship', /东河镇/);
    await choose(page, 'report-registeredTownship', /其他|外地|不在/);
    await page.getByTestId(`report-causeCategory-${content.causeCategory}`).check();
    await page.getByTestId('report-submit').click();
    const receiptNumber = (await page.getByTestId('receipt-number').innerText()).trim();
    const caseId = await until(`case of ${receiptNumber}`, async () => {
      const found = await supervisorApi.get<{ items: { caseId: string; receiptNumber: string }[] }>(`/api/cases?q=${receiptNumber}`);
      return found.items.find((item) => item.receiptNumber === receiptNumber)?.caseId;
    });
    return { caseId, receiptNumber };
  }

  async function choose(page: Workplace['page'], testId: string, label: RegExp): Promise<void> {
    await page.getByTestId(testId).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: label }).first().click();
  }

  async function showCase(place: Workplace, caseId: string): Promise<void> {
    await place.page.goto(`/cases/${caseId}`);
    await place.page.getByTestId('case-timeline').waitFor();
  }

  // ---- the same through the API, where the browser has shown it already

  const apiClients = new Map<string, ApiClient>();
  async function workByApi(username: string, caseId: string, elementId: string, data: object): Promise<void> {
    const client = apiClients.get(username) ?? (await signIn(yimen.url, username));
    apiClients.set(username, client);
    await client.work(caseId, elementId, data);
  }

  async function reportByApi(overrides: Partial<Parameters<typeof emergencyReport>[0]>): Promise<string> {
    const hotline = apiClients.get('hotline') ?? (await signIn(yimen.url, 'hotline'));
    apiClients.set('hotline', hotline);
    return (await hotline.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport({ accountNumber: account, ...overrides })))
      .caseId;
  }

  async function payByApi(caseId: string, check: object = answers.checkOnSite, checker = 'village', approver = 'approver'): Promise<void> {
    await workByApi(checker, caseId, 'checkOnSite', check);
    await workByApi(approver, caseId, 'approveQuickly', answers.approveQuickly);
    await paid(caseId);
  }

  // ---- the world around

  async function instancePath(caseId: string): Promise<string> {
    const keys = await until('the instance', async () => (await supervisorApi.caseFile(caseId)).processInstanceKeys[0]);
    return `/monitoring/${keys}`;
  }

  const paid = (caseId: string) =>
    until(
      `payment of ${caseId}`,
      async () => (await supervisorApi.caseFile(caseId)).payments.some((payment) => payment.status === 'paid'),
      60_000,
    );
  const closed = (caseId: string) =>
    until(`closing of ${caseId}`, async () => (await supervisorApi.caseFile(caseId)).status === 'closed', 30_000);

  async function timelineShows(caseId: string, what: string, text: RegExp): Promise<void> {
    await until(what, async () => (await supervisorApi.caseFile(caseId)).timeline.some((entry) => text.test(entry.title)), 30_000);
    await showCase(supervisor, caseId);
    await supervisor.page.getByTestId('case-timeline').getByText(text).first().waitFor();
  }

  async function bankPayments(caseId: string): Promise<number[]> {
    const ledger = (await (await fetch(`${yimen.sandboxUrl}/bank/ledger`)).json()) as { key: string; amountFen: number }[];
    return ledger.filter((payment) => payment.key.startsWith(`${caseId}:`)).map((payment) => payment.amountFen);
  }

  async function reserveBalance(townshipCode: string): Promise<number> {
    const funds = await supervisorApi.get<{ townshipCode: string; balanceFen: number }[]>('/api/funds');
    return funds.find((fund) => fund.townshipCode === townshipCode)?.balanceFen ?? -1;
  }

  async function setFault(system: string, fault: object): Promise<void> {
    await fetch(`${yimen.sandboxUrl}/faults/${system}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(fault),
    });
  }

  async function serverNow(): Promise<Date> {
    return new Date(((await (await fetch(`${yimen.url}/api/test/clock`)).json()) as { now: string }).now);
  }

  async function moveClockTo(isoTime: string): Promise<void> {
    const offsetMilli = new Date(isoTime).getTime() - (await serverNow()).getTime();
    const response = await fetch(`${yimen.url}/api/test/clock/add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'yimen' },
      body: JSON.stringify({ offsetMilli }),
    });
    if (!response.ok) throw new Error(`the clock did not move: ${response.status} ${await response.text()}`);
  }

  function nextSaturday(): string {
    let date = addDays(civilDate(new Date()), 1);
    while (new Date(`${date}T00:00:00Z`).getUTCDay() !== 6) date = addDays(date, 1);
    return date;
  }
});
