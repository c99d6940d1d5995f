/** Help by charities in the browser: looked for from the page of a case, offered from outside, chosen by the aide; everybody sees the need and nobody whose it is. */
import type { Browser } from 'playwright-core';
import { signIn } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, fillForm, openTask, openWorkplace } from './workplace.js';

describe('help by charities in the browser', () => {
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

  it('is looked for from a case, published with consent, and chosen among offers', async () => {
    const hotline = await signIn(yimen.url, 'hotline');
    const { caseId } = await hotline.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport());
    const aide = await openWorkplace(browser, yimen.url, 'aide');
    const { page } = aide;
    await page.goto(`/cases/${caseId}`);
    await page.getByTestId('charity-raise').click();
    await screenshot(page, 'charity-raise');
    await page.getByTestId('charity-raise-confirm').click();

    const { receiptNumber } = await hotline.caseFile(caseId);
    await openTask(aide, receiptNumber, 'describeNeed');
    await page.getByTestId('task-claim').click();
    await fillForm(page, { '本人(监护人)是否同意公布': { choose: '同意,已签同意书' } });
    await fillForm(page, { 谁签的同意书: '示例:本人', 需要哪一种帮扶: { choose: '物资' }, 情况说明: '示例:缺过冬衣被' });
    await page.locator('.fjs-form-field-select').first().click();
    await page.getByText('衣被', { exact: true }).click();
    await page.getByLabel('大约需要多少元').fill('500');
    await screenshot(page, 'charity-describe');
    await page.getByTestId('task-submit').click();

    const outside = `${yimen.sandboxUrl}/charities`;
    const needId = await until('the need outside', async () => ((await (await fetch(`${outside}/needs`)).json()) as { needId: string }[])[0]?.needId, 60_000);
    const offer = { offerId: 'e1', needId, organizationId: 'c1', organizationName: '示例慈善会', organizationKind: 'charity', kind: 'goods', amountFen: 50_000, text: '棉被两床、棉衣两件' };
    await fetch(`${outside}/offers`, { method: 'POST', body: JSON.stringify(offer) });

    await openTask(aide, receiptNumber, 'match');
    await page.getByTestId('task-claim').click();
    await fillForm(page, { 怎样选择: { choose: '选定一份帮扶' } });
    await page.getByLabel('示例慈善会').check();
    await screenshot(page, 'charity-match');
    await page.setViewportSize({ width: 390, height: 844 });
    await screenshot(page, 'charity-match-phone');
    await expectNoOverflow(page);

    const { page: everybody } = await openWorkplace(browser, yimen.url, 'medical', { width: 390, height: 844 });
    await everybody.goto('/charity');
    await everybody.getByRole('cell', { name: '衣被', exact: true }).waitFor();
    await expectNoOverflow(everybody);
    await screenshot(everybody, 'charity-needs-phone');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto('/charity?tab=offers');
    await page.getByText('棉被两床、棉衣两件').waitFor();
    await screenshot(page, 'charity-offers');
  }, 240_000);
});
