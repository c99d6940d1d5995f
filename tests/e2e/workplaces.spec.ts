/** The other workplaces on one started system: the designer deploys, the supervisor sees an incident and retries it, a phone is enough. */
import type { Browser, Page } from 'playwright-core';
import type { DefinitionSummary, InstanceDetail, IncidentView } from '../../domain/api.js';
import { signIn, type ApiClient } from '../support/api-client.js';
import { until } from '../support/until.js';
import { launchBrowser, screenshot } from '../support/browser.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { onSite } from './form-answers.js';
import { expectNoOverflow, openTask, openWorkplace, workTask, type Workplace } from './workplace.js';

const processId = 'temporary-aid-emergency';
const phone = { width: 390, height: 844 };
const renamed = '入户核实(第二版)';

describe('the workplaces in the browser', () => {
  let yimen: StartedYimen;
  let browser: Browser;
  let supervisor: Workplace;
  let supervisorApi: ApiClient;
  const places: Workplace[] = [];
  const apiClients = new Map<string, ApiClient>();

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    browser = await launchBrowser();
    supervisor = await open('supervisor');
    supervisorApi = await api('supervisor');
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await yimen?.stop();
  }, 60_000);

  describe('of the process designer', () => {
    it('opens the deployed diagram, changes it and deploys the next version, on which later cases run', async () => {
      const { page } = await open('designer');
      const before = await reportByApi();
      const [deployed] = await versions();
      expect(deployed?.version).toBe(1);

      await page.goto('/designer');
      await page.getByTestId(`definition-row-${processId}-1`).getByRole('link').first().click();
      await rename(page, 'checkOnSite', renamed);
      await page.getByText('有未部署的改动').waitFor();
      await deploy(page, '环节改名,更好懂');
      await page.locator('[data-testid="deploy-result"][data-outcome="deployed"]').getByText('第 2 版').waitFor();
      await screenshot(page, 'designer');

      const after = await reportByApi();
      expect((await instanceOf(before)).instance.version).toBe(1);
      const instance = (await instanceOf(after)).instance;
      expect(instance.version).toBe(2);
      await supervisor.page.goto(`/monitoring/${instance.instanceKey}`);
      await supervisor.page.getByTestId('token-checkOnSite').waitFor({ state: 'attached' });
      await supervisor.page.getByTestId('process-diagram').getByText('(第二版)').first().waitFor();
      await api('village').then((village) => village.work(after, 'checkOnSite', answers.checkOnSite));

      await page.goto('/designer');
      await page.getByTestId(`definition-row-${processId}-2`).getByText('环节改名,更好懂').waitFor();
    }, 120_000);

    it('is told in place what is wrong with a diagram, and nothing is deployed', async () => {
      const { page } = await open('designer');
      const [latest] = await versions();
      if (!latest) throw new Error('nothing is deployed');
      await page.goto(`/designer/${latest.definitionKey}`);
      await page.getByTestId('modeler-canvas').locator('[data-element-id="checkOnSite"]').first().waitFor();

      const xml = (await (await page.request.get(`/api/definitions/${latest.definitionKey}/xml`)).text()).replaceAll(
        'type="lookup-identity"',
        'type="read-minds"',
      );
      await openFile(page, 'unknown-job.bpmn', xml);
      await page.getByRole('heading', { name: 'unknown-job.bpmn' }).waitFor();
      await page.getByTestId('modeler-canvas').locator('[data-element-id="verifyIdentity"]').first().waitFor();
      await deploy(page, '未知的作业类型');
      await page.locator('[data-testid="deploy-result"][data-outcome="refused"]').getByText('read-minds').waitFor();
      await screenshot(page, 'designer-refused');

      await openFile(page, 'broken.bpmn', '<bpmn:definitions>');
      await page.getByText('这个文件不是可以读取的 BPMN 图').waitFor();
      expect((await versions()).map(({ version }) => version)).toEqual([2, 1]);
    }, 120_000);
  });

  it('shows the supervisor an incident in words on the diagram, whose retry pays once', async () => {
    const caseId = await reportByApi();
    await work('village', caseId, 'checkOnSite', answers.checkOnSite);
    await setBank('down');
    await work('approver', caseId, 'approveQuickly', answers.approveQuickly);

    const { child, incident } = await until(
      'an incident of the payment',
      async () => {
        await addToClock(9_000);
        const child = (await instanceOf(caseId)).children[0];
        const incident = child && (await detailOf(child.instanceKey)).incidents.find(({ state }) => state === 'open');
        return incident && { child, incident };
      },
      90_000,
    );
    expect(incident.errorType).toBe('JOB_NO_RETRIES');

    const { page } = supervisor;
    await page.goto('/monitoring?state=incident');
    await page.getByText('有异常').first().waitFor();
    await screenshot(page, 'monitoring');
    await page.goto(`/monitoring/${child.instanceKey}`);
    await page.getByTestId(`incident-${incident.elementId}`).waitFor();
    const row = page.getByTestId(`incident-row-${incident.incidentKey}`);
    await row.getByText(/自动环节多次失败/).waitFor();
    await screenshot(page, 'incident');

    await setBank('none');
    await row.getByTestId('incident-retry').click();
    await page.getByTestId('incident-retry-reason').fill('银行系统已恢复');
    await page.getByTestId('incident-retry-confirm').click();
    await page.getByTestId(`incident-${incident.elementId}`).waitFor({ state: 'detached' });

    await until('the payment', async () => (await supervisorApi.caseFile(caseId)).payments.some(({ status }) => status === 'paid'), 60_000);
    expect(await bankPayments(caseId)).toEqual([180_000]);
    expect(await incidentsOf(child.instanceKey)).toMatchObject([{ state: 'resolved' }]);
  }, 180_000);

  it('checks for the supervisor that all that is shown is what the engine said', async () => {
    const { page } = supervisor;
    await page.goto('/monitoring');
    await page.getByTestId('rebuild-open').click();
    await page.getByText('还没有核对过').waitFor();
    await page.getByTestId('rebuild-start').click();
    await page
      .locator('[data-testid="rebuild-outcome"][data-state="done"]')
      .getByText(/^全部一致/)
      .waitFor({ timeout: 60_000 });
    await screenshot(page, 'rebuild');

    const onPhone = await open('supervisor', phone);
    await onPhone.page.goto('/monitoring');
    await onPhone.page.getByTestId('rebuild-open').click();
    await onPhone.page.locator('[data-testid="rebuild-outcome"][data-state="done"]').waitFor();
    await screenshot(onPhone.page, 'rebuild-phone');
    await expectNoOverflow(onPhone.page);
  }, 120_000);

  it('lets the village coordinator check on site from a phone', async () => {
    const caseId = await reportByApi();
    const { receiptNumber } = await supervisorApi.caseFile(caseId);
    const village = await open('village', phone);

    await workTask(village, receiptNumber, 'checkOnSite', onSite);

    await until('the next task', async () =>
      (await supervisorApi.caseFile(caseId)).openTasks.some(({ elementId }) => elementId === 'approveQuickly'),
    );
  }, 60_000);

  it('does not call a field empty that was left right after typing', async () => {
    const caseId = await reportByApi();
    const { receiptNumber } = await supervisorApi.caseFile(caseId);
    const village = await open('village');
    await openTask(village, receiptNumber, 'checkOnSite');
    await village.page.getByTestId('task-claim').click();

    const facts = village.page.getByTestId('task-form').getByLabel('现场看到的情况');
    await facts.fill(onSite.现场看到的情况);
    await facts.blur();

    expect(await facts.inputValue()).toBe(onSite.现场看到的情况);
    expect(await village.page.getByTestId('task-form').getByText('此项必填').count()).toBe(0);
  }, 60_000);

  it('shows the supervisor which steps carry out a measure, and where they are under way', async () => {
    const { page } = await open('supervisor');
    await page.goto('/measures');
    await page.getByTestId('measure-M15').click();
    await page.getByText('值班审批(快速)').waitFor();
    await page.getByRole('link', { name: '急难型临时救助', exact: true }).click();
    await page.waitForURL(/\/monitoring\?processId=temporary-aid-emergency/);
  }, 60_000);

  it('tells the administrator who may make which call of the API', async () => {
    const { page } = await open('admin');
    await page.goto('/api-docs');
    await page.getByTestId('api-search').getByRole('searchbox').fill('合并');
    await page.getByTestId('api-search').getByRole('searchbox').press('Enter');
    await page.getByTestId('api-call').getByText('/api/people/{id}/merge', { exact: true }).click();
    await page.getByText('镇经办员、县经办员').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载 OpenAPI' }).click();
    expect((await download).suggestedFilename()).toBe('yimen-openapi.json');
  }, 60_000);

  it('fits every page on a phone and on a small laptop', async () => {
    const caseId = await reportByApi();
    const { instanceKey } = (await instanceOf(caseId)).instance;
    const { taskKey } = await until('the task', async () => (await supervisorApi.caseFile(caseId)).openTasks[0]);
    const pages: readonly (readonly [username: string, paths: readonly (readonly [name: string, path: string, seen: string])[]])[] = [
      ['hotline', [['report', '/report', 'report-submit']]],
      [
        'village',
        [
          ['tasks', '/tasks?view=group', 'user-menu'],
          ['task', `/tasks/${taskKey}?view=group`, 'task-form'],
          ['case-of-village', `/cases/${caseId}`, 'case-timeline'],
        ],
      ],
      [
        'supervisor',
        [
          ['cases', '/cases', 'user-menu'],
          ['case', `/cases/${caseId}`, 'case-timeline'],
          ['monitoring-list', '/monitoring', 'user-menu'],
          ['instance', `/monitoring/${instanceKey}`, 'token-checkOnSite'],
          ['funds', '/funds', 'user-menu'],
          ['measures', '/measures', 'measure-M30'],
        ],
      ],
      ['admin', [['api-docs', '/api-docs', 'api-call']]],
      ['designer', [['definitions', '/designer', `definition-row-${processId}-2`]]],
    ];

    for (const viewport of [phone, { width: 1366, height: 768 }]) {
      const size = viewport === phone ? 'phone' : 'laptop';
      const stranger = await (await browser.newContext({ viewport, baseURL: yimen.url, locale: 'zh-CN' })).newPage();
      await stranger.goto('/sign-in');
      await stranger.getByTestId('sign-in-submit').waitFor();
      await expectToFit(stranger, 'sign-in', size);
      for (const [username, paths] of pages) {
        const place = await open(username, viewport);
        for (const [name, path, seen] of paths) {
          await place.page.goto(path);
          await place.page.getByTestId(seen).first().waitFor({ state: 'attached' });
          await place.page.waitForLoadState('networkidle', { timeout: 1_500 }).catch(() => undefined);
          await expectToFit(place.page, name, size);
        }
        await place.close();
      }
    }
  }, 180_000);

  // ---- people

  async function open(username: string, viewport?: typeof phone): Promise<Workplace> {
    const known = viewport ? undefined : places.find((place) => place.username === username);
    if (known) return known;
    const place = await openWorkplace(browser, yimen.url, username, viewport);
    if (!viewport) places.push(place);
    return place;
  }

  /** Two clicks on a shape open its name for typing; a click on the empty canvas keeps it. */
  async function rename(page: Page, elementId: string, name: string): Promise<void> {
    const canvas = page.getByTestId('modeler-canvas');
    await canvas.locator(`.djs-element[data-element-id="${elementId}"] .djs-hit`).first().dblclick({ force: true });
    const box = canvas.locator('.djs-direct-editing-content');
    await box.waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(name);
    await page.getByTestId('deploy-note').click();
    await box.waitFor({ state: 'detached' });
  }

  async function openFile(page: Page, name: string, content: string): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await page.getByTestId('designer-open-file').click();
    await (await chooser).setFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(content) });
  }

  async function deploy(page: Page, note: string): Promise<void> {
    await page.getByTestId('deploy-note').fill(note);
    await page.getByTestId('deploy-submit').click();
  }

  async function expectToFit(page: Page, name: string, size: string): Promise<void> {
    await screenshot(page, `${size}-${name}`);
    const width = await page.evaluate(() => ({ content: document.scrollingElement?.scrollWidth ?? 0, window: window.innerWidth }));
    expect({ name, size, overflow: Math.max(0, width.content - width.window) }).toEqual({ name, size, overflow: 0 });
  }

  // ---- the same through the API, where the browser has shown it already

  async function api(username: string): Promise<ApiClient> {
    const client = apiClients.get(username) ?? (await signIn(yimen.url, username));
    apiClients.set(username, client);
    return client;
  }

  async function reportByApi(): Promise<string> {
    return (await (await api('hotline')).send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport())).caseId;
  }

  async function work(username: string, caseId: string, elementId: string, data: object): Promise<void> {
    await (await api(username)).work(caseId, elementId, data);
  }

  // ---- the world around

  const detailOf = (instanceKey: string) => supervisorApi.get<InstanceDetail>(`/api/monitoring/instances/${instanceKey}`);

  async function instanceOf(caseId: string): Promise<InstanceDetail> {
    return detailOf(await until('the instance', async () => (await supervisorApi.caseFile(caseId)).processInstanceKeys[0]));
  }

  async function incidentsOf(instanceKey: string): Promise<readonly IncidentView[]> {
    return (await detailOf(instanceKey)).incidents;
  }

  async function versions(): Promise<readonly DefinitionSummary[]> {
    const all = await (await api('designer')).get<readonly DefinitionSummary[]>('/api/definitions');
    return all.filter((one) => one.processId === processId).sort((a, b) => b.version - a.version);
  }

  async function setBank(mode: 'down' | 'none'): Promise<void> {
    await fetch(`${yimen.sandboxUrl}/faults/bank`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode }),
    });
  }

  async function bankPayments(caseId: string): Promise<number[]> {
    const ledger = (await (await fetch(`${yimen.sandboxUrl}/bank/ledger`)).json()) as { key: string; amountFen: number }[];
    return ledger.filter((payment) => payment.key.startsWith(`${caseId}:`)).map((payment) => payment.amountFen);
  }

  async function addToClock(offsetMilli: number): Promise<void> {
    const response = await fetch(`${yimen.url}/api/test/clock/add`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'yimen' },
      body: JSON.stringify({ offsetMilli }),
    });
    if (!response.ok) throw new Error(`the clock did not move: ${response.status} ${await response.text()}`);
  }
});
