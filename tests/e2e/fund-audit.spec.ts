/** An audit of funds in the browser: begun, marked, decided about and repaid on the page of its list. */
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { fictionalIdentityNumber } from '../../sandbox/people.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, fillForm, openWorkplace, workTask, type Workplace } from './workplace.js';

describe('an audit of funds in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  const office = new Office(() => yimen.url);
  const today = civilDate(new Date());

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    browser = await launchBrowser();
    await office.signIn('hotline', 'township', 'approver', 'supervisor');
  }, 400_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  async function judge({ page }: Workplace, act: string, choice: string): Promise<void> {
    await page.getByTestId(`audit-${act}`).first().click();
    await page.getByText(choice, { exact: true }).last().click();
    await page.getByTestId('audit-reason').fill('测试理由');
    await page.getByTestId('audit-confirm').click();
    await page.getByTestId('audit-confirm').waitFor({ state: 'hidden' });
  }

  it('is begun by the auditor, marked, decided about by the county, and repaid', async () => {
    const { person } = office;
    const identityNumber = fictionalIdentityNumber('19700101', 903);
    const fields = { name: '示例·户903', identityNumber, deceasedOn: addDays(today, -10) };
    await person('township').send('POST', '/api/people', { entryId: randomUUID(), effectiveFrom: '2026-01-01', fields });
    const report = emergencyReport({ personName: fields.name, identityNumber });
    const { caseId } = await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', report);
    await person('township').work(caseId, 'checkOnSite', answers.checkOnSite);
    await person('approver').work(caseId, 'approveQuickly', answers.approveQuickly);
    await until('the payment', async () => (await person('supervisor').caseFile(caseId)).payments[0]?.status === 'paid', 60_000);

    const auditor = await openWorkplace(browser, yimen.url, 'auditor');
    const { page } = auditor;
    await page.goto('/matters/new/fund-audit');
    await page.locator('#matter-title').fill('储备金专项检查');
    const form = page.getByTestId('task-form');
    for (const label of ['从哪一天起', '到哪一天(含)']) {
      await form.getByLabel(label).fill(today.replaceAll('-', '/'));
      await form.getByLabel(label).press('Tab');
    }
    await fillForm(page, { 依据: '测试审计计划' });
    await screenshot(page, 'fund-audit-begin');
    await page.getByTestId('matter-send').click();
    await page.getByTestId('matter-status').filter({ hasText: '逐条认定' }).waitFor();
    const number = (await page.getByText(/^SX-K1-/).first().textContent()) ?? '';
    await page.getByTestId('matter-audit').click();
    await page.getByTestId('audit-item-afterDeath').waitFor();
    const address = new URL(page.url()).pathname;
    await judge(auditor, 'verdict', '有问题');
    await page.locator('[data-testid="audit-item-afterDeath"][data-verdict="finding"]').waitFor();
    await page.getByRole('tab', { name: '全部发放' }).click();
    await page.getByTestId('audit-payment').waitFor();
    await screenshot(page, 'fund-audit-payments');
    await workTask(auditor, number, 'audit', { 审计意见: '已逐条认定' });
    await page.goto('/tasks?view=group');
    await page.locator(`[data-element-id="demandCorrection"][data-receipt-number="${number}"]`).click();
    await page.getByTestId('task-claim').click();
    await form.getByLabel('整改期限').fill(addDays(today, 10).replaceAll('-', '/'));
    await form.getByLabel('整改期限').press('Tab');
    await fillForm(page, { 整改要求: '十日内整改' });
    await page.getByTestId('task-submit').click();

    const county = await openWorkplace(browser, yimen.url, 'county');
    await until('the decision', async () => {
      await county.page.goto(address);
      await county.page.getByTestId('audit-item-afterDeath').waitFor();
      return (await county.page.getByTestId('audit-decision').count()) > 0;
    });
    await judge(county, 'decision', '追回');
    await workTask(county, number, 'recover', { 整改情况: '已逐条决定' });
    for (const [size, viewport] of [['phone', { width: 390, height: 844 }], ['laptop', { width: 1366, height: 768 }]] as const) {
      const finance = await openWorkplace(browser, yimen.url, 'finance', viewport);
      await until('the repayment', async () => {
        await finance.page.goto(address);
        await finance.page.getByTestId('audit-item-afterDeath').waitFor();
        return (await finance.page.getByTestId('audit-repayments').count()) > 0;
      });
      await screenshot(finance.page, `${size}-fund-audit-items`);
      await expectNoOverflow(finance.page);
      if (size === 'laptop') {
        await finance.page.getByTestId('audit-repayments').click();
        await screenshot(finance.page, 'fund-audit-repayment');
        await finance.page.getByTestId('audit-confirm').click();
        await finance.page.getByText('已全部追回').waitFor();
      }
      await finance.close();
    }
  }, 240_000);
});
