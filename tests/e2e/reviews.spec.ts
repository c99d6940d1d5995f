/** M05 in the browser: a review comes near and stands in the list; the household reports a change, and the coordinator confirms it. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { civilDate } from '../../domain/deadline/working-days.js';
import { fictionalIdentityNumber } from '../../sandbox/people.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';
import { expectNoOverflow, openWorkplace, workTask } from './workplace.js';

const householdId = 'demo-H2';
const desk = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };
/** Half a year less the time in which a review opens. */
const untilNearMs = 165 * 86_400_000;

describe('reviews of benefits in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let township: Page;
  let api: ApiClient;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    browser = await launchBrowser();
    await grantDibao();
    await (await signIn(yimen.url, 'supervisor')).send('POST', '/api/test/clock/add', { offsetMilli: untilNearMs });
    // Sessions end in the leap.
    api = await signIn(yimen.url, 'township');
    township = (await openWorkplace(browser, yimen.url, 'township')).page;
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  async function grantDibao(): Promise<void> {
    const register = `${yimen.sandboxUrl}/registers/human-resources/${fictionalIdentityNumber('19690130', 105)}`;
    const facts = { isEmployed: true, monthlyWageFen: 110_000, monthlyBenefitFen: 0 };
    await fetch(register, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(facts) });
    const [window, aide, village, township, approver] = await Promise.all(
      ['window', 'aide', 'village', 'township', 'approver'].map((username) => signIn(yimen.url, username)),
    );
    const { caseId } = await township!.send<{ caseId: string }>('POST', '/api/applications', {
      applicationId: randomUUID(),
      channel: 'window',
      householdId,
      applicantId: 'demo-H2-A',
      appliedAlone: [],
      situation: '收入不足',
      phone: '000-0001-0105',
    });
    await throughIntake({ window: window!, aide: aide! }, caseId);
    await village!.work(caseId, 'householdVisit', { livingConditions: '三口人同住', membersAgree: true });
    await township!.work(caseId, 'recordTekunConditions', { tekunConditionsMet: false, caseworkerDisputes: false });
    await approver!.work(caseId, 'confirm', { confirmDecision: 'confirm', dibaoClass: 'C', reason: '情况属实' });
    await until('the closing', async () => (await township!.caseFile(caseId)).status === 'closed', 30_000);
  }
  /** Looks at the page at both sizes; nothing may hang over its edge. */
  async function fits(name: string): Promise<void> {
    for (const [size, viewport] of Object.entries({ phone, desk })) {
      await township.setViewportSize(viewport);
      await screenshot(township, `${name}-${size}`);
      await expectNoOverflow(township);
    }
  }
  const row = () => township.getByTestId(`review-row-${householdId}`);

  it('lists what is to be reviewed within thirty days, and leads to the review that is under way', async () => {
    await until(
      'the review that opens',
      async () => {
        await township.getByTestId('nav-reviews').click();
        await township.reload();
        await row().waitFor();
        return (await row().getByRole('link', { name: '办理中' }).count()) === 1;
      },
      30_000,
    );
    await row().getByText('¥300.00').waitFor();
    await fits('reviews');
    // On a phone, what leads on is in sight without moving the table sideways.
    await township.setViewportSize(phone);
    const link = await row().getByRole('link', { name: '办理中' }).boundingBox();
    expect(link!.x + link!.width).toBeLessThanOrEqual(phone.width);
    await township.setViewportSize(desk);

    await township.getByTestId('reviews-when').getByText('已逾期').click();
    await township.getByText('没有要核查的待遇').waitFor();
    await fits('reviews-none');

    await township.getByTestId('reviews-when').getByText('三十天内').click();
    await row().getByRole('link', { name: '办理中' }).click();
    await township.getByTestId('case-timeline').waitFor();
    expect(await township.getByTestId('case-withdraw').count()).toBe(0);
    await fits('review-case');
  }, 120_000);

  it('takes a report of a change at the page of the household, once every field is filled, and the coordinator confirms it', async () => {
    await township.goto(`/people/households/${householdId}`);
    await township.getByTestId('report-change').click();
    await township.getByTestId('change-submit').click();
    await township.locator('.ant-form-item-explain-error').nth(2).waitFor();
    await fits('change-report');

    const form = township.getByTestId('change-form');
    await form.getByLabel('失去工作').check();
    const today = civilDate(new Date((await api.get<{ now: string }>('/api/test/clock')).now));
    await township.getByTestId('change-on').fill(today);
    await township.getByTestId('change-description').fill('户主所在的厂停工');
    await township.getByTestId('change-submit').click();
    await township.waitForURL(/\/cases\//);
    await township.getByTestId('case-timeline').waitFor();
    expect(await township.getByTestId('case-withdraw').count()).toBe(0);
    await fits('change-case');

    const caseId = township.url().split('/').at(-1)!;
    const { receiptNumber } = await api.caseFile(caseId);
    const village = await openWorkplace(browser, yimen.url, 'village');
    await workTask(village, receiptNumber, 'confirmChange', { 核实结果: { choose: '属实' }, 核实情况: '已到厂里了解,确已停工' });
    // It is major, so the benefit is looked at now; the departments still find what they found.
    await workTask(village, receiptNumber, 'visit', { 是否见到: { choose: '见到' }, 居住和生活情况: '三口人同住,情况与登记一致' });
    await until('the closing', async () => (await api.caseFile(caseId)).status === 'closed', 30_000);
  }, 120_000);

  it('shows at the page of the household that the review left the level as it was', async () => {
    await township.goto(`/people/households/${householdId}`);
    const benefits = township.getByTestId('household-benefits');
    await benefits.getByText('¥300.00').first().waitFor();
    await benefits.locator('summary').first().click();
    await benefits.getByText('档次不变').first().waitFor();
    await benefits.locator('.benefit-history').first().scrollIntoViewIfNeeded();
    await fits('household-benefits');
  }, 60_000);
});
