/** M24 in the browser: at the window somebody disagrees with a refusal; the county examines and changes it. */
import type { Browser, Page } from 'playwright-core';
import { signIn, type ApiClient } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, fillForm, openTask, openWorkplace, workTask } from './workplace.js';

const desk = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

describe('an appeal in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let supervisor: ApiClient;

  beforeAll(async () => {
    yimen = await startYimen();
    browser = await launchBrowser();
    supervisor = await signIn(yimen.url, 'supervisor');
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  async function refusedCase(): Promise<string> {
    const [hotline, village, approver, township] = await Promise.all(
      ['hotline', 'village', 'approver', 'township'].map((username) => signIn(yimen.url, username)),
    );
    const { caseId } = await hotline!.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport());
    await village!.work(caseId, 'checkOnSite', answers.checkOnSite);
    await approver!.work(caseId, 'approveQuickly', { quickDecision: 'refuse', reason: '困难已由单位解决' });
    await township!.work(caseId, 'adviseOtherAid', { reason: '困难已由单位解决', routesOffered: '可申请医疗救助', appealExplained: true });
    await until('the closing', async () => (await supervisor.caseFile(caseId)).status === 'closed', 60_000);
    return caseId;
  }
  async function fits(page: Page, name: string): Promise<void> {
    for (const [size, viewport] of Object.entries({ phone, desk })) {
      await page.setViewportSize(viewport);
      await screenshot(page, `${name}-${size}`);
      await expectNoOverflow(page);
    }
  }

  it('is filed on the page of the case, examined and decided by the county, and seen from both cases', async () => {
    const caseId = await refusedCase();
    const { page: window } = await openWorkplace(browser, yimen.url, 'window');
    await window.goto(`/cases/${caseId}`);
    const decided = window.getByTestId('appealable-aid-refused');
    await decided.scrollIntoViewIfNeeded();
    await fits(window, 'appeal-list');
    await window.getByTestId('appeal-file').click();
    await window.getByTestId('appeal-submit').click();
    await window.locator('.ant-form-item-explain-error').nth(1).waitFor();
    await fits(window, 'appeal-file');
    await window.getByTestId('appeal-request').fill('请给予临时救助');
    await window.getByTestId('appeal-grounds').fill('单位没有解决，当时没有问本人');
    await window.getByTestId('appeal-submit').click();
    await window.getByTestId('case-follows').waitFor();
    const appealId = window.url().split('/').at(-1)!;
    await window.getByTestId('letter-acceptance').waitFor();
    await fits(window, 'appeal-case');

    const { receiptNumber } = await supervisor.caseFile(appealId);
    const county = await openWorkplace(browser, yimen.url, 'county');
    await openTask(county, receiptNumber, 'examine');
    await fits(county.page, 'appeal-examine');
    await workTask(county, receiptNumber, 'examine', {
      下一步: { choose: '不缺什么，交审批人决定' },
      审查意见: '单位只垫付了一部分，仍有困难',
    });
    const approver = await openWorkplace(browser, yimen.url, 'county-approver');
    await openTask(approver, receiptNumber, 'decideAppeal');
    await approver.page.getByTestId('task-claim').click();
    await fillForm(approver.page, { 复核决定: { choose: '变更原决定' } });
    await fillForm(approver.page, { 怎样改正: { choose: '支付一笔临时救助' } });
    await fillForm(approver.page, { '金额（元）': 800, 理由: '单位只垫付了一部分，仍无力支付医疗费。' });
    await fits(approver.page, 'appeal-decide');
    await approver.page.getByTestId('task-submit').click();

    await until('the closing', async () => (await supervisor.caseFile(appealId)).status === 'closed', 60_000);
    expect((await supervisor.caseFile(appealId)).payments).toMatchObject([{ kind: 'appeal-aid', amountFen: 80_000, status: 'paid' }]);
    await window.goto(`/cases/${appealId}`);
    await window.getByTestId('letter-decision').waitFor();
    await fits(window, 'appeal-decided');
    await window.getByTestId('case-follows').click();
    await window.getByTestId('appeal-link').getByText('复核：变更').waitFor();
    expect(await window.getByTestId('appeal-file').count()).toBe(0);
  }, 240_000);
});
