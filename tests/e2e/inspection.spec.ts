/** An inspection in the browser: the supervisor orders it, inspectors find it in their tasks, the draw is recomputed, the result is public. */
import type { Browser } from 'playwright-core';
import { signIn } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, fillForm, openTask, openWorkplace, type Workplace, workTask } from './workplace.js';

describe('an inspection in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let supervisor: Workplace;
  let receiptNumber: string;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
    const report = await (await signIn(yimen.url, 'hotline')).send<{ caseId: string; receiptNumber: string }>('POST', '/api/emergencies', emergencyReport());
    receiptNumber = report.receiptNumber;
    await (await signIn(yimen.url, 'village')).work(report.caseId, 'checkOnSite', answers.checkOnSite);
    supervisor = await openWorkplace(browser, yimen.url, 'supervisor');
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('is ordered, drawn, and its draw made again', async () => {
    const { page } = supervisor;
    await page.getByTestId('nav-inspections').click();
    await page.getByText('还没有检查').waitFor();
    await screenshot(page, 'inspections-empty');
    await page.getByTestId('inspection-order').click();
    await screenshot(page, 'inspection-order');
    await page.getByTestId('inspection-order-confirm').click();
    await page.getByTestId(`inspection-item-${receiptNumber}`).waitFor({ timeout: 60_000 });
    await page.getByTestId('inspection-recompute').click();
    await page.getByText('复算一致：1 件').waitFor();
    await screenshot(page, 'inspection-drawn');
  }, 120_000);

  /** Names the step, not the person. */
  async function findSlip(inspector: Workplace): Promise<void> {
    const { page } = inspector;
    await openTask(inspector, receiptNumber, 'findings');
    await page.getByTestId('task-claim').click();
    await fillForm(page, { 认定结果: { choose: '有差错，需要整改' } });
    await page.locator('.fjs-form-field-select .fjs-input-group').click();
    await page.locator('.fjs-dropdownlist-item').filter({ hasText: '核实' }).click();
    await fillForm(page, { 给容错纠错的说明: '示例：现场没有收票据', 依据: '示例：缺一张医院票据' });
    await screenshot(page, 'inspection-slip');
    await expectNoOverflow(page);
    await page.getByTestId('task-submit').click();
    await page.getByTestId('task-form').waitFor({ state: 'detached' });
  }

  it('is done by the drawn inspectors, and made public', async () => {
    const { page } = supervisor;
    const row = await page.getByTestId(`inspection-item-${receiptNumber}`).innerText();
    const names = { 甲: 'inspector1', 乙: 'inspector2', 丙: 'inspector3' };
    const drawn = Object.entries(names).filter(([name]) => row.includes(`检查员${name}`)).map(([, username]) => username);
    for (const username of drawn) {
      const inspector = await openWorkplace(browser, yimen.url, username);
      await workTask(inspector, receiptNumber, 'inspect', { 个案材料: { choose: '没有问题' }, 付款记录: { choose: '没有问题' }, 上门核实: { choose: '这次没有看' }, 看到了什么: '示例：材料齐全' });
      if (username === drawn.at(-1)) await findSlip(inspector);
      await inspector.close();
    }
    const township = await openWorkplace(browser, yimen.url, 'township');
    await workTask(township, receiptNumber, 'correct', { 怎样整改: '示例：次日补来票据', 证明材料: '票据补件' });
    await township.close();
    const inspector = await openWorkplace(browser, yimen.url, drawn[0] ?? '');
    await workTask(inspector, receiptNumber, 'checkCorrection', { 整改是否到位: { choose: '到位' }, 理由: '票据齐全' });
    await inspector.close();
    await page.getByTestId('inspection-result').waitFor({ timeout: 60_000 });
    await screenshot(page, 'inspection-published');

    const village = await openWorkplace(browser, yimen.url, 'township', { width: 390, height: 844 });
    await village.page.goto('/inspections');
    await village.page.locator('[data-testid^="published-JC-K1-"]').waitFor();
    await screenshot(village.page, 'phone-inspections-public');
    await expectNoOverflow(village.page);
    await village.close();
  }, 240_000);

  it('has a slip of staff judged apart: the person explains, the discipline officer judges, the supervisor sees it', async () => {
    const { page } = supervisor;
    const number = await until('the matter', async () => {
      await page.goto('/matters');
      const row = page.getByText(/^RC-K1-/).first();
      return row.waitFor({ timeout: 2_000 }).then(() => row.innerText(), () => undefined);
    }, 30_000);
    const village = await openWorkplace(browser, yimen.url, 'village', { width: 390, height: 844 });
    await openTask(village, number, 'hearStaff');
    await screenshot(village.page, 'phone-fault-hearing');
    await expectNoOverflow(village.page);
    await workTask(village, number, 'hearStaff', { 当时的情况: '当晚停电，票据次日补来' });
    await village.close();

    const officer = await openWorkplace(browser, yimen.url, 'discipline');
    await openTask(officer, number, 'judgeConditions');
    await officer.page.getByTestId('task-claim').click();
    const conditions = ['秉持公心', '程序完整', '履职尽责', '因客观原因', '能够及时纠正'];
    for (const condition of conditions) await fillForm(officer.page, { [`${condition}：成立`]: true, [`${condition}：理由`]: '查阅材料，属实' });
    await screenshot(officer.page, 'fault-judgment');
    await expectNoOverflow(officer.page);
    await officer.page.getByTestId('task-submit').click();
    await page.getByRole('link', { name: '检查发现的差错' }).first().click();
    await until('the result on the page of the matter', async () => {
      await page.reload();
      const told = page.getByText('容错纠错结果：依规免责');
      return told.waitFor({ timeout: 2_000 }).then(() => true, () => false);
    }, 30_000);
    await screenshot(page, 'fault-review');
    await expectNoOverflow(page);
    await officer.close();
  }, 240_000);

  it.each([
    ['phone', { width: 390, height: 844 }],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fits a %s',
    async (size, viewport) => {
      const { page, close } = await openWorkplace(browser, yimen.url, 'supervisor', viewport);
      await page.goto('/inspections');
      await page.locator('[data-testid^="inspection-row-"]').waitFor();
      await screenshot(page, `${size}-inspections`);
      await expectNoOverflow(page);
      await page.locator('[data-testid^="inspection-row-"] a').click();
      await page.getByTestId('inspection-recompute').waitFor();
      await page.getByTestId(`inspection-item-${receiptNumber}`).waitFor();
      await screenshot(page, `${size}-inspection`);
      await expectNoOverflow(page);
      await close();
    },
    120_000,
  );
});
