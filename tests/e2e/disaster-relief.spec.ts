/** Disaster relief in the browser: declared by emergency management, registered by the township, approved by two people, paid. */
import type { Browser } from 'playwright-core';
import { civilDate } from '../../domain/deadline/working-days.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { enterHousehold } from '../support/entered-household.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, fillForm, openTask, openWorkplace, workTask } from './workplace.js';

describe('disaster relief in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  const office = new Office(() => yimen.url);

  beforeAll(async () => {
    yimen = await startYimen();
    browser = await launchBrowser();
    await office.signIn('township');
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('is declared, registered on its page, approved and paid', async () => {
    const { householdId } = await enterHousehold(office, 951, [{ accountNumber: '6200000000009501' }, {}]);
    const emergency = await openWorkplace(browser, yimen.url, 'emergency');
    const { page } = emergency;
    await page.goto('/matters/new/disaster-relief');
    await page.locator('#matter-title').fill('示例暴雨');
    const form = page.getByTestId('task-form');
    for (const [index, choice] of ['洪涝', '东河镇'].entries()) {
      await form.locator('.fjs-form-field-select .fjs-input-group').nth(index).click();
      await page.locator('.fjs-dropdownlist-item').filter({ hasText: choice }).click();
    }
    await form.getByLabel('从哪一天起').fill(civilDate(new Date()).replaceAll('-', '/'));
    await form.getByLabel('从哪一天起').press('Tab');
    await fillForm(page, { 响应级别: 2, 依据: '示例:暴雨响应' });
    await screenshot(page, 'disaster-begin');
    await page.getByTestId('matter-send').click();
    await page.getByTestId('matter-status').filter({ hasText: '登记受灾户' }).waitFor();
    await screenshot(page, 'disaster-matter');
    const number = (await page.getByText(/^SX-K1-/).first().textContent()) ?? '';
    await page.getByTestId('matter-disaster').click();
    await page.getByTestId('disaster-counts').waitFor();
    const address = new URL(page.url()).pathname;

    const township = await openWorkplace(browser, yimen.url, 'township');
    await openTask(township, number, 'registerVictims');
    // What only a later count tells is not shown before it.
    expect(await township.page.getByText('没有查看').count()).toBe(0);
    await screenshot(township.page, 'disaster-register-task');
    await township.page.goto(address);
    await township.page.getByTestId('disaster-add').click();
    await township.page.getByTestId('households-search').locator('input').fill('示例·户951');
    await township.page.getByTestId('households-search').locator('input').press('Enter');
    await screenshot(township.page, 'disaster-search');
    await township.page.getByTestId(`disaster-take-${householdId}`).click();
    await township.page.getByText('倒塌', { exact: true }).click();
    await township.page.getByText('部分受损', { exact: true }).click();
    await township.page.getByText('眼下缺吃穿住').click();
    await township.page.getByTestId('disaster-losses').fill('示例:房屋倒塌');
    await screenshot(township.page, 'disaster-victim');
    await township.page.getByTestId('disaster-save').click();
    await township.page.getByTestId(`victim-${householdId}`).waitFor();
    await workTask(township, number, 'registerVictims', { 登记情况: '已逐户登记' });
    await workTask(emergency, number, 'approveRelief', { 意见: { choose: '同意' }, 审核意见: '同意' });
    const finance = await openWorkplace(browser, yimen.url, 'finance');
    await workTask(finance, number, 'secureFunds', { 意见: { choose: '批准' }, 财政意见: '同意' });

    for (const [size, viewport] of [['phone', { width: 390, height: 844 }], ['laptop', { width: 1366, height: 768 }]] as const) {
      const looking = await openWorkplace(browser, yimen.url, 'township', viewport);
      await until('the payments', async () => {
        await looking.page.goto(address);
        await looking.page.getByTestId(`victim-${householdId}`).waitFor();
        return (await looking.page.locator('[data-testid^="relief-"][data-state="paid"]').count()) === 3;
      }, 60_000);
      await screenshot(looking.page, `${size}-disaster`);
      await expectNoOverflow(looking.page);
      if (size === 'laptop') {
        await looking.page.getByRole('link', { name: '案卷' }).click();
        await looking.page.getByText('决定给予过渡期生活救助').first().waitFor();
        await screenshot(looking.page, 'disaster-case');
      }
      await looking.close();
    }
  }, 240_000);
});
