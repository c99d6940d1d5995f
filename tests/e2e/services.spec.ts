/** Bought services in the browser: the register of agencies, an order on the page of a case, and what the social worker sees of it. */
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { MatterView } from '../../domain/api-matters.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { signIn } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { expectNoOverflow, fillForm, openWorkplace } from './workplace.js';

describe('bought services in the browser', () => {
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

  /** Contracted by the people of the county. */
  async function contract(agencyId: string, contractUntil: string): Promise<void> {
    const county = await signIn(yimen.url, 'county');
    await until('the kinds of matters', () => county.get('/api/matters/kinds').then(() => true, () => false), 60_000);
    const answers = { year: 2026, services: ['visits'], serviceFund: 'work-fund', plannedYuan: 10_000, planText: '示例:探访独居老人' };
    const matter = { requestId: randomUUID(), processId: 'service-purchase', title: '示例购买探访服务', answers };
    const { matterId } = await county.send<{ matterId: string }>('POST', '/api/matters', matter);
    const steps: readonly (readonly [string, string, object])[] = [
      ['finance', 'approveFunds', { fundsDecision: 'approve', reason: '示例:有资金' }],
      ['county', 'chooseProvider', { agencyId, priceYuan: 80, contractUntil, quality: '示例:每次一小时', dataProtection: true, reason: '示例' }],
      ['county-approver', 'signContract', { contractDecision: 'sign', reason: '示例:同意' }],
    ];
    for (const [username, elementId, data] of steps) {
      const person = await signIn(yimen.url, username);
      const open = async () => (await person.get<MatterView>(`/api/matters/${matterId}`)).openTasks.find((one) => one.elementId === elementId);
      const task = await until(elementId, open, 60_000);
      const { version } = await person.send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
      await person.send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
    }
  }

  it('are of agencies on a register, ordered for a person, and delivered by a social worker who sees what it takes', async () => {
    const { page: county } = await openWorkplace(browser, yimen.url, 'county');
    await county.goto('/agencies');
    await county.getByTestId('agency-add').click();
    await county.getByTestId('agency-name').fill('示例新机构');
    await county.getByLabel('专业岗位比例（%）').fill('20');
    await county.getByLabel('探访', { exact: true }).check();
    await county.getByLabel('收款账号').fill('6200000000008803');
    await screenshot(county, 'services-agency');
    await county.getByTestId('agency-save').click();
    await county.getByRole('cell', { name: '示例新机构' }).waitFor();
    await screenshot(county, 'services-agencies');

    const until200 = addDays(civilDate(new Date()), 200);
    await contract('demo-A1', until200);
    const hotline = await signIn(yimen.url, 'hotline');
    const { caseId } = await hotline.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport());
    const { page: aide } = await openWorkplace(browser, yimen.url, 'aide');
    await aide.goto(`/cases/${caseId}`);
    await aide.getByTestId('service-order').click();
    await aide.getByTestId('service-until').fill(until200);
    await aide.getByLabel('服务要求').fill('示例路2号,上午去');
    await screenshot(aide, 'services-order');
    await aide.getByTestId('service-order-confirm').click();
    await aide.getByText('已下单').waitFor();

    const { page: social } = await openWorkplace(browser, yimen.url, 'social');
    const row = social.locator('[data-element-id="deliver"]').first();
    await until('the order at the agency', async () => {
      await social.goto('/tasks?view=group');
      return row.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    });
    await row.click();
    await social.getByTestId('task-claim').click();
    await social.getByText('示例路2号').waitFor();
    await fillForm(social, { 服务了多少分钟: '60', 做了什么: '示例:陪伴' });
    await screenshot(social, 'services-deliver');
    await social.setViewportSize({ width: 390, height: 844 });
    await screenshot(social, 'services-deliver-phone');
    await expectNoOverflow(social);
  }, 300_000);
});
