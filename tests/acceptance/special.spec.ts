/** P18 through the HTTP API of the started product: needs of one application handled by their departments, and restricted legal aid. */
import { randomUUID } from 'node:crypto';
import type { CaseView, TaskDetail } from '../../domain/api.js';
import type { ExplanationView, LetterView } from '../../domain/api-case-file.js';
import type { IntakeView } from '../../domain/api-intake.js';
import type { ApiClient } from '../support/api-client.js';
import { enterHousehold } from '../support/entered-household.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

interface Listed {
  readonly taskKey: string;
  readonly elementId: string;
  readonly caseId: string;
  readonly version: number;
}

describe('special assistance', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;

  beforeAll(async () => {
    yimen = await startYimen();
    await office.signIn(
      'window',
      'aide',
      'township',
      'medical',
      'housing',
      'justice',
      'children',
      'employment',
      'county',
      'village',
      'supervisor',
    );
  }, 180_000);
  afterAll(() => yimen.stop(), 60_000);

  const taskOf = (client: ApiClient, caseId: string, elementId: string) =>
    until(`${elementId} of ${client.username}`, async () => {
      const { items } = await client.get<{ items: readonly Listed[] }>('/api/tasks?view=group');
      return items.find((one) => one.elementId === elementId && one.caseId === caseId);
    });
  /** A department sees its task and the sheet in it, never the case. */
  const handle = async (client: ApiClient, caseId: string, elementId: string, data: object): Promise<TaskDetail> => {
    const task = await taskOf(client, caseId, elementId);
    const { version } = await client.send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    const detail = await client.get<TaskDetail>(`/api/tasks/${task.taskKey}`);
    await client.send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
    return detail;
  };
  const submit = (householdId: string, applicantId = `${householdId}-A`) =>
    person('window').send<{ caseId: string }>('POST', '/api/applications', {
      applicationId: randomUUID(),
      channel: 'window',
      householdId,
      applicantId,
      situation: '示例:看病花费大,租房困难',
      phone: '000-0001-0105',
      accountNumber: '6200000000005105',
      needs: ['medical', 'housing'],
    });
  const caseOf = (caseId: string): Promise<CaseView> => person('supervisor').caseFile(caseId);
  const ask = (caseId: string, specialProgram: string, requestId: string = randomUUID()) =>
    person('window').send<{ caseId: string }>('POST', `/api/cases/${caseId}/special-assistance`, {
      requestId,
      specialProgram,
      need: '示例:请按职责办理',
    });

  it('M07, M09: medical aid is paid, a home is placed, and the window gives one answer when both have come back', async () => {
    const { caseId } = await submit('demo-H5');
    await throughIntake({ window: person('window'), aide: person('aide') }, caseId, ['medical', 'housing']);

    const accepted = await handle(person('medical'), caseId, 'departmentAccepts', {
      acceptDecision: 'accept-program',
      specialProgram: 'medical-aid',
    });
    // What the needs were triaged to is proposed.
    expect(accepted.data).toMatchObject({ specialProgram: 'medical-aid', programs: [{ value: 'medical-aid' }] });
    await handle(person('housing'), caseId, 'departmentAccepts', { acceptDecision: 'accept-program', specialProgram: 'housing-aid' });
    const { data } = await handle(person('medical'), caseId, 'assess', { finding: 'treated-here', assessmentNote: '示例:在本县医院' });
    expect(data).toMatchObject({ specialProgram: 'medical-aid', statusKnown: true, recipientKind: 'none' });
    const missing = { aidDecision: 'grant', aidForm: 'direct-aid', reason: '示例:自付过高' };
    await expect(handle(person('medical'), caseId, 'decideAid', missing)).rejects.toMatchObject({
      problem: { code: 'invalid-form', fields: [{ field: 'amountYuan' }] },
    });
    const taskKey = await keyOf('decideAid');
    const { task } = await person('medical').get<TaskDetail>(`/api/tasks/${taskKey}`);
    await person('medical').send('POST', `/api/tasks/${taskKey}/complete`, {
      version: task.version,
      data: { ...missing, amountYuan: 800.5 },
    });

    await handle(person('housing'), caseId, 'assess', { finding: 'met', assessmentNote: '示例:收入、住房都符合' });
    const decided = await handle(person('housing'), caseId, 'decideAid', {
      aidDecision: 'grant',
      aidForm: 'public-rental',
      reason: '示例:符合公租房条件',
    });
    expect(decided.data).toMatchObject({ programRoute: 'public-rental-or-rent-subsidy', housingQueue: 'normal' });
    await until('the payment', async () => (await caseOf(caseId)).payments.some(({ status }) => status === 'paid'), 60_000);
    expect((await caseOf(caseId)).status).toBe('open');

    await handle(person('housing'), caseId, 'confirmService', {
      serviceResult: 'delivered',
      serviceFrom: '2026-06-01',
      serviceNote: '示例:公租房一套',
    });
    const file = await closed(caseId);
    expect(file.payments).toMatchObject([{ amountFen: 80_050, kind: 'direct-aid', fundSource: 'assistance-fund' }]);
    expect(file.referrals).toMatchObject([
      { state: 'answered', result: 'helped' },
      { state: 'answered', result: 'helped' },
    ]);
    const { routes } = await person('window').get<IntakeView>(`/api/intakes/${caseId}`);
    expect(routes).toEqual(
      expect.arrayContaining([
        { route: 'medical-security', result: 'helped' },
        { route: 'housing', result: 'helped' },
      ]),
    );
    expect(file.timeline.map(({ title }) => title).join('\n')).toMatch(/医疗保障局决定给予医疗救助：直接救助（发放），¥800\.50/);

    const letters = await until('the letters', async () => {
      const all = await person('window').get<readonly LetterView[]>(`/api/cases/${caseId}/letters`);
      return all.filter(({ kind }) => kind === 'decision').length === 2 && all;
    });
    expect(letters.map(({ title }) => title)).toContain('社会救助决定书');
    const explained = await person('supervisor').get<readonly ExplanationView[]>(`/api/cases/${caseId}/explanations`);
    expect(explained.map(({ explanation }) => explanation.conclusion)).toEqual(
      expect.arrayContaining(['医疗保障局决定给予医疗救助，金额 ¥800.50。', '住房和城乡建设局决定给予住房救助。']),
    );

    async function keyOf(elementId: string): Promise<string> {
      const { openTasks } = await caseOf(caseId);
      return openTasks.find((task) => task.elementId === elementId && task.assignee === 'medical')!.taskKey;
    }
  }, 240_000);

  it('M13: a household on file gets its monthly subsidies from the list of the department; a silent platform is a gap and no refusal', async () => {
    const { caseId: from } = await submit('demo-H1');
    await fault('down');
    const requestId = randomUUID();
    const { caseId } = await ask(from, 'disability-subsidies', requestId);
    expect((await ask(from, 'disability-subsidies', requestId)).caseId).toBe(caseId);

    const { data, caseFile } = await handle(person('children'), caseId, 'assess', {
      finding: 'met',
      assessmentNote: '示例:低收入,二级残疾',
    });
    await fault('none');
    expect(data).toMatchObject({ statusKnown: false, recipientKind: null });
    expect(caseFile).toMatchObject({ isReferralSheet: true, whatHappened: '示例:请按职责办理' });
    await handle(person('children'), caseId, 'decideAid', { aidDecision: 'grant', aidForm: 'living-and-nursing', reason: '示例:符合' });

    const file = await closed(caseId);
    expect(file.benefits).toMatchObject([
      { program: 'disability-living-subsidy', levelFen: 6_000 },
      { program: 'disability-nursing-subsidy', levelFen: 8_000 },
    ]);
    expect(file.timeline.map(({ title }) => title).join('\n')).toMatch(/列为缺口[^]*已短信告知本人:专项救助/);

    // The month's batch finds them, and says by name whom it cannot pay.
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const order = { requestId: randomUUID(), program: 'special-subsidies', period: today.slice(0, 7), cutOffOn: today };
    const { batchId } = await person('county').send<{ batchId: string }>('POST', '/api/disbursements', order);
    await until('the batch', async () => {
      const { leftOutCount } = await person('county').get<{ leftOutCount?: number }>(`/api/disbursements/${batchId}`);
      return leftOutCount === 2;
    });
  }, 120_000);

  it('M10: help to find work goes on until a reported job is checked', async () => {
    const { householdId, personIds } = await enterHousehold(office, 571, [{ employment: 'unemployed' }]);
    const { caseId: from } = await submit(householdId, personIds[0]!);
    // Who has a benefit reports what changes.
    const { caseId: benefitCase } = await ask(from, 'unattended-child-support');
    await handle(person('children'), benefitCase, 'decideAid', { aidDecision: 'grant', aidForm: 'unattended-child', reason: '示例:符合' });
    await closed(benefitCase);

    const { caseId } = await ask(from, 'employment-aid');
    const { data } = await handle(person('employment'), caseId, 'decideAid', {
      aidDecision: 'grant',
      aidForm: 'help-to-work',
      reason: '示例:零就业',
    });
    expect(data).toMatchObject({ programRoute: 'zero-employment' });
    await taskOf(person('employment'), caseId, 'helpToWork');

    const changedOn = new Date().toISOString().slice(0, 10);
    const report = { reportId: randomUUID(), changeKind: 'job-begun', changedOn, description: '示例:户主找到工作' };
    const change = await person('township').send<{ caseId: string }>('POST', `/api/households/${householdId}/change-reports`, report);
    await person('village').work(change.caseId, 'confirmChange', {
      changeIsTrue: 'yes',
      changeKind: 'job-begun',
      changedOn,
      changeNote: '示例:已上班',
    });
    await handle(person('employment'), caseId, 'checkWork', { workResult: 'employed', workNote: '示例:已核实参保' });
    expect((await closed(caseId)).timeline.at(-1)!.title).toContain('已给予专项救助');
  }, 180_000);

  it('M12: legal aid is seen by the department that handles it and by supervision, and by nobody else', async () => {
    const { caseId: from } = await submit('demo-H2');
    const { caseId } = await ask(from, 'legal-aid');
    await taskOf(person('justice'), caseId, 'decideAid');

    for (const username of ['window', 'aide', 'township', 'medical'])
      await expect(person(username).get(`/api/cases/${caseId}`)).rejects.toMatchObject({ problem: { status: expect.any(Number) } });
    const { items } = await person('township').get<{ items: readonly { caseId: string }[] }>('/api/cases');
    expect(items.map((one) => one.caseId)).not.toContain(caseId);
    const name = await person('justice').send<{ value: string }>('POST', `/api/cases/${caseId}/reveal`, {
      field: 'name',
      reason: '示例:联系本人',
    });
    expect(name.value).toMatch(/示例/);

    await handle(person('justice'), caseId, 'decideAid', { aidDecision: 'grant', aidForm: 'lawyer', reason: '示例:符合法律援助条件' });
    await handle(person('justice'), caseId, 'confirmService', {
      serviceResult: 'delivered',
      serviceFrom: '2026-06-01',
      serviceNote: '示例:已指派',
    });
    expect((await closed(caseId)).timeline.at(-1)!.title).toContain('已给予专项救助');
  }, 120_000);

  const fault = (mode: string) =>
    fetch(`${yimen.sandboxUrl}/faults/monitoring-platform`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode }),
    });
});
