/** Verbs of the inbox that the engine takes part in, on the started product. */
import { randomUUID } from 'node:crypto';
import type { TaskDetail, TaskSummary } from '../../domain/api.js';
import type { ReturnTarget } from '../../domain/api-tasks.js';
import { openTask, signIn, type ApiClient } from '../support/api-client.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

describe('the inbox', () => {
  let yimen: StartedYimen;
  let people: Record<'hotline' | 'village' | 'township' | 'approver' | 'supervisor', ApiClient>;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    const [hotline, village, township, approver, supervisor] = await Promise.all([
      signIn(yimen.url, 'hotline'),
      signIn(yimen.url, 'village'),
      signIn(yimen.url, 'township'),
      signIn(yimen.url, 'approver'),
      signIn(yimen.url, 'supervisor'),
    ]);
    people = { hotline, village, township, approver, supervisor };
  }, 180_000);
  afterAll(async () => yimen?.stop(), 60_000);

  const report = async () => (await people.hotline.send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport())).caseId;
  const verb = (person: ApiClient, task: TaskSummary, name: string, body: object) =>
    person.send<TaskSummary>('POST', `/api/tasks/${task.taskKey}/${name}`, { key: randomUUID(), version: task.version, ...body });
  const claimed = async (person: ApiClient, caseId: string, elementId: string) =>
    verb(person, await openTask(person, caseId, elementId), 'claim', {});
  const targets = (person: ApiClient, { taskKey }: TaskSummary) =>
    person.get<readonly ReturnTarget[]>(`/api/tasks/${taskKey}/return-targets`);

  it('returns a case to an earlier step, whose person sees what to change, and the process goes on from there', async () => {
    const caseId = await report();
    await people.village.work(caseId, 'checkOnSite', answers.checkOnSite);
    const approval = await claimed(people.approver, caseId, 'approveQuickly');
    expect(await targets(people.approver, approval)).toMatchObject([
      { elementId: 'checkOnSite', fields: expect.arrayContaining([{ key: 'personsAffected', label: expect.any(String) }]) },
    ]);

    await verb(people.approver, approval, 'return', { to: 'checkOnSite', remark: '人数与户籍不符', fields: ['personsAffected'] });

    const again = await openTask(people.village, caseId, 'checkOnSite');
    const detail = await people.village.get<TaskDetail>(`/api/tasks/${again.taskKey}`);
    expect(detail.returned).toMatchObject({
      byName: '演示·镇审批',
      fromName: '值班审批(快速)',
      remark: '人数与户籍不符',
      fields: ['personsAffected'],
    });
    expect(detail.data).toMatchObject({ factsFound: answers.checkOnSite.factsFound });
    expect((await people.village.caseFile(caseId)).openTasks).toHaveLength(1);

    await people.village.work(caseId, 'checkOnSite', { ...answers.checkOnSite, personsAffected: 2 });
    await people.approver.work(caseId, 'approveQuickly', answers.approveQuickly);
    await until(
      'the payment',
      async () => (await people.township.caseFile(caseId)).payments.some(({ status }) => status === 'paid'),
      60_000,
    );

    // Over a payment and a notice nothing goes back.
    const explanation = await claimed(people.township, caseId, 'explainAfterwards');
    const past = await targets(people.township, explanation);
    expect(past.length).toBeGreaterThan(0);
    for (const target of past) expect(target.notAllowed).toMatch(/不能重做/);
    expect((await people.township.caseFile(caseId)).timeline.map(({ title }) => title)).toContainEqual(expect.stringMatching(/^退回“入户/));
  }, 120_000);

  it('survives the death of the process between an act and its telling', async () => {
    const caseId = await report();
    await people.village.work(caseId, 'checkOnSite', answers.checkOnSite);
    const approval = await claimed(people.approver, caseId, 'approveQuickly');
    const returning = verb(people.approver, approval, 'return', { to: 'checkOnSite', remark: '缺少票据', fields: [] });
    await returning;
    await yimen.kill();
    await yimen.restart();

    const again = await until(
      'the earlier step',
      async () => (await people.village.caseFile(caseId)).openTasks.find(({ elementId }) => elementId === 'checkOnSite'),
      60_000,
    );
    expect((await people.village.caseFile(caseId)).openTasks.map(({ taskKey }) => taskKey)).toEqual([again.taskKey]);
  }, 180_000);
});
