/** What people do with tasks besides filling them in, each at a browser of their own: hands that a task goes through, and what comes back. */
import type { Browser, Page, Route } from 'playwright-core';
import { launchBrowser, screenshot } from '../support/browser.js';
import { emergencyReport } from '../support/emergency.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';
import { approve, onSite } from './form-answers.js';
import { fillForm, openWorkplace, type Workplace } from './workplace.js';

const holdSeconds = 90;

describe('the inbox in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let hotline: ApiClient;
  const places = new Map<string, Workplace>();

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true, env: { TAKE_BACK_SECONDS: String(holdSeconds) } });
    browser = await launchBrowser();
    hotline = await signIn(yimen.url, 'hotline');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  let receipt: string;
  let caseId: string;

  it('hands a task over with its draft, and takes it back before the other person has begun', async () => {
    [caseId, receipt] = await report();
    const township = await at('township', 'group', 'checkOnSite');
    await township.getByTestId('task-claim').click();
    await fillForm(township, { 现场看到的情况: onSite.现场看到的情况 });
    await township.locator('[data-testid="draft-note"][data-state="saved"]').waitFor();
    await screenshot(township, 'inbox-draft');

    await verb(township, 'transfer', { person: 'township-b', reason: '本周下乡' });
    await at('township', 'group', 'checkOnSite');
    await township.getByTestId('task-take-back').click();
    await township.getByTestId('task-submit').waitFor();
    await verb(township, 'transfer', { person: 'township-b', reason: '还是请乙办' });

    const other = await at('township-b', 'mine', 'checkOnSite');
    expect(await other.getByTestId('task-form').getByLabel('现场看到的情况').inputValue()).toBe(onSite.现场看到的情况);
    await other.getByTestId('task-history').getByText('本周下乡').waitFor();
    await screenshot(other, 'inbox-transferred');
  }, 240_000);

  it('asks a colleague for an opinion and others to sign; the holder is urged and submits when all have signed', async () => {
    const holder = await at('township-b', 'mine', 'checkOnSite');
    await verb(holder, 'delegate', { person: 'village', reason: '请核实住址' });
    const village = await at('village', 'mine', 'checkOnSite');
    await village.getByTestId('task-asked').getByText('请核实住址').waitFor();
    await verb(village, 'give-opinion', { text: '住址属实' });

    await at('township-b', 'mine', 'checkOnSite');
    await holder.getByTestId('task-opinion').getByText('住址属实').waitFor();
    await verb(holder, 'add-signers', { people: ['township'], reason: '金额较大' });
    await holder.getByText('等待会签，签署后才能提交').waitFor();
    const supervisor = await at('supervisor', 'area', 'checkOnSite');
    await verb(supervisor, 'urge', { text: '家属已来电两次' });

    const signer = await at('township', 'sign', 'checkOnSite');
    await signer.getByTestId('verb-sign').click();
    await signer.getByTestId('verb-form').getByText('同意', { exact: true }).click();
    await signer.getByTestId('verb-opinion').fill('情况属实');
    await screenshot(signer, 'inbox-sign');
    await confirm(signer);

    await at('township-b', 'mine', 'checkOnSite');
    await holder.getByTestId('task-urged').getByText('家属已来电两次').waitFor();
    await holder.getByTestId('task-signers').getByText('情况属实').waitFor();
    await screenshot(holder, 'inbox-signed');
    await fillForm(holder, onSite);
    await holder.getByTestId('task-submit').click();
    await row(holder, 'checkOnSite').waitFor({ state: 'detached' });
  }, 240_000);

  it('takes a submission back within its time, with everything still filled in', async () => {
    const holder = await at('township-b', 'done', 'checkOnSite');
    await holder.getByTestId('task-take-back').click();
    await at('township-b', 'mine', 'checkOnSite');
    expect(await holder.getByTestId('task-form').getByLabel('现场看到的情况').inputValue()).toBe(onSite.现场看到的情况);

    await holder.getByTestId('task-submit').click();
    await row(holder, 'checkOnSite').waitFor({ state: 'detached' });
    await letPass();
  }, 240_000);

  it('returns a case to an earlier step with marked fields, and copies it to somebody who may only read', async () => {
    const approver = await at('approver', 'group', 'approveQuickly');
    await approver.getByTestId('task-claim').click();
    await approver.getByTestId('task-submit').waitFor();
    await verb(approver, 'copy', { people: ['county'], reason: '请知悉' });

    await chooseVerb(approver, 'return');
    await approver.getByTestId('target-checkOnSite').click();
    await approver.getByTestId('verb-form').getByText('受影响人数').click();
    await approver.getByTestId('verb-remark').fill('人数与户籍不符');
    await screenshot(approver, 'inbox-return');
    await confirm(approver);
    await letPass();

    const village = await at('village', 'group', 'checkOnSite');
    await village.getByTestId('task-returned').getByText('人数与户籍不符').waitFor();
    await village.getByTestId('task-claim').click();
    await village.getByTestId('task-form').getByText('退回时标出').waitFor();
    await screenshot(village, 'inbox-returned');
    await fillForm(village, onSite);
    await village.getByTestId('task-submit').click();
    await row(village, 'checkOnSite').waitFor({ state: 'detached' });
    await letPass();

    const county = (await place('county')).page;
    await county.goto('/tasks?view=copied');
    await county.getByText('未读').waitFor();
    await county.locator('.task-row').first().getByRole('link').click();
    await county.getByText('未读').waitFor({ state: 'detached' });
    expect(await county.getByTestId('task-submit').count()).toBe(0);
    await screenshot(county, 'inbox-copied');
  }, 240_000);

  it('lets a substitute decide for one who is away, under both names', async () => {
    const approver = await at('approver', 'group', 'approveQuickly');
    await approver.getByTestId('task-claim').click();
    await approver.getByTestId('task-submit').waitFor();
    await approver.getByTestId('user-menu').click();
    await approver.getByTestId('open-substitutions').click();
    await approver.getByTestId('substitution-substitute').click();
    await approver.getByTitle(/演示·镇审批乙/).click();
    const day = (days: number) =>
      new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * 86_400_000));
    await approver.getByTestId('substitution-from').fill(day(0));
    await approver.getByTestId('substitution-until').fill(day(1));
    await approver.getByTestId('substitution-reason').fill('外出培训');
    await approver.getByTestId('substitution-submit').click();
    await approver.getByRole('row', { name: /演示·镇审批乙.*生效中/ }).waitFor();
    await screenshot(approver, 'substitutions');

    const substitute = await at('approver-b', 'mine', 'approveQuickly');
    await fillForm(substitute, approve);
    await substitute.getByTestId('task-submit').click();
    await row(substitute, 'approveQuickly').waitFor({ state: 'detached' });
    await letPass();
    await until('both names', async () =>
      (await hotline.caseFile(caseId)).timeline.some(({ actorName }) => actorName === '演示·镇审批乙（代 演示·镇审批）'),
    );
  }, 240_000);

  it('narrows the list, keeps the filter for the group, and acts on many with a result for each', async () => {
    await report();
    [, receipt] = await report();
    const township = (await place('township')).page;
    await township.goto('/tasks?view=group&holder=nobody');
    await township.getByTestId('task-filter').click();
    await township.getByTestId('filter-priority').click();
    await township.getByTitle('紧急').click();
    await township.waitForURL(/priority=high/);
    await township.getByTestId('filter-name').fill('紧急待签');
    await township.getByText('与本组共享').click();
    await township.getByTestId('filter-save').click();
    await township.getByRole('button', { name: '紧急待签', exact: true }).waitFor();
    await screenshot(township, 'inbox-filter');

    const other = (await place('township-b')).page;
    await other.goto('/tasks?view=mine');
    await other.getByTestId('task-filter').click();
    await other.getByRole('button', { name: '紧急待签', exact: true }).click();
    await other.waitForURL(/priority=high/);
    await other.waitForURL(/view=group/);

    await township.getByTestId('task-filter').click();
    await township.getByTestId('task-select').click();
    await township.getByRole('checkbox').nth(0).check();
    await township.getByRole('checkbox').nth(1).check();
    await screenshot(township, 'inbox-selecting');
    await township.getByTestId('bulk-claim').click();
    await township.getByTestId('batch-done').getByText('成功 2 件，未成功 0 件').waitFor();
    await screenshot(township, 'inbox-batch');
    await township.getByTestId('batch-close').click();

    await township.goto(`/tasks?view=mine&q=${receipt}`);
    await row(township, 'checkOnSite').waitFor();
  }, 240_000);

  it('tells the one who was slower who was faster', async () => {
    [, receipt] = await report();
    const slow = await at('township-b', 'group', 'checkOnSite');
    // Nothing reaches this page any more: it shows what it saw.
    await slow.route('**/api/events', (route) => route.abort());
    await slow.route(/\/api\/tasks\/\d+$/, (route) => route.abort());
    const fast = await at('village', 'group', 'checkOnSite');
    await fast.getByTestId('task-claim').click();
    await fast.getByTestId('task-submit').waitFor();

    await slow.getByTestId('task-claim').click();
    await slow
      .getByTestId('task-lost-race')
      .getByText(/演示·协理员于 \d\d:\d\d 签收/)
      .waitFor();
    await slow.unrouteAll({ behavior: 'ignoreErrors' });
  }, 240_000);

  it('is worked by the keyboard alone', async () => {
    const [, own] = await report();
    receipt = own;
    const page = (await place('township')).page;
    await page.goto(`/tasks?view=group&q=${own}`);
    await row(page, 'checkOnSite').waitFor({ timeout: 40_000 });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByTestId('task-form').waitFor();
    await page.keyboard.press('c');
    await page.getByTestId('task-submit').waitFor();
    await page.keyboard.press('m');
    await page.getByRole('menuitem').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('task-search');
  }, 120_000);

  it('keeps what is corrected after a submission that did not go through', async () => {
    const { page, seen } = await filling();
    await page.route(/\/complete$/, (route) => route.abort(), { times: 1 });
    await page.getByTestId('task-submit').click();
    await page.getByTestId('task-problem').waitFor();
    await Promise.all([isKept(page, '更正后的情况'), seen.fill('更正后的情况')]);
  }, 120_000);

  it('shows what is kept to the one who leaves a task and comes back', async () => {
    const { page, seen } = await filling();
    await Promise.all([isKept(page, '离开前填的情况'), seen.fill('离开前填的情况')]);
    await page.goBack();
    await page.getByTestId('task-form').waitFor({ state: 'detached' });
    await page.goForward();
    await page.getByTestId('task-form').waitFor();
    expect(await seen.inputValue()).toBe('离开前填的情况');
    await Promise.all([isKept(page, '回来后填的情况'), seen.fill('回来后填的情况')]);
    expect(await page.getByTestId('draft-conflict').count()).toBe(0);
  }, 120_000);

  it('is not in conflict with oneself when the answer to a save was lost', async () => {
    const { page, seen } = await filling();
    await loseAnswer(page, /\/draft$/);
    await seen.fill('没有回音的情况');
    await page.locator('[data-testid="draft-note"][data-state="failed"]').waitFor();
    await Promise.all([isKept(page, '没有回音的情况'), page.locator('[data-testid="draft-note"][data-state="saved"]').waitFor()]);
    expect(await page.getByTestId('draft-conflict').count()).toBe(0);
  }, 120_000);

  it('acts on many once and keeps a filter once, also when the answer was lost', async () => {
    [, receipt] = await report();
    const { page } = await place('township-b');
    // The list shows what it saw.
    await page.route('**/api/events', (route) => route.abort());
    await until('the task in the list', async () => {
      await page.goto(`/tasks?view=group&holder=nobody&q=${receipt}`);
      return row(page, 'checkOnSite').waitFor({ timeout: 2_000 }).then(() => true, () => false);
    });
    await page.getByTestId('task-select').click();
    await page.getByRole('checkbox').first().check();
    await loseAnswer(page, /\/api\/task-batches$/);
    await page.getByTestId('bulk-claim').click();
    await page.getByTestId('bulk-bar').getByRole('alert').waitFor();
    await page.getByTestId('bulk-claim').click();
    await page.getByTestId('batch-done').getByText('成功 1 件，未成功 0 件').waitFor();
    await page.getByTestId('batch-close').click();

    await page.getByTestId('task-filter').click();
    await page.getByTestId('filter-name').fill('只存一次');
    await loseAnswer(page, /\/api\/task-filters$/);
    await page.getByTestId('filter-save').click();
    await page.locator('.ant-message-error').waitFor();
    await page.getByTestId('filter-save').click();
    await until('the filter kept', async () => (await page.getByTestId('filter-name').inputValue()) === '');
    expect(await page.getByRole('button', { name: '只存一次', exact: true }).count()).toBe(1);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  }, 120_000);

  it('forgets why an act on many did not go through when its dialog is closed', async () => {
    [, receipt] = await report();
    const { page } = await place('township-b');
    await page.goto(`/tasks?view=group&q=${receipt}`);
    await row(page, 'checkOnSite').waitFor({ timeout: 40_000 });
    await page.getByTestId('task-select').click();
    await page.getByRole('checkbox').first().check();
    await page.route(/\/api\/task-batches$/, (route) => route.abort(), { times: 1 });
    await page.getByTestId('bulk-urge').click();
    await page.getByTestId('verb-message').fill('请尽快办理');
    await page.getByTestId('verb-confirm').click();
    await page.getByTestId('verb-problem').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await page.getByTestId('verb-form').waitFor({ state: 'detached' });
    expect(await page.getByTestId('bulk-bar').getByRole('alert').count()).toBe(0);
  }, 120_000);

  it('fits on a phone and on a small laptop', async () => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1366, height: 768 },
    ]) {
      const { page, close } = await openWorkplace(browser, yimen.url, 'township', viewport);
      for (const [name, path, seen] of [
        ['list', '/tasks?view=mine', '.task-row'],
        ['substitutions', '/substitutions', '[data-testid="substitution-form"]'],
      ] as const) {
        await page.goto(path);
        await page.locator(seen).first().waitFor();
        await expectToFit(page, `inbox-${name}`, viewport.width);
      }
      await page.goto('/tasks?view=mine');
      await page.getByTestId('task-filter').click();
      await page.getByTestId('task-filter-panel').waitFor();
      await expectToFit(page, 'inbox-filter', viewport.width);
      await page.getByTestId('task-filter').click();
      await page.locator('.task-row a').first().click();
      await page.getByTestId('task-submit').waitFor();
      await expectToFit(page, 'inbox-task', viewport.width);
      await chooseVerb(page, 'transfer');
      await page.getByTestId('person-village').waitFor();
      await expectToFit(page, 'inbox-transfer', viewport.width);
      await close();
    }
  }, 240_000);

  // ---- people

  async function place(username: string): Promise<Workplace> {
    const known = places.get(username) ?? (await openWorkplace(browser, yimen.url, username));
    places.set(username, known);
    return known;
  }

  const row = (page: Page, elementId: string) => page.locator(`[data-element-id="${elementId}"][data-receipt-number="${receipt}"]`).first();

  /** That person's page with the case's task open, as soon as the list has it. */
  async function at(username: string, view: string, elementId: string): Promise<Page> {
    const { page } = await place(username);
    await page.goto(`/tasks?view=${view}`);
    // The list hears of news by itself.
    await row(page, elementId).getByRole('link').click({ timeout: 40_000 });
    await page.getByTestId('task-form').waitFor();
    return page;
  }

  async function chooseVerb(page: Page, name: string): Promise<void> {
    const button = page.getByTestId(`verb-${name}`);
    if (!(await button.isVisible())) await page.getByTestId('task-more').click();
    await button.click();
    await page.getByTestId('verb-form').waitFor();
  }

  async function verb(
    page: Page,
    name: string,
    { person, people = [], reason, text }: { person?: string; people?: readonly string[]; reason?: string; text?: string },
  ): Promise<void> {
    await chooseVerb(page, name);
    for (const one of [...(person ? [person] : []), ...people]) await page.getByTestId(`person-${one}`).click();
    if (reason) await page.getByTestId('verb-reason').fill(reason);
    if (text) await page.getByTestId('verb-text').fill(text);
    await confirm(page);
  }

  async function confirm(page: Page): Promise<void> {
    await page.getByTestId('verb-confirm').click();
    await page.getByTestId('verb-form').waitFor({ state: 'detached' });
  }

  /** A new task in one's hands, filled in. */
  async function filling() {
    [, receipt] = await report();
    const page = await at('village', 'group', 'checkOnSite');
    await page.getByTestId('task-claim').click();
    await page.getByTestId('task-submit').waitFor();
    await fillForm(page, onSite);
    return { page, seen: page.getByTestId('task-form').getByLabel('现场看到的情况') };
  }

  /** The server has that text in the draft. */
  async function isKept(page: Page, text: string): Promise<void> {
    await page.waitForResponse((response) => /\/draft$/.test(response.url()) && response.ok() && (response.request().postData() ?? '').includes(text));
  }

  /** Done by the server, but nobody hears of it, once. */
  async function loseAnswer(page: Page, address: RegExp): Promise<void> {
    const lose = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await page.route(address, lose, { times: 1 });
  }

  async function report(): Promise<readonly [caseId: string, receiptNumber: string]> {
    const { caseId: id } = await hotline.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport());
    await until('the first task', async () => (await hotline.caseFile(id)).openTasks.length > 0);
    return [id, (await hotline.caseFile(id)).receiptNumber];
  }

  /** The time is over in which what was submitted can be taken back. */
  async function letPass(): Promise<void> {
    const response = await fetch(`${yimen.url}/api/test/clock/add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'yimen' },
      body: JSON.stringify({ offsetMilli: holdSeconds * 1_000 }),
    });
    if (!response.ok) throw new Error(`the clock did not move: ${response.status}`);
  }

  async function expectToFit(page: Page, name: string, width: number): Promise<void> {
    await page.waitForTimeout(300);
    await screenshot(page, `${name}-${width}`);
    const size = await page.evaluate(() => ({ content: document.scrollingElement?.scrollWidth ?? 0, window: window.innerWidth }));
    expect({ name, width, overflow: Math.max(0, size.content - size.window) }).toEqual({ name, width, overflow: 0 });
  }
});
