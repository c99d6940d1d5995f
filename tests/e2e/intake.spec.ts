/** One door in the browser: the window takes an application, the aide finds the routes, and each sees how far it is. */
import type { Browser } from 'playwright-core';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openTask, openWorkplace, type Workplace, workTask } from './workplace.js';

describe('one door in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let window: Workplace;
  let aide: Workplace;
  let receiptNumber: string;
  let address: string;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
    window = await openWorkplace(browser, yimen.url, 'window');
    aide = await openWorkplace(browser, yimen.url, 'aide');
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  it('begins at the intake page, with the household and what it is short of', async () => {
    const { page } = window;
    await page.getByText('还没有受理的申请').waitFor();
    await screenshot(page, 'intake-empty');
    await page.getByTestId('intake-start').click();
    await page.getByTestId('households-search').locator('input').fill('示例·冯甲');
    await page.getByTestId('households-search').locator('input').press('Enter');
    await page.getByTestId('intake-take-demo-H2').click();

    await page.getByTestId('intake-submit').click();
    await page.getByText('请填写申请人').waitFor();
    await page.getByTestId('intake-applicant').getByRole('radio').first().check();
    for (const need of ['医疗', '住房']) await page.getByTestId('intake-needs').getByLabel(need, { exact: true }).check();
    await page.getByTestId('intake-needs').getByLabel('基本生活', { exact: true }).uncheck();
    await page.getByTestId('intake-situation').fill('示例：家人生病，房屋漏雨');
    await page.getByTestId('intake-commits').check();
    await screenshot(page, 'intake-form');
    await page.getByTestId('intake-submit').click();

    await page.getByTestId('intake-page').waitFor();
    receiptNumber = (await page.getByTestId('intake-receipt').textContent()) ?? '';
    expect(receiptNumber).toMatch(/\d/);
    address = new URL(page.url()).pathname;
  }, 120_000);

  it('says of each paper whether it is asked for, and why (M24)', async () => {
    const { page } = window;
    await page.locator('[data-document="medical-bills"][data-request="do-not-ask"]').getByText('由医保共享').waitFor({ timeout: 60_000 });
    await screenshot(page, 'intake-documents');

    await openTask(window, receiptNumber, 'completeApplication');
    await page.getByTestId('task-form').getByText('医疗费用单据:不用交,由系统调取').waitFor();
    await screenshot(page, 'intake-complete-task');
    await workTask(window, receiptNumber, 'completeApplication', {
      由谁填报: { choose: '申请人本人' },
      申请是否齐全: { choose: '齐全,进入需求评估' },
    });
  }, 120_000);

  it('proposes routes to the aide, who confirms them, and shows them beside each other', async () => {
    await openTask(aide, receiptNumber, 'assessNeeds');
    expect(await aide.page.getByTestId('task-form').getByLabel('住房', { exact: true }).isChecked()).toBe(true);
    await screenshot(aide.page, 'intake-needs-task');
    await workTask(aide, receiptNumber, 'assessNeeds', {
      评估情况: '示例：一人患病，屋面漏雨',
      家中是否有人不能自理: { choose: '都能自理' },
      '临时困难:其他救助能否解决': { choose: '目前没有' },
    });
    await openTask(aide, receiptNumber, 'confirmRoutes');
    await aide.page.getByTestId('task-form').getByText('转请住房和城乡建设').first().waitFor();
    await screenshot(aide.page, 'intake-routes-task');
    await workTask(aide, receiptNumber, 'confirmRoutes', { 办理路径: { choose: '按建议办理' }, 请部门办理的事项: '示例：请按职责办理' });

    const { page } = window;
    await page.goto(address);
    await page.locator('[data-route="housing"][data-result="under-way"]').waitFor({ timeout: 30_000 });
    expect(await page.getByTestId('intake-page').getAttribute('data-step')).toBe('programs');
    await screenshot(page, 'intake-programs');
  }, 180_000);

  it.each([
    ['phone', { width: 390, height: 844 }],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fits a %s, in both languages',
    async (size, viewport) => {
      const { page, close } = await openWorkplace(browser, yimen.url, 'window', viewport);
      const fits = () => expectNoOverflow(page);
      for (const [name, path, wait] of [
        ['list', '/intake', 'intake-start'],
        ['form', '/intake/new?household=demo-H1', 'intake-form'],
        ['page', address, 'intake-routes'],
      ] as const) {
        await page.goto(path);
        await page.getByTestId(wait).waitFor();
        await screenshot(page, `${size}-intake-${name}`);
        await fits();
      }
      await page.getByTestId('language').click();
      await page.getByText('Papers: asked for, and not').waitFor();
      await screenshot(page, `${size}-intake-page-en`);
      await fits();
      await close();
    },
    120_000,
  );
});
