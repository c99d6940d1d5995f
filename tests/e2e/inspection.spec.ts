/** An inspection in the browser: the supervisor orders it, inspectors find it in their tasks, the draw is recomputed, the result is public. */
import type { Browser } from 'playwright-core';
import { signIn } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openWorkplace, type Workplace, workTask } from './workplace.js';

describe('an inspection in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let supervisor: Workplace;
  let receiptNumber: string;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
    ({ receiptNumber } = await (await signIn(yimen.url, 'hotline')).send<{ receiptNumber: string }>('POST', '/api/emergencies', emergencyReport()));
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

  it('is done by the drawn inspectors, and made public', async () => {
    const { page } = supervisor;
    const row = await page.getByTestId(`inspection-item-${receiptNumber}`).innerText();
    const names = { 甲: 'inspector1', 乙: 'inspector2', 丙: 'inspector3' };
    const drawn = Object.entries(names).filter(([name]) => row.includes(`检查员${name}`)).map(([, username]) => username);
    for (const username of drawn) {
      const inspector = await openWorkplace(browser, yimen.url, username);
      await workTask(inspector, receiptNumber, 'inspect', { 个案材料: { choose: '没有问题' }, 付款记录: { choose: '没有问题' }, 上门核实: { choose: '这次没有看' }, 看到了什么: '示例：材料齐全' });
      if (username === drawn.at(-1)) await workTask(inspector, receiptNumber, 'findings', { 认定结果: { choose: '没有发现问题' }, 依据: '示例：检查了材料和付款' });
      await inspector.close();
    }
    await page.getByTestId('inspection-result').waitFor({ timeout: 60_000 });
    await screenshot(page, 'inspection-published');

    const village = await openWorkplace(browser, yimen.url, 'township', { width: 390, height: 844 });
    await village.page.goto('/inspections');
    await village.page.locator('[data-testid^="published-JC-K1-"]').waitFor();
    await screenshot(village.page, 'phone-inspections-public');
    await expectNoOverflow(village.page);
    await village.close();
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
