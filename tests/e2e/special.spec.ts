/** M13 in the browser: the window asks for special assistance on the page of a case; the department decides it from its own list. */
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { signIn, type ApiClient } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, fillForm, openTask, openWorkplace } from './workplace.js';

const desk = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

describe('special assistance in the browser', () => {
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

  async function fits(page: Page, name: string): Promise<void> {
    for (const [size, viewport] of Object.entries({ phone, desk })) {
      await page.setViewportSize(viewport);
      await screenshot(page, `${name}-${size}`);
      await expectNoOverflow(page);
    }
  }
  const applied = async () => {
    const client = await signIn(yimen.url, 'window');
    return client.send<{ caseId: string; receiptNumber: string }>('POST', '/api/applications', {
      applicationId: randomUUID(),
      channel: 'window',
      householdId: 'demo-H1',
      applicantId: 'demo-H1-A',
      situation: '示例:家中有重度残疾人',
      phone: '000-0001-0101',
      needs: ['medical'],
    });
  };
  const choose = async (page: Page, program: string) => {
    await page.getByTestId('special-ask').click();
    await page.getByTestId('special-program').click();
    await page.locator('.ant-select-item-option').filter({ hasText: program }).click();
  };

  it('is asked for at the window, decided by the department with its rule in view, and seen in the case; legal aid stays hidden', async () => {
    const { caseId, receiptNumber: first } = await applied();
    const { page: window } = await openWorkplace(browser, yimen.url, 'window');
    await window.goto(`/cases/${caseId}`);
    await choose(window, '残疾人两项补贴');
    await window.getByTestId('special-submit').click();
    await window.locator('.ant-form-item-explain-error').first().waitFor();
    await fits(window, 'special-ask');
    await window.getByTestId('special-need').fill('示例:二级肢体残疾,请办理两项补贴');
    await window.getByTestId('special-submit').click();
    await window.getByTestId('case-follows').waitFor();
    const specialId = window.url().split('/').at(-1)!;
    const { receiptNumber } = await supervisor.caseFile(specialId);

    const children = await openWorkplace(browser, yimen.url, 'children');
    await openTask(children, receiptNumber, 'decideAid');
    await children.page.getByTestId('task-form').getByText('低收入').waitFor();
    await children.page.getByTestId('task-form').getByText('符合规则').waitFor();
    await children.page.getByTestId('task-claim').click();
    await fillForm(children.page, { 决定: { choose: '给予' } });
    await fillForm(children.page, { 救助形式: { choose: '生活补贴和护理补贴' }, 理由: '示例:低收入家庭,二级残疾,符合两项补贴条件' });
    await fits(children.page, 'special-decide');
    await children.page.getByTestId('task-submit').click();

    await until('the closing', async () => (await supervisor.caseFile(specialId)).status === 'closed', 60_000);
    await window.goto(`/cases/${specialId}`);
    await window.getByTestId('letter-decision').waitFor();
    await window.getByText('重度残疾人护理补贴').first().waitFor();
    await fits(window, 'special-decided');

    await window.goto(`/cases/${caseId}`);
    await choose(window, '法律援助');
    await window.getByTestId('special-need').fill('示例:追讨工资,请指派法律援助');
    await fits(window, 'special-legal');
    await window.getByTestId('special-submit').click();
    await window.getByText('依规限制知悉范围').waitFor();
    expect(window.url()).toContain(caseId);

    const justice = await openWorkplace(browser, yimen.url, 'justice');
    await until('the task of justice', async () => {
      await justice.page.goto('/tasks?view=group');
      return justice.page
        .locator('[data-element-id="decideAid"]')
        .first()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
    });
    await fits(justice.page, 'special-justice');
    expect(first).not.toBe(receiptNumber);
  }, 240_000);
});
