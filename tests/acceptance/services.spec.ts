/** P21 through the HTTP API of the started product: services bought by the county, ordered for a person, served, confirmed and paid (M03, M19, M21). */
import { randomUUID } from 'node:crypto';
import type { CaseView, Page, TaskDetail, TaskSummary } from '../../domain/api.js';
import type { AgencyRow } from '../../domain/api-services.js';
import type { MatterView } from '../../domain/api-matters.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { emergencyReport } from '../support/emergency.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

describe('bought services', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;

  beforeAll(async () => {
    yimen = await startYimen();
    await office.signIn('county', 'county-approver', 'finance', 'aide', 'hotline', 'village', 'social', 'social2', 'supervisor');
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  const today = () => civilDate(new Date());
  async function act(username: string, matterId: string, elementId: string, data: object): Promise<void> {
    const matterOf = () => person(username).get<MatterView>(`/api/matters/${matterId}`);
    const task = await until(elementId, async () => (await matterOf()).openTasks.find((one) => one.elementId === elementId), 60_000);
    const { version } = await person(username).send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    await person(username).send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
  }
  const inbox = async (username: string) => (await person(username).get<Page<TaskSummary>>('/api/tasks?view=group')).items;
  const order = (caseId: string, requestId: string) =>
    person('aide').send('POST', `/api/cases/${caseId}/service-orders`, {
      requestId,
      service: 'visits',
      everyDays: 7,
      until: addDays(today(), 30),
      situation: '示例路2号,上午去',
    });

  it('M21: are contracted, ordered once, seen by one agency alone, paid by what was accepted', async () => {
    const { caseId } = await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport());
    await until('the case', async () => (await person('aide').caseFile(caseId)).status === 'open', 60_000);
    await expect(order(caseId, randomUUID())).rejects.toMatchObject({ problem: { code: 'no-service-contract' } });

    const agency = { requestId: randomUUID(), name: '示例新机构', professionalPercent: 10, services: ['visits'], accountNumber: '6200000000008803' };
    await person('county').send('POST', '/api/agencies', agency);
    await person('county').send('POST', '/api/agencies', agency);
    const register = (await person('finance').get<Page<AgencyRow>>('/api/agencies')).items;
    expect(register.map(({ name }) => name).sort()).toEqual(['暖心社工服务中心·示例', '示例新机构', '邻里照护服务社·示例'].sort());
    expect(JSON.stringify(register)).not.toContain(agency.accountNumber);

    const plan = { year: 2026, services: ['visits'], serviceFund: 'work-fund', plannedYuan: 10_000, planText: '示例:探访独居老人' };
    const matter = { requestId: randomUUID(), processId: 'service-purchase', title: '示例购买探访服务', answers: plan };
    // The first look at all diagrams takes its time on a busy machine.
    await until('the kinds of matters', () => person('county').get('/api/matters/kinds').then(() => true, () => false), 60_000);
    const { matterId } = await person('county').send<{ matterId: string }>('POST', '/api/matters', matter);
    await act('finance', matterId, 'approveFunds', { fundsDecision: 'approve', reason: '示例:有资金' });
    const contract = { agencyId: 'demo-A1', priceYuan: 80, contractUntil: addDays(today(), 200), quality: '示例:每次不少于一小时', dataProtection: true, reason: '示例:专业岗位多' };
    await act('county', matterId, 'chooseProvider', contract);
    await act('county-approver', matterId, 'signContract', { contractDecision: 'sign', reason: '示例:同意' });

    const requestId = randomUUID();
    await until('the contract', () => order(caseId, requestId).then(() => true, () => false), 60_000);
    await order(caseId, requestId);
    const task = await until('the order at the agency', async () => (await inbox('social')).find(({ elementId }) => elementId === 'deliver'), 60_000);
    expect(await inbox('social')).toHaveLength(1);
    expect(await inbox('social2')).toEqual([]);
    await expect(person('social2').get(`/api/tasks/${task.taskKey}`)).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(person('social').get(`/api/cases/${caseId}`)).rejects.toMatchObject({ problem: { status: 403 } });

    const { caseFile } = await person('social').get<TaskDetail>(`/api/tasks/${task.taskKey}`);
    expect(caseFile).toMatchObject({ isReferralSheet: true, timeline: [], payments: [] });
    expect(caseFile.whatHappened).toContain('示例路2号');
    expect(caseFile.person.name).toContain('*');
    const orderCase = caseFile.caseId;
    const reveal = (field: string) => person('social').send<{ value: string }>('POST', `/api/cases/${orderCase}/reveal`, { field, reason: '示例:上门前联系' });
    expect((await reveal('name')).value).toBe('测试甲');
    await expect(reveal('account')).rejects.toMatchObject({ problem: { status: 404 } });

    const { version } = await person('social').send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    await person('social').send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data: { servedOn: today(), minutes: 60, serviceNote: '示例:陪伴、量血压' } });
    await person('village').work(orderCase, 'confirm', { serviceOutcome: 'no-longer', confirmNote: '示例:本人说做到了' });

    const closed: CaseView = await office.closed(orderCase);
    expect(closed.payments).toEqual([expect.objectContaining({ amountFen: 8_000, status: 'paid' })]);
    expect(closed.timeline.map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringContaining('服务单派给 暖心社工服务中心·示例')]));
    await expect(reveal('name')).rejects.toMatchObject({ problem: { status: 404 } });
  }, 240_000);

  it('are given to nobody when the only agency has had its complaint, and arranged by the county', async () => {
    const { caseId } = await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport());
    await until('the case', async () => (await person('aide').caseFile(caseId)).status === 'open', 60_000);
    await order(caseId, randomUUID());
    const task = await until('the order', async () => (await inbox('social')).find(({ elementId }) => elementId === 'deliver'), 60_000);
    const { caseFile } = await person('social').get<TaskDetail>(`/api/tasks/${task.taskKey}`);
    const { version } = await person('social').send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    await person('social').send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data: { servedOn: today(), minutes: 20, serviceNote: '示例:短暂停留' } });
    const orderCase = caseFile.caseId;
    await person('village').work(orderCase, 'confirm', { serviceOutcome: 'complaint', confirmNote: '示例:本人说态度不好' });
    await person('county').work(orderCase, 'examine', { agencyStays: 'replace', wantsInspection: true, reason: '示例:属实' });
    await person('county').work(orderCase, 'arrangeOther', { otherArrangement: 'end', reason: '示例:村里安排' });

    const closed = await office.closed(orderCase);
    expect(closed.payments).toEqual([]);
    const inspections = await person('county').get<Page<{ kind: string }>>('/api/inspections');
    expect(inspections.items).toEqual([expect.objectContaining({ kind: 'targeted' })]);
  }, 180_000);
});
