import type { TaskDetail, TaskList, TaskSummary } from '../../domain/api.js';
import { type ApiClient, type Refused } from '../support/api-client.js';
import { until } from '../support/until.js';
import { answers } from '../support/emergency.js';
import { exporterUnderTest, openTask, reportedCase } from './support/open-task.js';
import { job } from './support/exporter.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const approvers = { elementId: 'approveQuickly', formId: 'approve-quickly', groups: ['township-T01:township-approver'] };

describe('user tasks', () => {
  const server = serverUnderTest();
  let village: ApiClient;
  let township: ApiClient;
  let caseId: string;

  beforeAll(async () => {
    [village, township] = [await server().as('village'), await server().as('township')];
    caseId = await reportedCase(server());
  });

  const claim = (person: ApiClient, taskKey: string, version = 0) => person.send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version });
  const complete = (person: ApiClient, taskKey: string, version: number, data: object) => person.send<TaskSummary>('POST', `/api/tasks/${taskKey}/complete`, { version, data });
  const keysOf = async (person: ApiClient, view: string) => (await person.get<TaskList>(`/api/tasks?view=${view}`)).items.map(({ taskKey }) => taskKey);

  it('shows a task to its groups, with the case, the due date and the masked person', async () => {
    const taskKey = await openTask(server(), { caseId });

    const task = (await village.get<TaskList>('/api/tasks?view=group')).items.find((item) => item.taskKey === taskKey);
    expect(task).toMatchObject({ caseId, receiptNumber: expect.stringMatching(/^T01-/), personName: '测**', townshipName: '东河镇·示例', dueAt: '2026-03-03T01:00:00.000Z', version: 0 });
    expect(await keysOf(await server().as('village2'), 'group')).not.toContain(taskKey);
    expect(await keysOf(await server().as('approver'), 'group')).not.toContain(taskKey);
  });

  it('gives a task to one of two who claim it at once, and tells the other who has it', async () => {
    const taskKey = await openTask(server(), { caseId });

    const [first, second] = await Promise.allSettled([claim(village, taskKey), claim(township, taskKey)]);

    const won = first.status === 'fulfilled' ? first.value : second.status === 'fulfilled' ? second.value : undefined;
    const lost = first.status === 'rejected' ? first.reason : second.status === 'rejected' ? second.reason : undefined;
    expect(won).toMatchObject({ version: 1 });
    expect((lost as Refused).problem).toMatchObject({ status: 409, code: 'task-taken', message: expect.stringContaining(won?.assigneeName ?? '?') });
  });

  it('takes a released task back to the group; its old version is stale', async () => {
    const taskKey = await openTask(server(), { caseId });
    await claim(village, taskKey);
    await village.send('POST', `/api/tasks/${taskKey}/release`, { version: 1 });

    expect(await keysOf(village, 'mine')).not.toContain(taskKey);
    expect(await refusalOf(claim(township, taskKey, 0))).toMatchObject({ status: 409, code: 'task-changed' });
    await claim(township, taskKey, 2);
  });

  it('is completed once by however many clicks, with one word to the engine', async () => {
    const taskKey = await openTask(server(), { caseId });
    await claim(village, taskKey);

    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => complete(village, taskKey, 1, answers.checkOnSite)));

    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refused).problem.code] : []));
    expect(refused).toEqual(Array.from({ length: 4 }, () => 'task-already-done'));
    await until('the engine', async () => server().engine.completed.some(({ jobKey }) => jobKey === taskKey));
    expect(server().engine.completed.filter(({ jobKey }) => jobKey === taskKey)).toEqual([
      { jobKey: taskKey, variables: { stillInHardship: true, otherProgramsCover: 'not-now', suddenOrUrgent: true, heavyEssentialSpending: false, severityTier: 'medium', personsAffected: 1 } },
    ]);
  });

  it('leaves the list at once and stands under done, whether the record comes or not', async () => {
    const taskKey = await openTask(server(), { caseId });
    await claim(village, taskKey);
    await complete(village, taskKey, 1, answers.checkOnSite);

    expect(await keysOf(village, 'mine')).not.toContain(taskKey);
    expect(await keysOf(village, 'done')).toContain(taskKey);
    const { instanceKey } = (await server().model.tasks.findOne({ _id: taskKey })) ?? {};
    await server().deliver([exporterUnderTest.record('JOB', 'COMPLETED', taskKey, job({ instanceKey: instanceKey ?? '', elementId: 'checkOnSite', type: 'io.camunda.zeebe:userTask' }))]);
    expect(await keysOf(village, 'done')).toContain(taskKey);
  });

  it('goes on by itself when the engine was away while a person acted', async () => {
    const taskKey = await openTask(server(), { caseId });
    await claim(village, taskKey);
    server().engine.isAway = true;

    await complete(village, taskKey, 1, answers.checkOnSite);

    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(['pending', 'sending']).toContain((await server().database.acts.findById(taskKey).lean())?.state);
    server().engine.isAway = false;
    await until('the act', async () => (await server().database.acts.findById(taskKey).lean())?.state === 'done');
  });

  it('is refused field by field when the form is filled in wrongly, and stays open', async () => {
    const taskKey = await openTask(server(), { caseId });
    await claim(village, taskKey);

    const problem = await refusalOf(complete(village, taskKey, 1, { ...answers.checkOnSite, factsFound: '', severityTier: 'enormous', personsAffected: 1.5, color: 'red' }));

    expect(problem).toMatchObject({ status: 422, code: 'invalid-form' });
    expect(problem.fields?.map(({ field }) => field).sort()).toEqual(['color', 'factsFound', 'personsAffected', 'severityTier']);
    expect(await keysOf(village, 'mine')).toContain(taskKey);
  });

  it('is not completed by one who does not hold it', async () => {
    const taskKey = await openTask(server(), { caseId });
    await claim(village, taskKey);

    expect(await refusalOf(complete(township, taskKey, 1, answers.checkOnSite))).toMatchObject({ status: 403, code: 'not-your-task' });
    expect(await refusalOf(claim(await server().as('approver'), taskKey, 1))).toMatchObject({ status: 403, code: 'not-your-group' });
    expect(await refusalOf(claim(await server().as('supervisor'), taskKey, 1))).toMatchObject({ status: 403, code: 'not-your-group' });
    expect(await refusalOf(claim(await server().as('admin'), taskKey, 1))).toMatchObject({ status: 403, code: 'not-allowed' });
  });

  it('is kept from the person who did the step it must be separate from (four eyes)', async () => {
    const own = await reportedCase(server());
    const first = await openTask(server(), { caseId: own, ...approvers });
    const approver = await server().as('approver');
    await claim(approver, first);
    await complete(approver, first, 1, answers.approveQuickly);

    const second = await openTask(server(), { caseId: own, ...approvers, elementId: 'approveAfterwards', headers: { separateFrom: 'explainAfterwards, approveQuickly' } });

    expect(await refusalOf(claim(approver, second))).toMatchObject({ status: 403, code: 'four-eyes' });
    expect((await approver.get<TaskDetail>(`/api/tasks/${second}`)).notAllowed).toMatch(/回避/);
    const elsewhere = await openTask(server(), { caseId, ...approvers, headers: { separateFrom: 'approveQuickly' } });
    await claim(approver, elsewhere);
  });

  it('puts the account into the sealed part of the case file, and nothing personal into the act or the engine', async () => {
    const taskKey = await openTask(server(), { caseId });
    await claim(village, taskKey);
    await complete(village, taskKey, 1, { ...answers.checkOnSite, accountNumber: '6222000011112222' });
    await until('the act', async () => (await server().database.acts.findById(taskKey).lean())?.state === 'done');

    const [file, act] = [await server().database.cases.findById(caseId).lean(), await server().database.acts.findById(taskKey).lean()];
    expect(server().cipher.open(file?.sealed.account ?? '', `case:${caseId}:account`)).toBe('6222000011112222');
    expect(JSON.stringify([file, act, server().engine.completed])).not.toContain('6222000011112222');
    expect(JSON.stringify(act)).not.toContain(answers.checkOnSite.factsFound);
  });

  it('brings back what was filled in when the same step comes again', async () => {
    const own = await reportedCase(server());
    const explain = { caseId: own, elementId: 'explainAfterwards', formId: 'post-hoc-explanation', groups: ['township-T01:township-caseworker'] };
    const first = await openTask(server(), explain);
    await claim(township, first);
    await complete(township, first, 1, answers.explainAfterwards);

    const again = await openTask(server(), explain);
    expect((await township.get<TaskDetail>(`/api/tasks/${again}`)).data).toMatchObject({ facts: '周末在工地摔伤' });
  });

  it('is gone when the process goes another way', async () => {
    const taskKey = await openTask(server(), { caseId });
    const { instanceKey } = (await server().model.tasks.findOne({ _id: taskKey })) ?? {};
    await server().deliver([exporterUnderTest.record('JOB', 'CANCELED', taskKey, job({ instanceKey: instanceKey ?? '', elementId: 'checkOnSite', type: 'io.camunda.zeebe:userTask' }))]);

    expect(await keysOf(village, 'group')).not.toContain(taskKey);
    expect(await refusalOf(claim(village, taskKey))).toMatchObject({ status: 409 });
  });
});
