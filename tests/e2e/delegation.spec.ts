/** A delegation in the browser: the county proposes it, the government grants it, the supervisor looks at its figures a year later. */
import type { Browser } from 'playwright-core';
import { civilDate } from '../../domain/deadline/working-days.js';
import { signIn } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, fillForm, openTask, openWorkplace, workTask } from './workplace.js';

describe('a delegation in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    browser = await launchBrowser();
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('is proposed, granted, and guided by the figures', async () => {
    const county = await openWorkplace(browser, yimen.url, 'county');
    const { page } = county;
    await page.goto('/matters/new/delegation-supervision');
    await page.locator('#matter-title').fill('西岭镇审核确认权限');
    await fillForm(page, { 依据: '测试文件' });
    await page.getByTestId('matter-send').click();
    await page.getByTestId('matter-status').waitFor();
    const address = new URL(page.url()).pathname;
    const number = (await page.getByText(/^SX-K1-/).first().textContent()) ?? '';

    await openTask(county, number, 'propose');
    await page.getByTestId('task-claim').click();
    await page.getByTestId('task-submit').waitFor();
    const form = page.getByTestId('task-form');
    await fillForm(page, { 承接能力: '窗口三人', 监管规则: '每年抽查' });
    await form.locator('.fjs-form-field-select .fjs-input-group').click();
    await screenshot(page, 'delegation-select');
    await form.getByText('西岭镇·示例（未下放）').click();
    await form.getByLabel('从哪一天起').fill(civilDate(new Date()).replaceAll('-', '/'));
    await form.getByLabel('从哪一天起').press('Tab');
    await fillForm(page, { 下放的项目: { choose: '最低生活保障' } });
    await screenshot(page, 'delegation-propose');
    await page.getByTestId('task-submit').click();
    await page.locator(`[data-element-id="propose"][data-receipt-number="${number}"]`).waitFor({ state: 'detached' });

    const government = await openWorkplace(browser, yimen.url, 'county-government');
    await openTask(government, number, 'grant');
    await government.page.getByText('西岭镇·示例（未下放）').waitFor();
    await screenshot(government.page, 'delegation-grant');
    await workTask(government, number, 'grant', { 决定: { choose: '同意下放' }, 理由: '同意' });
    await page.goto(address);
    await page.getByTestId('matter-status').filter({ hasText: '到下次评估' }).waitFor();
    await screenshot(page, 'delegation-matter');

    await (await signIn(yimen.url, 'supervisor')).send('POST', '/api/test/clock/add', { offsetMilli: 367 * 86_400_000 });
    for (const [size, viewport] of [['phone', { width: 390, height: 844 }], ['laptop', { width: 1366, height: 768 }]] as const) {
      const supervisor = await openWorkplace(browser, yimen.url, 'supervisor', viewport);
      await openTask(supervisor, number, 'guide');
      await supervisor.page.getByText(/自己认定 0 件/).waitFor();
      await screenshot(supervisor.page, `${size}-delegation-guide`);
      await expectNoOverflow(supervisor.page);
      if (size === 'laptop')
        await workTask(supervisor, number, 'guide', { 看到的情况: '没有件', 如何处理: { choose: '终止下放' }, 理由: '收回' });
      await supervisor.close();
    }
    const again = await openWorkplace(browser, yimen.url, 'county');
    await again.page.goto(address);
    await again.page.getByTestId('matter-status').filter({ hasText: '已' }).waitFor();
    await screenshot(again.page, 'delegation-ended');
  }, 240_000);
});
