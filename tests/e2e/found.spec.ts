/** People found in the street, in the browser: patrol and station, each at their own; what the case's page shows of them. */
import type { Browser } from 'playwright-core';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openTask, openWorkplace, workTask } from './workplace.js';

describe('people found, in the browser', () => {
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

  it('are reported in the street, handed over, registered, and leave as they wish', async () => {
    const patrol = await openWorkplace(browser, yimen.url, 'patrol');
    const { page } = patrol;
    await page.getByTestId('nav-found').click();
    await page.getByText('没有在办的救助').waitFor();
    await page.getByTestId('found-report').click();
    await page.getByTestId('found-submit').click();
    await page.getByText('请填写看到的情况').waitFor();
    await page.getByTestId('found-condition').fill('示例：约五十岁，衣着单薄');
    await page.getByTestId('found-place').fill('虚构路天桥下');
    await page.getByTestId('found-township').click();
    await page.keyboard.type('东河');
    await page.keyboard.press('Enter');
    await screenshot(page, 'found-form');
    await page.getByTestId('found-submit').click();
    const row = page.locator('[data-testid^="found-row-"]').first();
    await row.waitFor();
    const receiptNumber = ((await row.getAttribute('data-testid')) ?? '').replace('found-row-', '');
    await screenshot(page, 'found-list');

    await workTask(patrol, receiptNumber, 'handOver', { 交给谁: { choose: '救助站' }, 交接情况: '示例：当面交接' });
    const station = await openWorkplace(browser, yimen.url, 'station');
    await openTask(station, receiptNumber, 'register');
    await screenshot(station.page, 'found-register');
    await workTask(station, receiptNumber, 'register', { '流出地(户籍地)': { choose: '还不清楚' }, 特征与随身物品: '示例：外地口音' });
    await openTask(station, receiptNumber, 'seekIdentity');
    await screenshot(station.page, 'found-seek');

    await station.page.goto('/found');
    await station.page.getByRole('link', { name: receiptNumber }).click();
    await station.page.getByTestId('case-withdraw').click();
    await station.page.getByTestId('withdraw-reason').fill('示例：本人要离开');
    await screenshot(station.page, 'found-leave');
    await station.page
      .getByRole('dialog')
      .getByRole('button', { name: /确\s*[定认]|保\s*存|提\s*交/ })
      .click();
    await station.page.getByText('本人已自愿离开').waitFor({ timeout: 30_000 });
    await screenshot(station.page, 'found-case');
  }, 240_000);

  it.each([
    ['phone', { width: 390, height: 844 }],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fit a %s',
    async (size, viewport) => {
      const { page, close } = await openWorkplace(browser, yimen.url, 'patrol', viewport);
      for (const [name, path, wait] of [
        ['list', '/found', 'found-report'],
        ['form', '/found/new', 'found-form'],
      ] as const) {
        await page.goto(path);
        await page.getByTestId(wait).waitFor();
        await screenshot(page, `${size}-found-${name}`);
        await expectNoOverflow(page);
      }
      await close();
    },
    120_000,
  );
});
