/** Those who set the standards: one proposes, sees what it changes, and another confirms. */
import type { Browser, Page } from 'playwright-core';
import type { PolicyView } from '../../domain/api.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { expectNoOverflow, openWorkplace } from './workplace.js';

const phone = { width: 390, height: 844 };
const inThirtyDays = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

describe('the standards in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let proposer: Page;
  let approver: Page;

  beforeAll(async () => {
    yimen = await startYimen({});
    browser = await launchBrowser();
    proposer = (await openWorkplace(browser, yimen.url, 'county')).page;
    approver = (await openWorkplace(browser, yimen.url, 'county-approver')).page;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  async function propose(standardYuan: string): Promise<void> {
    await proposer.goto('/policy');
    await proposer.getByTestId('policy-propose').click();
    await proposer.getByTestId('policy-dibaoStandardFen').fill(standardYuan);
    await proposer.getByTestId('policy-tekunBasicStandardFen').fill('900');
    await proposer.getByTestId('policy-effectiveFrom').fill(inThirtyDays);
    await proposer.getByTestId('policy-reason').fill('示政〔2026〕1号（虚构）');
    await proposer.getByTestId('policy-submit').click();
    await proposer.getByTestId('policy-form').getByTestId('policy-effect').waitFor();
  }

  async function decide(page: Page, act: string): Promise<void> {
    await page.goto('/policy');
    await page.getByTestId(`policy-${act}`).click();
    await page.getByTestId('policy-decide-reason').fill('与文件一致');
    // By keyboard: on a busy machine a click between two frames lands where the growing dialog is not any more.
    await page.getByTestId('policy-decide-confirm').press('Enter');
    await page.getByTestId(`policy-${act}`).waitFor({ state: 'detached' });
  }

  it('lets one person propose after seeing the effect, and take it back', async () => {
    await propose('660');
    const effect = proposer.getByTestId('policy-form').getByTestId('policy-effect');
    await effect.getByText('¥660.00').first().waitFor();
    await effect.getByText('¥3,960.00').waitFor();
    await screenshot(proposer, 'policy-proposing');

    await proposer.getByTestId('policy-submit').click();
    await proposer.getByTestId('policy-proposal-proposed').getByText('须由他人确认').waitFor();
    expect(await proposer.getByTestId('policy-confirm').count()).toBe(0);
    await decide(proposer, 'withdraw');
    await proposer.getByTestId('policy-proposal-withdrawn').waitFor();
  }, 60_000);

  it('takes effect on its day once another person has confirmed it', async () => {
    await propose('680');
    await proposer.getByTestId('policy-submit').click();
    await proposer.getByTestId('policy-proposal-proposed').waitFor();

    await decide(approver, 'confirm');

    await approver.getByText('待生效').waitFor();
    const policy = (await (await approver.request.get('/api/policy')).json()) as PolicyView;
    expect(policy.versions[0]).toMatchObject({
      effectiveFrom: inThirtyDays,
      approvedBy: '演示·县审批',
      values: { dibaoStandardFen: 68_000 },
    });
    expect(policy.inForce).toBe(policy.versions[1]?.version);
  }, 60_000);

  it('says in the field which value is wrong', async () => {
    await proposer.goto('/policy');
    await proposer.getByTestId('policy-propose').click();
    await proposer.getByTestId('policy-form').getByRole('button', { name: '工作日历' }).click();
    await proposer.getByTestId('policy-holidays').fill('2026-13-01');
    await proposer.getByTestId('policy-effectiveFrom').fill(inThirtyDays);
    await proposer.getByTestId('policy-reason').fill('示政〔2026〕2号（虚构）');
    await proposer.getByTestId('policy-submit').click();
    await proposer.getByText('数值不正确，请核对').waitFor();

    await proposer.getByTestId('policy-holidays').fill('');
    await proposer.getByTestId('policy-dibaoStandardFen').fill('700');
    await proposer.getByTestId('policy-tekunBasicStandardFen').fill('900');
    await proposer.getByTestId('policy-submit').click();
    await proposer.getByText('至少 ¥910.00').waitFor();
  }, 60_000);

  it.each([
    ['phone', phone],
    ['laptop', { width: 1366, height: 768 }],
  ] as const)(
    'fits on a %s, in both languages',
    async (size, viewport) => {
      const { page, close } = await openWorkplace(browser, yimen.url, 'county', viewport);
      await page.goto('/policy');
      await page.getByTestId('policy-propose').waitFor();
      await screenshot(page, `${size}-policy`);
      await page.getByTestId('policy-propose').click();
      await page.getByTestId('policy-form').waitFor();
      await screenshot(page, `${size}-policy-form`);
      for (const name of ['审核确认', '定期核查与渐退']) await page.getByTestId('policy-form').getByRole('button', { name }).click();
      await page.getByTestId('policy-withdrawalSchedule-add').click();
      await page.getByTestId('policy-withdrawalSchedule-add').scrollIntoViewIfNeeded();
      await screenshot(page, `${size}-policy-form-tables`);
      await page.getByTestId('language').click();
      await page.getByText('Propose a change').first().waitFor();
      await screenshot(page, `${size}-policy-en`);
      await expectNoOverflow(page);
      await close();
    },
    60_000,
  );
});
