/** Leads in the browser: the hotline reports and answers, the coordinator visits, links the household and helps it apply. */
import type { Browser } from 'playwright-core';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openWorkplace, type Workplace, workTask } from './workplace.js';

describe('leads in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let hotline: Workplace;
  let village: Workplace;
  let receiptNumber: string;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
    hotline = await openWorkplace(browser, yimen.url, 'hotline');
    village = await openWorkplace(browser, yimen.url, 'village');
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('are reported with what a caller can say', async () => {
    const { page } = hotline;
    await page.getByTestId('nav-leads').click();
    await page.getByText('还没有线索').waitFor();
    await page.getByTestId('lead-report').click();
    await page.getByTestId('lead-submit').click();
    await page.getByText('请填写情况').waitFor();
    await page.getByTestId('lead-situation').fill('示例：老人患病，屋顶漏雨');
    await page.getByTestId('lead-place').fill('示例村虚构路 105 号');
    await page.getByTestId('lead-reporter').fill('000-0009-0001');
    await page.getByTestId('lead-township').click();
    await page.keyboard.type('东河');
    await page.keyboard.press('Enter');
    await screenshot(page, 'lead-form');
    await page.getByTestId('lead-submit').click();

    const row = page.locator('[data-testid^="lead-row-"]').first();
    await row.waitFor();
    receiptNumber = ((await row.getAttribute('data-testid')) ?? '').replace('lead-row-', '');
    await screenshot(page, 'leads-hotline');
  }, 120_000);

  it('are answered by the hotline and visited by the coordinator, who links the household', async () => {
    await workTask(hotline, receiptNumber, 'answerCaller', { 答复内容: '示例：已收到，由镇里走访' });
    await workTask(village, receiptNumber, 'visit', { 什么情况: { choose: '有困难,协助申请' }, 走访情况: '示例：屋面漏雨' });

    const { page } = village;
    await page.goto('/leads');
    await page.getByTestId(`lead-link-${receiptNumber}`).click();
    await page.getByTestId('households-search').locator('input').fill('示例·冯甲');
    await page.getByTestId('households-search').locator('input').press('Enter');
    await page.getByTestId('lead-choose-demo-H2').click();
    await page.getByTestId('lead-linked').waitFor();
    await screenshot(page, 'lead-linked');
    await workTask(village, receiptNumber, 'offerHelp', {
      本人意愿: { choose: '愿意申请' },
      需要什么: { choose: '医疗' },
      说明: '示例：本人同意',
    });
    await page.goto('/tasks?view=group');
    await page.locator(`[data-element-id="completeApplication"][data-receipt-number="${receiptNumber}"]`).waitFor({ timeout: 30_000 });
  }, 240_000);

  it.each([
    ['phone', { width: 390, height: 844 }],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fit a %s',
    async (size, viewport) => {
      const { page, close } = await openWorkplace(browser, yimen.url, 'village', viewport);
      for (const [name, path, wait] of [
        ['list', '/leads', 'lead-report'],
        ['form', '/leads/new', 'lead-form'],
      ] as const) {
        await page.goto(path);
        await page.getByTestId(wait).waitFor();
        await screenshot(page, `${size}-leads-${name}`);
        await expectNoOverflow(page);
      }
      await close();
    },
    120_000,
  );
});
