/** A month's prices: the city imports, reform checks, finance finds the money, the city approves, the county sees its batch. */
import type { Browser } from 'playwright-core';
import { civilDate } from '../../domain/deadline/working-days.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { grantBasicLiving } from '../support/disbursed-household.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openTask, openWorkplace, type Workplace, workTask } from './workplace.js';

const period = civilDate(new Date()).slice(0, 7);

describe('a price-linkage subsidy in the browser', () => {
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
  let runNumber = '';

  beforeAll(async () => {
    yimen = await startYimen();
    await grantBasicLiving(as, 'demo-H2');
    browser = await launchBrowser();
    for (const username of ['city', 'city-reform', 'city-finance', 'county'])
      places.set(username, await openWorkplace(browser, yimen.url, username));
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('is imported, checked, listed and approved by the offices of the city, and comes to the county as a batch', async () => {
    const { page } = at('city');
    await page.goto('/prices');
    await page.getByText('还没有导入过指数').waitFor();
    await screenshot(page, 'prices-empty');
    await page.getByTestId('price-import').click();
    await page.getByTestId('price-period').fill(period);
    await page.getByLabel('居民消费价格同比').fill('3.1');
    await page.getByLabel('食品价格同比').fill('6.2');
    await screenshot(page, 'prices-import');
    await page.getByTestId('price-import-confirm').press('Enter');
    await page.getByTestId('price-facts').waitFor();
    runNumber =
      (await page
        .getByText(/^JG-C1-/)
        .first()
        .textContent()) ?? '';
    const address = new URL(page.url()).pathname;

    await openTask(at('city-reform'), runNumber, 'confirmIndex');
    await screenshot(at('city-reform').page, 'prices-task');
    await workTask(at('city-reform'), runNumber, 'confirmIndex', { 核对结果: { choose: '数字无误' }, 核对说明: '与公布的一致' });
    await workTask(at('city-finance'), runNumber, 'confirmFunds', { 资金落实情况: '指标已下达' });
    await workTask(at('city'), runNumber, 'approveList', { 审批意见: { choose: '批准' }, 理由: '名单无误' });

    await page.goto(address);
    await page.getByTestId('price-county-K1').getByText('3 · ¥90.00').waitFor();
    await screenshot(page, 'prices-run');
    await page.getByRole('tab', { name: /名单/ }).click();
    await page.getByTestId('price-recipient').first().waitFor();
    expect(await page.getByTestId('price-recipient').count()).toBe(3);
    await screenshot(page, 'prices-recipients');

    // The county opens its batch from the run, and finds the same people to be paid.
    const county = at('county').page;
    await county.goto(address);
    await county.getByRole('link', { name: '示例县' }).click();
    await county.getByTestId('batch-status').filter({ hasText: '核对名册' }).waitFor();
    await county.getByTestId('batch-line').first().waitFor();
    expect(await county.getByTestId('batch-line').count()).toBe(3);
    await screenshot(county, 'prices-batch');
  }, 240_000);

  it.each([
    ['phone', { width: 390, height: 844 }],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fits on a %s, in both languages',
    async (size, viewport) => {
      const place = await openWorkplace(browser, yimen.url, 'city', viewport);
      await place.page.goto('/prices');
      await place.page.locator('.ant-table-row').first().waitFor();
      await screenshot(place.page, `${size}-prices`);
      await expectNoOverflow(place.page);
      await place.page.getByRole('link', { name: period }).first().click();
      await place.page.getByTestId('price-facts').waitFor();
      await screenshot(place.page, `${size}-price-run`);
      await place.page.getByTestId('language').click();
      await place.page.getByText('Who did what').first().waitFor();
      await screenshot(place.page, `${size}-price-run-en`);
      await expectNoOverflow(place.page);
      await place.close();
    },
    90_000,
  );
});
