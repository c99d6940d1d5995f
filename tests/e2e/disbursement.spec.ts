/** Those who pay by the month: one computes and checks, another approves, a third releases; what came back goes out again. */
import type { Browser } from 'playwright-core';
import { signIn, type ApiClient } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { grantBasicLiving, setAccount } from '../support/disbursed-household.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openWorkplace, type Workplace, workTask } from './workplace.js';

describe("a month's payment in the browser", () => {
  let yimen: StartedYimen;
  let browser: Browser;
  const people = new Map<string, Promise<ApiClient>>();
  const as = (username: string): Promise<ApiClient> => {
    const person = people.get(username) ?? signIn(yimen.url, username);
    people.set(username, person);
    return person;
  };
  const places = new Map<string, Workplace>();
  const at = (username: string): Workplace => places.get(username)!;

  beforeAll(async () => {
    yimen = await startYimen();
    await grantBasicLiving(as, 'demo-H1', ['demo-H1-B']);
    await grantBasicLiving(as, 'demo-H2');
    await setAccount(as, 'demo-H1-B', '6200000000000000'); // Refused by the stand-in.
    browser = await launchBrowser();
    for (const username of ['county', 'county-approver', 'finance'])
      places.set(username, await openWorkplace(browser, yimen.url, username));
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('is computed, checked, approved, released, corrected and closed by three people', async () => {
    const { page } = at('county');
    await page.goto('/disbursements');
    await page.getByText('还没有发放批次').waitFor();
    await page.getByTestId('batch-order').click();
    await screenshot(page, 'disbursement-order');
    await page.getByTestId('batch-order-confirm').press('Enter');

    await page.getByTestId('batch-status').filter({ hasText: '核对名册' }).waitFor();
    const batchNumber =
      (await page
        .getByText(/^FF-K1-/)
        .first()
        .textContent()) ?? '';
    expect(new URL(page.url()).pathname).toMatch(/^\/disbursements\/./);
    await page.getByRole('tab', { name: /未列入/ }).click();
    // The head of H2 has no account.
    await page.getByTestId('left-out-no-account').waitFor();
    await screenshot(page, 'disbursement-left-out');
    const address = new URL(page.url()).pathname;

    await workTask(at('county'), batchNumber, 'checkList', { 核对结果: { choose: '无误,报审批' }, 理由: '名册无误' });
    await workTask(at('county-approver'), batchNumber, 'approveBatch', { 审批意见: { choose: '同意' }, 理由: '同意' });
    await workTask(at('finance'), batchNumber, 'releaseBatch', { 是否拨付: { choose: '拨付' }, 理由: '资金到位' });

    await page.goto(address);
    await page.getByTestId('batch-status').filter({ hasText: '更正退回' }).waitFor();
    await page.getByText('账户不可用').first().waitFor();
    await screenshot(page, 'disbursement-rejected');
    await setAccount(as, 'demo-H1-B', '6200000000002101');
    await workTask(at('county'), batchNumber, 'fixRejects', { 退回的款项: { choose: '账户已更正,再发' }, 说明: '账户已更正' });

    await page.goto(address);
    await page.getByTestId('batch-status').filter({ hasText: '已结批' }).waitFor();
    const lines = page.locator('[data-testid="batch-line"][data-status="paid"]');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(1);
    await page.getByRole('tab', { name: /报盘与回盘/ }).click();
    await page.getByTestId('bank-file-2').waitFor();
    await screenshot(page, 'disbursement-files');
    await page.getByRole('tab', { name: '经办记录' }).click();
    await page.getByTestId('batch-act').nth(3).waitFor();
    expect(await page.getByTestId('batch-act').count()).toBe(4);
  }, 240_000);

  it('lets finance see every entry of it in the ledger, and download the file for the bank', async () => {
    const { page } = at('finance');
    await page.goto('/funds');
    await page.getByTestId('fund-row-K1').click();
    await page.getByTestId('fund-entry-arrive').first().waitFor();
    await screenshot(page, 'funds-ledger');
    await page.getByTestId('fund-entry-arrive').first().getByRole('link', { name: '个案' }).waitFor();

    await page.goto('/disbursements');
    await page.getByRole('link', { name: /^FF-K1-/ }).click();
    await page.getByRole('tab', { name: /报盘与回盘/ }).click();
    await page.getByTestId('bank-file-download-1').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.ant-popconfirm-buttons .ant-btn-primary').press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/-1\.csv$/);
  }, 90_000);

  it.each([
    ['phone', { width: 390, height: 844 }],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fits on a %s, in both languages',
    async (size, viewport) => {
      const place = await openWorkplace(browser, yimen.url, 'county', viewport);
      for (const [name, path] of [
        ['batches', '/disbursements'],
        ['funds', '/funds'],
      ] as const) {
        await place.page.goto(path);
        await place.page.locator('.ant-table-row').first().waitFor();
        await screenshot(place.page, `${size}-${name}`);
        await expectNoOverflow(place.page);
      }
      await place.page.goto('/disbursements');
      await place.page.getByRole('link', { name: /^FF-K1-/ }).click();
      await place.page.getByTestId('batch-facts').waitFor();
      await place.page.getByTestId('language').click();
      await place.page.getByText('Bank files').first().waitFor();
      await screenshot(place.page, `${size}-batch-en`);
      await expectNoOverflow(place.page);
      await place.close();
    },
    90_000,
  );
});
