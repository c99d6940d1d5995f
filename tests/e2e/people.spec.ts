/** Those who keep people and households on file: enter, look for, change, and never lose each other's work. */
import type { Browser, Page } from 'playwright-core';
import type { PersonView } from '../../domain/api-people.js';
import { residentIdCheckDigit } from '../../domain/identity/resident-id.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openWorkplace } from './workplace.js';

const phone = { width: 390, height: 844 };
const identityNumber = '99010119800405321' + residentIdCheckDigit('99010119800405321');

describe('people and households in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let township: Page;
  let personId: string;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
    township = (await openWorkplace(browser, yimen.url, 'township')).page;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  const view = async () => (await (await township.request.get(`/api/people/${personId}`)).json()) as PersonView;

  /** By keyboard, so that it counts no pixels. */
  async function choose(testId: string, label: string): Promise<void> {
    await township.getByTestId(testId).click();
    const option = township.locator('.ant-select-dropdown:visible .ant-select-item-option-active').filter({ hasText: label });
    for (let step = 0; step < 10 && (await option.count()) === 0; step += 1) await township.keyboard.press('ArrowDown');
    await township.keyboard.press('Enter');
    await township.getByTestId(testId).getByText(label).waitFor();
  }

  it('enters a person, shows them masked, and in the clear for a reason', async () => {
    await township.getByTestId('nav-people').click();
    await township.getByTestId('people-enter').click();
    await township.getByTestId('person-name').fill('示例·浏某');
    await township.getByTestId('person-identityNumber').fill(identityNumber);
    expect(await township.getByTestId('person-birthDate').inputValue()).toBe('1980-04-05');
    await township.getByTestId('record-village').fill('示例村');
    await township.getByTestId('person-save').click();

    await township.getByTestId('person-page').waitFor();
    personId = township.url().split('/').at(-1) ?? '';
    await township.getByText('示****').first().waitFor();
    await township.getByTestId('reveal-name').click();
    await township.getByTestId('reveal-reason').fill('核对户口簿');
    await township.getByTestId('reveal-confirm').click();
    await township.getByTestId('masked-name').getByText('示例·浏某').waitFor();
    await screenshot(township, 'person');
  }, 60_000);

  it('shows a record of the same person before it enters another', async () => {
    await township.goto('/people/new');
    await township.getByTestId('person-name').fill('示例·浏某');
    await township.getByTestId('person-identityNumber').fill(identityNumber);
    await township.getByTestId('person-save').click();

    await township.getByTestId('duplicates').getByText('身份证号相同').waitFor();
    await screenshot(township, 'person-duplicates');
  }, 60_000);

  it('tells who was faster, loads the newest under one’s own changes, and keeps both', async () => {
    const village = (await openWorkplace(browser, yimen.url, 'village')).page;
    for (const page of [township, village]) {
      await page.goto(`/people/${personId}/change`);
      await page.getByTestId('record-reason').fill('入户核对');
    }
    await village.getByTestId('record-village').fill('新村');
    await village.getByTestId('person-save').click();
    await village.getByTestId('person-page').waitFor();

    await township.getByTestId('record-ethnicity').fill('汉族');
    await township.getByTestId('person-save').click();
    await township.getByTestId('record-problem').getByText('演示·协理员').waitFor();
    await screenshot(township, 'person-stale');
    await township.getByTestId('record-load-newest').click();
    await township.getByTestId('record-rebased').waitFor();
    expect(await township.getByTestId('record-village').inputValue()).toBe('新村');
    await township.getByTestId('person-save').click();

    await township.getByTestId('person-page').waitFor();
    expect((await view()).open).toMatchObject({ village: '新村', ethnicity: '汉族' });
  }, 60_000);

  it('founds a household whose income is the sum of its items', async () => {
    await township.goto(`/people/${personId}`);
    await township.getByTestId('person-found-household').click();
    await township.getByTestId('incomeItems-add').click();
    await choose('income-person-0', '示****');
    await township.getByTestId('record-amountYuan').fill('1250.5');
    await choose('record-settlementKind', '农村');
    await township.getByTestId('record-sum').getByText('¥1,250.50').waitFor();
    await screenshot(township, 'household-form');
    await township.getByTestId('household-save').click();

    await township.getByTestId('household-page').waitFor();
    await township.getByTestId('monthly-income').getByText('¥1,250.50').waitFor();
  }, 60_000);

  it.each([
    ['phone', phone],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'finds a household of the demonstration on a %s, in both languages',
    async (size, viewport) => {
      const { page, close } = await openWorkplace(browser, yimen.url, 'township', viewport);
      const fits = () => expectNoOverflow(page);
      await page.goto('/people');
      await page.getByTestId('people-search').locator('input').fill('示例·吴乙');
      await page.getByTestId('people-search').locator('input').press('Enter');
      await page.getByTestId('person-row-demo-H1-B').waitFor();
      await screenshot(page, `${size}-people`);
      await fits();
      await page.goto('/people/households/demo-H1');
      await page.getByTestId('monthly-income').getByText('¥3,000.00').waitFor();
      await screenshot(page, `${size}-household`);
      await fits();
      await page.getByTestId('language').click();
      await page.getByText('Declared income').waitFor();
      await screenshot(page, `${size}-household-en`);
      await page.goto('/people/demo-H1-B/change');
      await page.getByTestId('person-form').waitFor();
      await screenshot(page, `${size}-person-form`);
      await fits();
      await close();
    },
    60_000,
  );
});
