/** Delegation through the HTTP API of the started product: granted, counted and sampled after a year, suspended; cases under way keep their authority. */
import { randomUUID } from 'node:crypto';
import type { Page, PolicyView, TaskDetail, TaskSummary } from '../../domain/api.js';
import type { InspectionSummary } from '../../domain/api-inspections.js';
import type { MatterView } from '../../domain/api-matters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { grantBasicLiving } from '../support/disbursed-household.js';
import { enterHousehold, type Entered } from '../support/entered-household.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

const people = ['county', 'county-government', 'supervisor', 'county-approver', 'township', 'village', 'approver', 'window', 'aide'];

describe('a delegation of determination', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;
  const today = civilDate(new Date());

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn(...people);
  }, 200_000);
  afterAll(() => yimen.stop(), 60_000);

  const openTask = (username: string, name: string) =>
    until(
      `'${name}' for ${username}`,
      async () => (await person(username).get<Page<TaskSummary>>('/api/tasks?view=group')).items.find((task) => task.name === name),
      60_000,
    );
  async function act(username: string, name: string, data: object): Promise<void> {
    const { taskKey } = await openTask(username, name);
    const { version } = await person(username).send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version: 0 });
    await person(username).send('POST', `/api/tasks/${taskKey}/complete`, { version, data });
  }
  const grants = async () => (await person('county').get<PolicyView>('/api/policy')).versions[0]?.values.delegations ?? [];
  const ofT01 = async () => (await grants()).filter(({ townshipCode }) => townshipCode === 'T01').map(({ program }) => program);

  async function apply({ householdId, personIds }: Entered): Promise<string> {
    const application = { channel: 'window', householdId, applicantId: personIds[0], situation: '没有收入', phone: '000-0001-0001' };
    const { caseId } = await person('township').send<{ caseId: string }>('POST', '/api/applications', { applicationId: randomUUID(), ...application });
    await throughIntake({ window: person('window'), aide: person('aide') }, caseId);
    await person('village').work(caseId, 'householdVisit', { livingConditions: '住房一套', membersAgree: true });
    await person('township').work(caseId, 'recordTekunConditions', { tekunConditionsMet: false, caseworkerDisputes: false });
    return caseId;
  }
  const confirm = (username: string, caseId: string) =>
    person(username).work(caseId, 'confirm', { confirmDecision: 'confirm', dibaoClass: 'B', reason: '情况属实,同意' });

  it('M24: is granted by the government, counted and sampled after a year, and suspended for new cases only', async () => {
    const matter = { requestId: randomUUID(), processId: 'delegation-supervision', title: '东河镇审核确认权限', answers: { basis: '测试文件' } };
    const { matterId } = await person('county').send<{ matterId: string }>('POST', '/api/matters', matter);
    await act('county', '拟定下放', {
      delegatedTownship: 'T01', programs: ['dibao', 'low-income'], delegatedFrom: today, capacity: '窗口三人', rules: '每年抽查',
    });
    await act('county-government', '决定是否下放', { grantDecision: 'grant', documentNumber: '测试〔2026〕2号', reason: '同意' });
    await until('the grant', async () => (await person('county').get<PolicyView>('/api/policy')).versions[0]?.approvedBy === '演示·县政府');
    expect((await ofT01()).sort()).toEqual(['dibao', 'low-income', 'tekun']);
    await grantBasicLiving(async (username) => person(username), 'demo-H2');
    const read = (username: string) => person(username).get<MatterView>(`/api/matters/${matterId}`);
    await until('the wait for the next look', async () => (await read('county')).statusText.includes('到下次评估'));

    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 367 * 86_400_000 });
    await office.signIn(...people);
    const { taskKey } = await openTask('supervisor', '评估下放办理');
    const { data } = await person('supervisor').get<TaskDetail>(`/api/tasks/${taskKey}`);
    expect(data).toMatchObject({ delegationFigures: { determinations: 1, refusals: 0, corrections: 0, averageDays: 0 }, watchedFrom: today });
    const inspection = await until('the sample', async () =>
      (await person('supervisor').get<Page<InspectionSummary>>('/api/inspections')).items.find(
        ({ inspectionId, drawnCount }) => inspectionId === data['sampleId'] && drawnCount !== undefined,
      ),
    );
    expect(inspection).toMatchObject({ kind: 'random', townshipName: '东河镇·示例', from: today, drawnCount: 1 });

    const underWay = await apply(await enterHousehold(office, 501, [{}]));
    await act('supervisor', '评估下放办理', { findings: '超时较多', guideDecision: 'suspend', reason: '先整改' });
    await until('the suspension', async () => (await ofT01()).join() === 'tekun');
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 86_400_000 });
    await office.signIn(...people);
    const later = await apply(await enterHousehold(office, 511, [{}]));
    await confirm('approver', underWay);
    await confirm('county-approver', later);

    await act('county-government', '决定恢复或终止', { afterDecision: 'resume', reason: '已整改' });
    await until('the delegation again', async () => (await ofT01()).length === 3);
    expect((await read('county')).timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining([expect.stringContaining('认定 1 件'), expect.stringContaining('起由县里确认')]),
    );
  }, 300_000);
});
