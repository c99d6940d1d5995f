/** A reserve fund in the browser: the township asks for a top-up, county and finance grant it, and the page of funds tells how it stands. */
import type { Browser } from 'playwright-core';
import { launchBrowser, screenshot } from '../support/browser.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, fillForm, openWorkplace, workTask } from './workplace.js';

describe('a reserve fund in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  const office = new Office(() => yimen.url);

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    browser = await launchBrowser();
    await office.signIn('hotline', 'township', 'approver', 'supervisor');
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('is filled by county and finance, and shows each expense with its explanation', async () => {
    const { person } = office;
    const { caseId } = await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport());
    await person('township').work(caseId, 'checkOnSite', answers.checkOnSite);
    await person('approver').work(caseId, 'approveQuickly', answers.approveQuickly);

    const township = await openWorkplace(browser, yimen.url, 'township');
    const { page } = township;
    await page.goto('/matters/new/reserve-fund');
    await page.locator('#matter-title').fill('东河镇储备金补充');
    await fillForm(page, { 起因: '近期件数增多' });
    await page.getByTestId('matter-send').click();
    await page.getByTestId('matter-status').waitFor();
    const number = (await page.getByText(/^SX-T01-/).first().textContent()) ?? '';
    await workTask(township, number, 'requestTopUp', { '补充金额(元)': 8000, 理由: '近期件数增多' });
    const county = await openWorkplace(browser, yimen.url, 'county-approver');
    await workTask(county, number, 'approveTopUp', { 决定: { choose: '同意' }, 理由: '同意' });

    await page.goto('/funds?fund=T01');
    await page.getByTestId('top-up-open').waitFor();
    await page.getByRole('tab', { name: '支出与说明' }).click();
    await page.locator('[data-testid="expense"][data-explanation="owed"]').waitFor();
    await screenshot(page, 'reserve-fund-expenses');

    await workTask(await openWorkplace(browser, yimen.url, 'finance'), number, 'secureFunds', { 资金: { choose: '已落实,记账' }, 理由: '已落实' });
    for (const [size, viewport] of [['phone', { width: 390, height: 844 }], ['laptop', { width: 1366, height: 768 }]] as const) {
      const supervisor = await openWorkplace(browser, yimen.url, 'supervisor', viewport);
      await supervisor.page.goto('/funds?fund=T01');
      await supervisor.page.getByTestId('fund-entry-top-up').first().waitFor();
      await screenshot(supervisor.page, `${size}-reserve-funds`);
      await expectNoOverflow(supervisor.page);
      await supervisor.close();
    }
  }, 240_000);
});
