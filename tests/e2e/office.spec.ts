/** An office's own affairs: accounts and what protects them, and matters that no household is part of. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openWorkplace } from './workplace.js';

const phone = { width: 390, height: 844 };
const ownPassword = '西岭的柿子树今年结了果';

describe('an office in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  async function choose(page: Page, testId: string, option: string): Promise<void> {
    await page.getByTestId(testId).click();
    await page.locator('.ant-select-item-option').getByText(option, { exact: true }).click();
  }

  async function signInAs(page: Page, username: string, password: string, code?: string): Promise<void> {
    await page.goto('/sign-in');
    await page.getByTestId('sign-in-username').fill(username);
    await page.getByTestId('sign-in-password').fill(password);
    await page.getByTestId('sign-in-submit').click();
    if (code === undefined) return;
    await page.getByTestId('sign-in-code').fill(code);
    await page.getByTestId('sign-in-submit').click();
  }

  it('makes an account, whose person chooses a password and a second factor, and closes it', async () => {
    const { page: admin } = await openWorkplace(browser, yimen.url, 'admin');
    await admin.goto('/accounts');
    await admin.getByTestId('account-new').click();
    await admin.getByTestId('account-username').fill('west-one');
    await admin.getByTestId('account-name').fill('测试·西岭新人');
    await choose(admin, 'account-area', '西岭镇·示例');
    await choose(admin, 'account-role', '镇经办员');
    await screenshot(admin, 'accounts-new');
    await admin.getByTestId('account-save').click();
    const firstPassword = (await admin.getByTestId('first-password').innerText()).trim();
    await admin.getByTestId('first-password-close').click();
    await admin.getByRole('button', { name: '显示更多' }).click();
    await admin.getByTestId('account-west-one').getByText('待改初始密码').waitFor();
    await screenshot(admin, 'accounts');
    await expectNoOverflow(admin);

    const person = await (await browser.newContext({ baseURL: yimen.url, locale: 'zh-CN', viewport: phone })).newPage();
    await signInAs(person, 'west-one', firstPassword);
    await person.getByTestId('account-need').getByText('初始密码').waitFor();
    await person.getByTestId('password-current').fill(firstPassword);
    await person.getByTestId('password-next').fill('password1234');
    await person.getByTestId('password-again').fill('password1234');
    await person.getByTestId('password-save').click();
    await person.getByText('这个密码很常见').waitFor();
    await screenshot(person, 'own-account-phone');
    await person.getByTestId('password-next').fill(ownPassword);
    await person.getByTestId('password-again').fill(ownPassword);
    await person.getByTestId('password-save').click();
    await person.getByTestId('account-need').waitFor({ state: 'detached' });

    await person.getByTestId('factor-begin').click();
    const secret = (await person.getByTestId('factor-secret').innerText()).trim();
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await screenshot(person, 'second-factor-phone');
    await expectNoOverflow(person);
    await person.getByTestId('factor-code').fill(totp.generate({ timestamp: Date.now() - 30_000 }));
    await person.getByTestId('factor-confirm').click();
    await person.getByTestId('factor-remove').waitFor();

    const other = await (await browser.newContext({ baseURL: yimen.url, locale: 'zh-CN' })).newPage();
    await signInAs(other, 'west-one', ownPassword, totp.generate());
    await other.getByTestId('user-menu').getByText('测试·西岭新人').waitFor();

    await admin.reload();
    await admin.getByRole('button', { name: '显示更多' }).click();
    const row = admin.getByTestId('account-west-one');
    await row.getByText('已设置').waitFor();
    await row.getByRole('button', { name: '停用' }).click();
    await admin.getByTestId('account-act-reason').fill('调离岗位');
    await admin.getByTestId('account-act-confirm').click();
    await row.getByText('已停用').waitFor();
    await other.reload();
    await other.getByTestId('sign-in-username').waitFor();
    await admin.setViewportSize(phone);
    await screenshot(admin, 'accounts-phone');
    await expectNoOverflow(admin);
  }, 120_000);

  it('begins a matter with the form of its diagram and follows it', async () => {
    const { page: city } = await openWorkplace(browser, yimen.url, 'city');
    await city.goto('/matters');
    await city.getByText('还没有事项').waitFor();
    await city.getByTestId('matter-begin').click();
    await city.getByRole('menuitem', { name: '重点任务' }).click();
    await city.getByLabel('标题').fill('主动发现走访到位');
    await city.getByTestId('matter-send').click();
    await city.locator('.fjs-has-errors').first().waitFor();
    await city.getByLabel('年度').fill('2026');
    await city.getByLabel('要达到的目标').fill('线索当年全部走访到位');
    await screenshot(city, 'matter-begin');
    await city.getByTestId('matter-send').click();

    await city.getByText('等待：布置任务、定重点县区').waitFor();
    await city.getByTestId('matter-answers').getByText('线索当年全部走访到位').waitFor();
    await city.locator('.case-map svg').first().waitFor();
    await screenshot(city, 'matter');
    await city.setViewportSize(phone);
    await screenshot(city, 'matter-phone');
    await expectNoOverflow(city);
    await city.setViewportSize({ width: 1366, height: 768 });

    await city.getByRole('link', { name: '布置任务、定重点县区' }).click();
    await city.getByTestId('task-claim').click();
    await city.getByLabel('示例县').check();
    await screenshot(city, 'matter-task');
  }, 90_000);

  it('gets a new kind of matter from a designer, by files alone', async () => {
    const { page: designer } = await openWorkplace(browser, yimen.url, 'designer');
    await designer.goto('/designer');
    await designer.getByTestId('deploy-files').click();
    const folder = join(import.meta.dirname, '../../docs/examples/winter-heating');
    const chooser = designer.locator('.ant-modal input[type=file]');
    await chooser.setInputFiles({ name: 'wrong.bpmn', mimeType: 'text/xml', buffer: Buffer.from('<bpmn:definitions>') });
    await designer.getByTestId('deploy-files-note').fill('今冬取暖');
    await designer.getByTestId('deploy-files-submit').click();
    await designer.getByText('文件不是有效的 BPMN').waitFor();
    await designer.getByRole('button', { name: '取消' }).click();

    await designer.getByTestId('deploy-files').click();
    await chooser.setInputFiles(readdirSync(folder).map((file) => join(folder, file)));
    await designer.getByTestId('deploy-files-note').fill('今冬取暖');
    await screenshot(designer, 'deploy-files');
    await designer.getByTestId('deploy-files-submit').click();
    await designer.getByTestId('definition-row-winter-heating-1').waitFor();

    const { page: township } = await openWorkplace(browser, yimen.url, 'township');
    await township.goto('/matters');
    await township.getByTestId('matter-begin').click();
    await township.getByRole('menuitem', { name: '冬季取暖补助' }).click();
    await township.getByText('只填户数,不填姓名').waitFor();
  }, 90_000);
});
