import { randomUUID } from 'node:crypto';
import type { TaskDetail, TaskList, TaskSummary } from '../../domain/api.js';
import type { ApiClient } from '../support/api-client.js';
import { answers } from '../support/emergency.js';
import { until } from '../support/until.js';
import { openTask, reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const holdMs = 60_000;

describe('a submitted task', () => {
  const server = serverUnderTest({ takeBackMs: holdMs });
  let village: ApiClient;
  let approver: ApiClient;
  let caseId: string;

  beforeAll(async () => {
    [village, approver] = [await server().as('village'), await server().as('approver')];
    caseId = await reportedCase(server());
  });

  const send = <T = TaskSummary>(person: ApiClient, taskKey: string, name: string, body: object = {}) =>
    person.send<T>('POST', `/api/tasks/${taskKey}/${name}`, { key: randomUUID(), ...body });
  const versionOf = async (taskKey: string) => (await server().model.tasks.findOne({ _id: taskKey }))?.version ?? -1;
  const submitted = async (key = randomUUID()) => {
    const taskKey = await openTask(server(), { caseId });
    await send(village, taskKey, 'claim', { version: 0 });
    await send(village, taskKey, 'complete', { key, version: 1, data: answers.checkOnSite });
    return taskKey;
  };
  const told = (taskKey: string) => server().engine.completed.filter(({ jobKey }) => jobKey === taskKey).length;
  const stateOf = async (taskKey: string) => (await server().database.acts.findById(taskKey).lean())?.state;

  it('is kept from the engine for a time, which is shown, and goes on by itself afterwards', async () => {
    const taskKey = await submitted();
    server().dispatcher.kick();

    const done = (await village.get<TaskList>('/api/tasks?view=done')).items.find((task) => task.taskKey === taskKey);
    expect(Date.parse(done?.takeBackUntil ?? '') - server().clock.now().getTime()).toBeGreaterThan(holdMs / 2);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([told(taskKey), await stateOf(taskKey)]).toEqual([0, 'pending']);

    server().clock.add(holdMs);
    await until('the engine', async () => (await stateOf(taskKey)) === 'done');
    expect(told(taskKey)).toBe(1);
    expect(await refusalOf(send(village, taskKey, 'take-back'))).toMatchObject({ status: 409, code: 'cannot-take-back' });
  });

  it('can be taken back in that time: it is open in the same hands, with what was filled in as the draft', async () => {
    const taskKey = await submitted();

    const body = { key: randomUUID() };
    await send(village, taskKey, 'take-back', body);
    await send(village, taskKey, 'take-back', body);

    const open = await village.get<TaskDetail>(`/api/tasks/${taskKey}`);
    expect(open.task).toMatchObject({ assignee: 'village' });
    expect(open.draft?.data).toMatchObject({ factsFound: answers.checkOnSite.factsFound });
    expect(open.verbs.filter(({ kind }) => kind === 'take-back')).toHaveLength(1);
    await send(village, taskKey, 'complete', { version: await versionOf(taskKey), data: answers.checkOnSite });
    server().clock.add(holdMs);
    await until('the engine', async () => (await stateOf(taskKey)) === 'done');
    expect(told(taskKey)).toBe(1);
  });

  it('is taken back by nobody else', async () => {
    const taskKey = await submitted();
    expect(await refusalOf(send(await server().as('township'), taskKey, 'take-back'))).toMatchObject({ code: 'cannot-take-back' });
  });

  it('is opened again after a crash in the middle of taking it back', async () => {
    const taskKey = await submitted();
    const at = server().clock.now().toISOString();
    await server().database.acts.updateOne({ _id: taskKey }, { $set: { state: 'taking-back', dispatchAt: at, takenBackAt: at } });
    server().dispatcher.kick();

    await until('the act to go', async () => (await stateOf(taskKey)) === undefined);
    expect((await village.get<TaskDetail>(`/api/tasks/${taskKey}`)).may).toContain('complete');
    expect(told(taskKey)).toBe(0);
  });

  it('answers the same when it is sent again under the same key', async () => {
    const key = randomUUID();
    const taskKey = await submitted(key);

    await send(village, taskKey, 'complete', { key, version: 1, data: answers.checkOnSite });

    expect(await refusalOf(send(village, taskKey, 'complete', { version: 1, data: answers.checkOnSite }))).toMatchObject({
      code: 'task-already-done',
    });
  });

  describe('that goes back to an earlier step', () => {
    /** The approval of an instance whose on-site check is done. */
    async function approval() {
      const first = await submitted();
      const check = await server().model.tasks.findOne({ _id: first });
      server().clock.add(holdMs);
      await until('the act', async () => (await stateOf(first)) === 'done');
      const taskKey = await openTask(server(), {
        caseId,
        elementId: 'approveQuickly',
        formId: 'approve-quickly',
        groups: ['township-T01:township-approver'],
      });
      const instanceKey = check?.instanceKey ?? '';
      await server().model.tasks.updateOne({ _id: taskKey }, { $set: { instanceKey, elementInstanceKey: `${instanceKey}8` } });
      const element = (id: string, elementId: string, type: string, startedAt: string, more: object) => ({
        _id: `${instanceKey}${id}`,
        instanceKey,
        elementId,
        type,
        startedAt,
        state: 'completed' as const,
        flowScopeKey: instanceKey,
        ...more,
      });
      await server().model.elementInstances.insertMany([
        element('7', 'checkOnSite', 'USER_TASK', '2026-01-01T01:00:00Z', { endedAt: '2026-01-01T02:00:00Z' }),
        element('8', 'approveQuickly', 'USER_TASK', '2026-01-01T03:00:00Z', { state: 'active' }),
      ]);
      await send(approver, taskKey, 'claim', { version: 0 });
      return { taskKey, instanceKey };
    }
    const sendBack = (taskKey: string, more: object = {}) =>
      send(approver, taskKey, 'return', { version: 1, to: 'checkOnSite', remark: '缺少现场人数', fields: ['personsAffected'], ...more });

    it('moves the token once, with the remark sealed', async () => {
      const { taskKey, instanceKey } = await approval();
      await sendBack(taskKey);
      server().clock.add(holdMs);

      await until('the act', async () => (await stateOf(taskKey)) === 'done');
      expect(server().engine.modified.filter((one) => one.instanceKey === instanceKey)).toEqual([
        { instanceKey, activate: [{ elementId: 'checkOnSite' }], terminate: [`${instanceKey}8`] },
      ]);
      expect(JSON.stringify(await server().database.acts.findById(taskKey).lean())).not.toContain('缺少现场人数');
      expect((await approver.get<TaskList>('/api/tasks?view=done')).items.find((task) => task.taskKey === taskKey)).toMatchObject({
        wasReturned: true,
      });
    });

    it('is opened again when the engine cannot do it', async () => {
      const { taskKey } = await approval();
      server().engine.modifyAnswer = { outcome: 'refused', message: 'no' };
      await sendBack(taskKey);
      server().clock.add(holdMs);

      await until('the act to go', async () => (await stateOf(taskKey)) === undefined);
      server().engine.modifyAnswer = { outcome: 'modified' };
      expect((await approver.get<TaskDetail>(`/api/tasks/${taskKey}`)).may).toContain('return');
    });

    it('is refused over what cannot be undone, to a step that was not done, and with fields that the step does not have', async () => {
      const { taskKey, instanceKey } = await approval();
      expect(await refusalOf(sendBack(taskKey, { to: 'followUp' }))).toMatchObject({ code: 'cannot-return' });
      expect(await refusalOf(sendBack(taskKey, { fields: ['salary'] }))).toMatchObject({ code: 'cannot-return' });
      expect(await refusalOf(sendBack(taskKey, { version: 9 }))).toMatchObject({ code: 'task-changed' });

      await server().model.elementInstances.insertOne({
        _id: `${instanceKey}6`,
        instanceKey,
        elementId: 'pay',
        type: 'CALL_ACTIVITY',
        startedAt: '2026-01-01T02:30:00Z',
        state: 'completed',
        flowScopeKey: instanceKey,
      });
      expect(await refusalOf(sendBack(taskKey))).toMatchObject({
        code: 'cannot-return',
        message: expect.stringMatching(/“pay”，不能重做/),
      });
    });
  });
});
