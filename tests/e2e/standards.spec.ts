/** Standards in the browser: the city begins the matter, is sent back below the floor, sees the figures, and the government approves. */
import type { Browser, Page } from 'playwright-core';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { grantBasicLiving } from '../support/disbursed-household.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, fillForm, openTask, openWorkplace, type Workplace, workTask } from './workplace.js';

describe('an adjustment of standards in the browser', () => {
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
  let address = '';

  beforeAll(async () => {
    yimen = await startYimen();
    await grantBasicLiving(as, 'demo-H2');
    browser = await launchBrowser();
    for (const username of ['city', 'city-finance', 'city-reform', 'city-government'])
      places.set(username, await openWorkplace(browser, yimen.url, username));
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  const effectiveFrom = addDays(civilDate(new Date()), 1);
  async function propose(number: string, tekun: string, picture: string): Promise<void> {
    const { page } = at('city');
    await openTask(at('city'), number, 'propose');
    await page.getByTestId('task-claim').click();
    const form = page.getByTestId('task-form');
    await form.locator('.fjs-form-field').filter({ hasText: '适用县区' }).getByLabel(/示例县/).check();
    await form.getByLabel('从哪一天起').fill(effectiveFrom.replaceAll('-', '/'));
    await form.getByLabel('从哪一天起').press('Tab');
    await fillForm(page, {
      '低保标准(元,每人每月)': '630', '特困基本生活标准(元,每人每月)': tekun, '照料标准:能自理(元,每月)': '100',
      '照料标准:部分自理(元,每月)': '300', '照料标准:不能自理(元,每月)': '600', 测算依据: '调查队数据',
    });
    await screenshot(page, picture);
    await page.getByTestId('task-submit').click();
    await page.locator(`[data-element-id="propose"][data-receipt-number="${number}"]`).waitFor({ state: 'detached' });
  }

  it('is proposed, sent back with the least that tekun may be, counted, discussed and approved', async () => {
    const { page } = at('city');
    await page.goto('/standards');
    await page.getByText('还没有调整过标准').waitFor();
    await page.goto('/matters');
    await page.getByText('标准调整').first().waitFor();
    await screenshot(page, 'standards-matters');
    await page.goto('/matters/new/standard-adjustment');
    await page.getByLabel('名称').or(page.locator('#matter-title')).first().fill('2026 年度标准调整');
    await fillForm(page, { 起因: { choose: '年度计划' }, 依据: '测试文件' });
    await screenshot(page, 'standards-begin');
    await page.getByTestId('matter-send').click();
    await page.getByTestId('matter-status').waitFor();
    address = new URL(page.url()).pathname;
    const number = (await page.getByText(/^SX-C1-/).first().textContent()) ?? '';

    await propose(number, '780', 'standards-propose');
    await openTask(at('city'), number, 'propose');
    await page.getByText('至少为').waitFor();
    await page.getByText('819 元').waitFor();
    await screenshot(page, 'standards-floor');
    await propose(number, '819', 'standards-propose-again');

    await openTask(at('city-finance'), number, 'consultFinance');
    await screenshot(at('city-finance').page, 'standards-finance');
    await workTask(at('city-finance'), number, 'consultFinance', { 会商意见: { choose: '同意' }, 意见说明: '有保障' });
    await workTask(at('city-reform'), number, 'consultReform', { 会商意见: { choose: '有不同意见' }, 意见说明: '建议缓一缓' });
    const government = at('city-government').page;
    await openTask(at('city-government'), number, 'approve');
    await government.getByText('发改:有不同意见').waitFor();
    await government.getByText(/示例县（现行：低保 ¥600.00，特困 ¥780.00） 从/).waitFor();
    await screenshot(government, 'standards-approve');
    const link = government.getByTestId('task-form').getByRole('link', { name: '标准调整' });
    expect(await link.getAttribute('href')).toMatch(/^\/standards\//);
    await workTask(at('city-government'), number, 'approve', { 决定: { choose: '批准' }, 理由: '同意' });

    await page.goto(address);
    await page.getByTestId('matter-standards').click();
    await page.getByTestId('standard-state').filter({ hasText: '已批准,待核算' }).or(page.getByText('已批准，待核算')).first().waitFor();
    await page.getByTestId('simulated-K1').getByText('¥90.00').waitFor();
    await screenshot(page, 'standards-change');
  }, 240_000);

  it.each([
    ['phone', { width: 390, height: 844 }],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fits on a %s, in both languages',
    async (size, viewport) => {
      const place = await openWorkplace(browser, yimen.url, 'city-government', viewport);
      await place.page.goto('/standards');
      await place.page.locator('.ant-table-row').first().waitFor();
      await screenshot(place.page, `${size}-standards`);
      await expectNoOverflow(place.page);
      await openChange(place.page);
      await screenshot(place.page, `${size}-standard-change`);
      await expectNoOverflow(place.page);
      await place.page.getByTestId('language').click();
      await place.page.getByText('Simulation').first().waitFor();
      await screenshot(place.page, `${size}-standard-change-en`);
      await expectNoOverflow(place.page);
      await place.close();
    },
    90_000,
  );
});

async function openChange(page: Page): Promise<void> {
  await page.locator('.ant-table-row').first().getByRole('link').click();
  await page.getByTestId('standard-facts').waitFor();
}
