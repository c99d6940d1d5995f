/** M15: a special case before the county's meeting: too few the first time, decided the second time against one voice, with one who withdraws. */
import type { Browser, Page } from 'playwright-core';
import { signIn, type ApiClient } from '../support/api-client.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { openWorkplace, workTask, type Workplace } from './workplace.js';

const phone = { width: 390, height: 844 };

describe('the meeting room in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let secretary: Workplace;
  let chair: Workplace;
  let member1: Workplace;
  let member2: Workplace;
  let member3: ApiClient;
  let caseId: string;
  let receiptNumber: string;

  beforeAll(async () => {
    yimen = await startYimen({});
    const as = (username: string) => signIn(yimen.url, username);
    const hotline = await as('hotline');
    ({ caseId, receiptNumber } = await hotline.send<{ caseId: string; receiptNumber: string }>('POST', '/api/emergencies', emergencyReport()));
    await (await as('village')).work(caseId, 'checkOnSite', { ...answers.checkOnSite, suddenOrUrgent: false, heavyEssentialSpending: false });
    await (await as('county')).work(caseId, 'proposeCase', {
      whyOrdinaryRulesFail: '照料人停工，没有票据，普通规则算不出金额',
      proposal: '一次性救助，之后转介就业帮扶',
      proposedYuan: 8000,
    });
    member3 = await as('member3');
    browser = await launchBrowser();
    secretary = await openWorkplace(browser, yimen.url, 'secretary');
    chair = await openWorkplace(browser, yimen.url, 'chair');
    member1 = await openWorkplace(browser, yimen.url, 'member1', phone);
    member2 = await openWorkplace(browser, yimen.url, 'member2');
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  /** The secretary puts the case on an agenda and invites; gives the meeting's address. */
  async function call(at: string): Promise<string> {
    const { page } = secretary;
    const row = page.getByTestId(`waiting-${receiptNumber}`);
    await until('the case to wait for a meeting', async () => {
      await page.goto('/meetings?view=waiting');
      return row.waitFor({ timeout: 3_000 }).then(() => true, () => false);
    });
    await row.getByRole('checkbox').check();
    await page.getByTestId('meeting-call').click();
    await page.getByTestId('meeting-at').fill(at);
    await page.getByTestId('meeting-place').fill('示例县政务中心 301');
    await choose(page, '召集人', ['演示·召集人']);
    await choose(page, '成员', ['演示·成员甲', '演示·成员乙', '演示·成员丙', '演示·县经办']);
    await page.keyboard.press('Escape');
    await page.getByTestId('meeting-call-confirm').press('Enter');
    await page.getByTestId('meeting-state').getByText('议程未定').waitFor();
    return new URL(page.url()).pathname;
  }

  async function choose(page: Page, label: string, names: readonly string[]): Promise<void> {
    const field = page.getByRole('dialog').getByLabel(label, { exact: true });
    for (const name of names) {
      await field.click();
      await page.locator('.ant-select-item-option').filter({ hasText: name }).click();
    }
  }
  const card = (page: Page) => page.getByTestId(`agenda-${receiptNumber}`);

  async function declareNone({ page }: Workplace, room: string): Promise<void> {
    await page.goto(room);
    await card(page).getByTestId('interest-none').click();
    await card(page).getByTestId('my-interest').getByText('无利害关系').waitFor();
  }
  /** What did not go through is said at once, and in no dialog of another act. */
  async function saysWhatFailed(room: string): Promise<void> {
    await chair.page.goto(room);
    await chair.page.route(/\/interest$/, (route) => route.abort(), { times: 1 });
    await card(chair.page).getByTestId('interest-none').click();
    await chair.page.locator('.ant-message-error').waitFor();

    const { page } = secretary;
    await page.route(/\/settle$/, (route) => route.abort(), { times: 1 });
    await page.getByTestId('meeting-settle').click();
    await page.getByTestId('meeting-settle-confirm').press('Enter');
    await page.locator('.ant-message-error').waitFor();
    await page.getByTestId('meeting-settle-confirm').waitFor({ state: 'detached' });
    await page.getByTestId('meeting-cancel').click();
    const dialog = page.getByRole('dialog').filter({ has: page.getByTestId('meeting-cancel-reason') });
    await dialog.waitFor();
    expect(await dialog.locator('.ant-form-item-explain-error').count()).toBe(0);
    await dialog.getByRole('button', { name: '取消', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }
  /** Agenda settled, packet frozen by the platform, the meeting opened by its chair. */
  async function settleAndOpen(room: string): Promise<void> {
    await secretary.page.getByTestId('meeting-settle').click();
    await secretary.page.getByTestId('meeting-settle-confirm').press('Enter');
    await card(chair.page).locator('[data-testid="agenda-state"]').getByText('可以讨论').waitFor();
    await chair.page.getByTestId('meeting-attend').click();
    await chair.page.getByTestId('member-chair').getByText('已签到').waitFor();
    await chair.page.getByTestId('meeting-open').click();
    await chair.page.getByTestId('meeting-state').getByText('正在开会').waitFor();
    expect(new URL(chair.page.url()).pathname).toBe(room);
  }
  const idOfMatter = async (room: string) => (await member3.get<{ items: { discussionId: string }[] }>(`/api${room}`)).items[0]?.discussionId ?? '';

  it('is put off when too few have come', async () => {
    await workTask(secretary, receiptNumber, 'acceptForDiscussion', { 审查意见: { choose: '受理,安排上会' }, 理由: '普通规则不适用' });
    const room = await call('2026-12-01T09:00');
    await screenshot(secretary.page, 'meeting-planned');
    await declareNone(chair, room);
    await settleAndOpen(room);

    await card(chair.page).getByTestId('quorum').getByText('不足').waitFor();
    expect(await card(chair.page).getByTestId('open-vote').count()).toBe(0);
    await screenshot(chair.page, 'meeting-no-quorum');
    await card(chair.page).getByTestId('no-quorum').click();
    await chair.page.getByTestId('no-quorum-confirm').press('Enter');
    await card(chair.page).getByTestId('agenda-result').getByText('改期').waitFor();
    await chair.page.getByTestId('meeting-close').click();
    await chair.page.getByTestId('meeting-close-confirm').press('Enter');
    await chair.page.getByTestId('meeting-minutes').waitFor();
  }, 180_000);

  it('is decided on another date by those without an interest, one of them dissenting', async () => {
    const room = await call('2026-12-03T09:00');
    await saysWhatFailed(room);
    for (const place of [chair, member1, member2]) await declareNone(place, room);
    const discussionId = await idOfMatter(room);
    await member3.send('POST', `/api/discussions/${discussionId}/interest`, { hasInterest: true, reason: '与当事人是亲属' });
    await settleAndOpen(room);

    for (const { page } of [member1, member2]) {
      await page.getByTestId('meeting-attend').click();
      await page.getByTestId('meeting-attend').waitFor({ state: 'detached' });
    }
    await card(member1.page).getByTestId('packet-open').click();
    await member1.page.getByTestId('packet').getByText('照料人停工').waitFor();
    await member1.page.getByTestId('packet').getByText('与固定时一致').waitFor();
    await screenshot(member1.page, 'phone-meeting-packet');
    await member1.page.keyboard.press('Escape');

    await card(chair.page).getByTestId('open-vote').click();
    await chair.page.getByTestId('motion-yuan').fill('8000');
    await chair.page.getByTestId('motion-grounds').fill('照料人停工属实，没有票据，困难明显');
    await screenshot(chair.page, 'meeting-motion');
    await chair.page.getByTestId('motion-confirm').press('Enter');

    for (const [{ page }, choice, opinion] of [
      [chair, '赞成', ''],
      [member1, '赞成', ''],
      [member2, '反对', '应先核实务工收入'],
    ] as const) {
      const form = card(page).getByTestId('vote-form');
      await form.getByLabel(choice, { exact: true }).check();
      if (opinion) await form.getByTestId('vote-opinion').fill(opinion);
      await form.getByTestId('vote-send').click();
      await form.getByText('已投票').waitFor();
    }
    await screenshot(member1.page, 'phone-meeting-vote');
    expect(await overflow(member1.page)).toBeLessThanOrEqual(0);

    await card(chair.page).getByText('已投 3 / 3').waitFor();
    await screenshot(chair.page, 'meeting-voting');
    await card(chair.page).getByTestId('close-vote').click();
    await chair.page.getByTestId('close-vote-confirm').press('Enter');
    for (const { page } of [chair, member1, member2, secretary]) {
      if (page === secretary.page) await page.goto(room);
      await card(page).getByTestId('agenda-result').getByText('同意救助 ¥8,000.00').waitFor();
      await card(page).getByTestId('agenda-result').getByText('赞成 2，反对 1').waitFor();
    }
    await card(chair.page).getByText('演示·成员丙、演示·县经办').waitFor();
    await chair.page.getByTestId('meeting-close').click();
    await chair.page.getByTestId('meeting-close-confirm').press('Enter');
    await chair.page.getByTestId('meeting-minutes').waitFor();
    await screenshot(chair.page, 'meeting-closed');

    const minutes = await member2.page.request.get(`${yimen.url}/api${room}/minutes.pdf`);
    expect([minutes.status(), minutes.headers()['content-type'], (await minutes.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  }, 240_000);

  it('moves the case on by itself, to the money and the follow-up', async () => {
    const township = await signIn(yimen.url, 'township');
    const file = await until('the aid paid', async () => {
      const found = await township.caseFile(caseId);
      return found.payments.some(({ status, amountFen }) => status === 'paid' && amountFen === 800_000) && found;
    });
    expect(file.timeline.map(({ title }) => title)).toContain('一事一议:同意救助 ¥8,000.00');
    expect(file.approvalOwedFen).toBe(0);
    await until('the follow-up', async () => (await township.caseFile(caseId)).openTasks.some(({ elementId }) => elementId === 'followUp'));
  }, 60_000);

  it('is followed by a conference of departments, whose actions are referred', async () => {
    const county = await openWorkplace(browser, yimen.url, 'county');
    await county.page.goto(`/cases/${caseId}`);
    await county.page.getByTestId('conference-call').click();
    await county.page.getByTestId('conference-reason').fill('就医和住房要一起解决');
    await screenshot(county.page, 'conference-call');
    await county.page.getByTestId('conference-confirm').press('Enter');
    await county.page.getByText('已发起').waitFor();

    await workTask(county, receiptNumber, 'callConference', {
      需要会商的问题: '就医费用和临时住处怎样解决',
      邀请的部门: { choose: '医疗保障局' },
      时间和地点: '12月4日 政务中心',
    });
    await workTask(county, receiptNumber, 'confer', {
      参加的单位和人员: '医疗保障局、县民政',
      商定的方案: '医保核报销，民政安排住处',
      需要办理的部门: { choose: '医疗保障局' },
      请部门办理的事项: '核定异地就医报销',
    });
    const medical = await signIn(yimen.url, 'medical');
    await until('the referral to the department', async () => {
      const { items } = await medical.get<{ items: { receiptNumber: string; elementId: string }[] }>('/api/tasks?view=group');
      return items.some((task) => task.receiptNumber === receiptNumber && task.elementId === 'departmentAccepts');
    });
    await county.close();
  }, 120_000);

  it('is found as a like case afterwards, by what it was and not by who it was', async () => {
    const { page } = member1;
    await page.goto('/meetings?view=like&cause=accidental-injury&outcome=approved');
    await page.getByTestId('like-cases').getByText('照料人停工属实').waitFor();
    expect(await page.getByTestId('like-cases').getByText(receiptNumber).count()).toBe(0);
    await screenshot(page, 'phone-like-cases');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await chair.page.goto('/meetings');
    await chair.page.getByTestId('meeting-link').first().waitFor();
    await screenshot(chair.page, 'meetings');
    await chair.page.getByTestId('language').click();
    await chair.page.getByText('Like cases').first().waitFor();
    await screenshot(chair.page, 'meetings-en');
  }, 60_000);
});

const overflow = (page: Page) => page.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth);
