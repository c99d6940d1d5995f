/** A public event in the browser: the city registers it, proposes counties and measures, and the city government approves. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openWorkplace } from './workplace.js';

describe('a public event in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  async function openFirst(page: Page): Promise<void> {
    await page.goto('/tasks?view=group');
    await page.locator('[data-element-id="approveScope"]').first().click();
    await page.getByTestId('task-claim').click();
  }

  it('is registered, proposed with its counties and its day, and approved by the city government', async () => {
    const { page: city } = await openWorkplace(browser, yimen.url, 'city');
    await city.goto('/matters');
    await city.getByTestId('matter-begin').click();
    await city.getByRole('menuitem', { name: '突发公共事件急难救助' }).click();
    await city.getByLabel('标题').fill('示例疫情');
    const form = city.locator('.fjs-form').first();
    await form.locator('.fjs-form-field').filter({ hasText: '范围' }).getByLabel('较大', { exact: true }).check();
    await form.locator('.fjs-form-field').filter({ hasText: '影响' }).getByLabel('严重', { exact: true }).check();
    await form.locator('.fjs-form-field-select').first().click();
    await city.getByText('重大疫情', { exact: true }).click();
    await city.getByLabel('宣布的依据').fill('示例：应急指挥部公告');
    await screenshot(city, 'public-event-begin');
    await city.getByTestId('matter-send').click();
    await city.getByText('等待：拟定县区和措施').waitFor();
    await city.locator('.case-map svg').first().waitFor();
    await screenshot(city, 'public-event-matter');

    await city.getByRole('link', { name: '拟定县区和措施' }).click();
    await city.getByTestId('task-claim').click();
    await city.getByLabel('示例县').check();
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '/');
    await city.getByLabel('从哪天起').first().fill(today);
    await city.getByLabel('从哪天起').first().press('Enter');
    await city.getByLabel('救助措施').fill('示例：急难先行，滞留人员安置');
    await screenshot(city, 'public-event-scope');
    await city.setViewportSize({ width: 390, height: 844 });
    await screenshot(city, 'public-event-scope-phone');
    await expectNoOverflow(city);
    await city.setViewportSize({ width: 1366, height: 768 });
    await city.getByTestId('task-submit').click();

    const { page: government } = await openWorkplace(browser, yimen.url, 'city-government');
    await government.waitForTimeout(2_000);
    await openFirst(government);
    await government.getByLabel('批准', { exact: true }).check();
    await government.getByLabel('理由').fill('示例：同意');
    await screenshot(government, 'public-event-approve');
    await government.getByTestId('task-submit').click();

    await city.goto('/matters');
    await city.getByText('示例疫情').click();
    await city.getByText('等待：宣布结束').waitFor({ timeout: 30_000 });
    await screenshot(city, 'public-event-active');
  }, 240_000);
});
