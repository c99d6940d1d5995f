/** M05 in the browser: a tekun person is assessed, an agreement signed, a visit written down, a caregiver given up; the supervisor sees who has none. */
import type { Browser, Page } from 'playwright-core';
import { civilDate } from '../../domain/deadline/working-days.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { confirmTekunMinor, type TekunMinor } from '../support/tekun-minor.js';
import { until } from '../support/until.js';
import { fillForm, openWorkplace, workTask, type Workplace } from './workplace.js';

const today = civilDate(new Date());
const desk = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

describe('the care of tekun people in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let minor: TekunMinor;
  let village: Workplace;
  let supervisor: Page;
  let receiptNumber: string;
  const people = new Map<string, ApiClient>();

  beforeAll(async () => {
    yimen = await startYimen();
    browser = await launchBrowser();
    for (const username of ['window', 'aide', 'township', 'village', 'approver']) people.set(username, await signIn(yimen.url, username));
    minor = await confirmTekunMinor((username) => people.get(username)!, new Date());
    village = await openWorkplace(browser, yimen.url, 'village');
    supervisor = (await openWorkplace(browser, yimen.url, 'supervisor')).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  /** Looks at the page at both sizes; nothing may hang over its edge. */
  async function fits(page: Page, name: string): Promise<void> {
    for (const [size, viewport] of Object.entries({ phone, desk })) {
      await page.setViewportSize(viewport);
      await screenshot(page, `${name}-${size}`);
      expect(await page.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    }
  }
  const row = (page: Page) => page.getByTestId(`care-row-${minor.householdId}`);
  /** Opens the page of the care from its list. */
  async function openCare(page: Page, which: string): Promise<void> {
    await page.goto(`/cares?which=${which}`);
    await row(page).getByRole('link').first().click();
    await page.getByTestId('care-page').waitFor();
  }
  /** Looks again until it is there. */
  const shows = (page: Page, path: string, wanted: () => Promise<number>) =>
    until(
      `${path} as it should be`,
      async () => {
        await page.goto(path);
        await page.getByTestId('cares-page').waitFor();
        await page.waitForTimeout(300);
        return (await wanted()) > 0;
      },
      30_000,
    );

  it('lists for the supervisor who is without an agreement', async () => {
    await supervisor.getByTestId('nav-cares').click();
    await shows(supervisor, '/cares', () => row(supervisor).getByText('待评估').count());
    await fits(supervisor, 'cares-without-agreement');

    await supervisor.getByTestId('cares-which').getByText('未按期探访').click();
    await supervisor.getByText('没有逾期的探访').waitFor();
    await fits(supervisor, 'cares-none');
    await openCare(supervisor, 'without-agreement');
    await supervisor.getByText('还没有签订协议', { exact: false }).waitFor();
    expect(await supervisor.getByTestId('caregiver-withdraw').count()).toBe(0);
    await fits(supervisor, 'care-without-agreement');
    receiptNumber = (await supervisor.getByTestId('care-facts').locator('a[href^="/cases/"]').innerText()).trim();
  }, 90_000);

  it('is assessed, a caregiver found and the agreement signed by those whose task it is', async () => {
    const assessor = await openWorkplace(browser, yimen.url, 'assessor');
    await workTask(assessor, receiptNumber, 'assessSelfCare', {
      自理能力: { choose: '部分自理' },
      供养方式: { choose: '在家(分散供养)' },
      看到的情况: '上门评估,监护人在场',
    });
    await workTask(village, receiptNumber, 'chooseCaregiver', { 由谁照料: { choose: '邻居' }, 本人的意愿和情况: '愿由邻居照料' });
    const township = await openWorkplace(browser, yimen.url, 'township');
    await workTask(township, receiptNumber, 'signAgreement', {
      '照料人(机构)名称': '示例·邻庚',
      照料人电话: '000-0001-0777',
      照料费发放账户: '6200000000007777',
      // A field that is typed into after a date closes its calendar.
      协议到哪一天为止: '2099/12/31',
      至少多少天探访一次: '30',
      照料内容: { choose: '做饭' },
      照料人已签字: true,
      本人或监护人已签字: true,
    });
    await shows(supervisor, '/cares?which=agreed', () => row(supervisor).getByText('照料中').count());
    await fits(supervisor, 'cares-agreed');
  }, 120_000);

  it('shows agreement and next visit, and who cares for a reason; a visit is written down from there', async () => {
    await openCare(village.page, 'agreed');
    await village.page.getByTestId('care-facts').getByText('¥300.00').waitFor();
    await village.page.getByTestId('reveal-caregiverName').click();
    await village.page.getByTestId('reveal-reason').fill('联系照料人');
    await village.page.getByTestId('reveal-confirm').click();
    await village.page.getByTestId('masked-caregiverName').getByText('示例·邻庚').waitFor();
    await fits(village.page, 'care-agreed');

    await village.page.getByTestId('care-log-visit').click();
    await village.page.getByTestId('task-form').waitFor();
    await village.page.getByTestId('task-claim').click();
    await fits(village.page, 'care-visit-form');
    await fillForm(village.page, { 探访日期: today.replaceAll('-', '/'), 看到的情况: '吃住正常', 情况: { choose: '照料正常' } });
    await village.page.getByTestId('task-submit').click();
    await until(
      'the visit',
      async () => {
        await openCare(village.page, 'agreed');
        return (await village.page.getByTestId('care-visits').getByText('照料正常').count()) === 1;
      },
      30_000,
    );
    await village.page.getByTestId('care-visits').getByText(today, { exact: false }).waitFor();
    expect(await village.page.getByTestId('care-facts').getByText('已逾期').count()).toBe(0);
    await fits(village.page, 'care-visited');
  }, 120_000);

  it('ends the agreement when the caregiver withdraws, and asks for another caregiver', async () => {
    await village.page.getByTestId('caregiver-withdraw').click();
    await village.page.getByTestId('withdraw-submit').click();
    await village.page.locator('.ant-form-item-explain-error').first().waitFor();
    await village.page.getByTestId('withdraw-form').getByLabel('照料人外出或搬走').check();
    await fits(village.page, 'care-withdraw');
    await village.page.getByTestId('withdraw-submit').click();

    await shows(supervisor, '/cares', () => row(supervisor).getByText('尚无协议').count());
    await openCare(supervisor, 'without-agreement');
    await supervisor.getByTestId('care-agreements').getByText('照料人退出', { exact: false }).waitFor();
    await fits(supervisor, 'care-withdrawn');
    await workTask(village, receiptNumber, 'chooseCaregiver', { 由谁照料: { choose: '亲属' }, 本人的意愿和情况: '改由亲属照料' });
  }, 120_000);
});
