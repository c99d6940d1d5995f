import { randomUUID } from 'node:crypto';
import type { TaskList, TaskSummary } from '../../domain/api.js';
import type { BatchForm, BatchView, TaskFilterView } from '../../domain/api-tasks.js';
import type { ApiClient } from '../support/api-client.js';
import { answers } from '../support/emergency.js';
import { until } from '../support/until.js';
import { exporterUnderTest, openTask, reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

describe('lists of tasks', () => {
  const server = serverUnderTest();
  let village: ApiClient;
  let township: ApiClient;
  let caseId: string;

  beforeAll(async () => {
    [village, township] = [await server().as('village'), await server().as('township')];
    caseId = await reportedCase(server());
  });

  const claim = (person: ApiClient, taskKey: string) =>
    person.send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { key: randomUUID(), version: 0 });
  const batch = async (person: ApiClient, body: object) => {
    const { batchId } = await person.send<BatchView>('POST', '/api/task-batches', { batchId: randomUUID(), ...body });
    return until('the batch', async () => {
      const now = await person.get<BatchView>(`/api/task-batches/${batchId}`);
      return now.state === 'done' ? now : undefined;
    });
  };
  const at = (days: number) => new Date(server().clock.now().getTime() + days * 86_400_000).toISOString();

  describe('narrowed', () => {
    it('by step, township, due date, holder, priority and receipt number, with counts that follow', async () => {
      const own = await reportedCase(server());
      const due = (dueDate: string, more: object = {}) => ({ headers: { 'io.camunda.zeebe:dueDate': dueDate, ...more } });
      const late = await openTask(server(), { caseId: own, ...due(at(-3)) });
      const pressing = await openTask(server(), { caseId: own, ...due(at(40), { priority: '80' }) });
      const otherStep = await openTask(server(), { caseId: own, elementId: 'visitAgain', ...due(at(40)) });
      await claim(township, otherStep);
      const { receiptNumber } = await township.caseFile(own);
      const keys = async (query: string) =>
        (await village.get<TaskList>(`/api/tasks?view=group&q=${receiptNumber}&${query}`)).items.map(({ taskKey }) => taskKey).sort();

      expect(await keys('')).toEqual([late, pressing, otherStep].sort());
      expect(await keys('due=overdue')).toEqual([late]);
      expect(await keys('due=week')).toEqual([]);
      expect(await keys('priority=high')).toEqual([pressing]);
      expect(await keys('elementId=visitAgain')).toEqual([otherStep]);
      expect(await keys('holder=township')).toEqual([otherStep]);
      expect(await keys('holder=nobody')).toEqual([late, pressing].sort());
      expect(await keys('township=T02')).toEqual([]);
      const last = receiptNumber.slice(-4);
      expect((await village.get<TaskList>(`/api/tasks?view=group&q=${last}&due=overdue`)).items.map(({ taskKey }) => taskKey)).toContain(
        late,
      );
      expect((await village.get<TaskList>(`/api/tasks?view=mine&q=${receiptNumber}`)).counts).toMatchObject({ mine: 0, group: 3 });
      expect(await keys('q=.*').catch((error: { problem: { code: string } }) => error.problem.code)).toBe('invalid-input');
    });

    it('keeps its place when tasks come and go between two pages', async () => {
      const own = await reportedCase(server());
      const task = (number: number) => ({
        taskKey: String(2251799900000000 + 20 * number),
        instanceKey: String(2251799900000010 + 20 * number),
        caseId: own,
        elementId: 'checkOnSite',
        groups: ['township-T01:village-coordinator'],
        formId: 'check-on-site',
      });
      await server().deliver(Array.from({ length: 35 }, (_, number) => exporterUnderTest.userTask(task(number))).flat());
      const { receiptNumber } = await township.caseFile(own);
      const address = `/api/tasks?view=group&q=${receiptNumber}`;
      const first = await village.get<TaskList>(address);
      await claim(village, first.items[3]?.taskKey ?? '');

      const second = await village.get<TaskList>(`${address}&cursor=${first.nextCursor}`);

      expect(new Set([...first.items, ...second.items].map(({ taskKey }) => taskKey)).size).toBe(35);
    });
  });

  describe('saved filters', () => {
    it('belong to who saved them; shared ones to the group as well', async () => {
      const save = (person: ApiClient, body: object) =>
        person.send<TaskFilterView>('POST', '/api/task-filters', {
          filterId: randomUUID(),
          view: 'group',
          criteria: { due: 'overdue' },
          isShared: false,
          ...body,
        });
      const own = await save(township, { name: '我的逾期' });
      const shared = await save(township, { name: '本组逾期', isShared: true });
      const of = async (name: string) =>
        (await (await server().as(name)).get<readonly TaskFilterView[]>('/api/task-filters')).map(({ filterId }) => filterId);

      expect(await of('township')).toEqual(expect.arrayContaining([own.filterId, shared.filterId]));
      expect(await of('township-b')).toEqual([shared.filterId]);
      expect(await of('village')).toEqual([]);
      await (await server().as('township-b')).send('DELETE', `/api/task-filters/${shared.filterId}`);
      expect(await of('township-b')).toEqual([shared.filterId]);
      await township.send('DELETE', `/api/task-filters/${shared.filterId}`);
      expect(await of('township-b')).toEqual([]);
      expect(await refusalOf(save(township, { name: '', criteria: { due: 'never' } }))).toMatchObject({ code: 'invalid-input' });
    });
  });

  describe('many at once', () => {
    it('says of each what became of it, and is the same batch when sent again', async () => {
      const [free, taken] = [await openTask(server(), { caseId }), await openTask(server(), { caseId })];
      await claim(township, taken);
      const body = {
        batchId: randomUUID(),
        kind: 'claim',
        tasks: [
          { taskKey: free, version: 0 },
          { taskKey: taken, version: 0 },
          { taskKey: '1', version: 0 },
        ],
      };
      await village.send('POST', '/api/task-batches', body);

      const done = await batch(village, body);

      expect(done.items).toMatchObject([
        { taskKey: free, state: 'done' },
        { taskKey: taken, state: 'refused', message: expect.stringMatching(/演示·镇经办于 \d\d:\d\d 签收/) },
        { taskKey: '1', state: 'refused' },
      ]);
      expect(await server().model.tasks.findOne({ _id: free })).toMatchObject({ assignee: 'village', version: 1 });
      expect(await refusalOf(township.get(`/api/task-batches/${body.batchId}`))).toMatchObject({ status: 404 });
    });

    it('goes on after a crash where it stopped, and does nothing twice', async () => {
      const keys = [await openTask(server(), { caseId }), await openTask(server(), { caseId })];
      const body = { batchId: randomUUID(), kind: 'claim', tasks: keys.map((taskKey) => ({ taskKey, version: 0 })) };
      await batch(village, body);
      // As if the process had died right after the first act, before it was noted.
      await server()
        .database.db.collection<{ _id: string }>('taskBatches')
        .updateOne({ _id: body.batchId }, { $set: { state: 'running', 'items.0.state': 'waiting' } });
      server().dispatcher.kick();

      const done = await batch(village, body);

      expect(done.items.map(({ state }) => state)).toEqual(['done', 'done']);
      expect((await server().model.tasks.findOne({ _id: keys[0] ?? '' }))?.verbs).toHaveLength(1);
    });

    it('transfers, urges and gives back', async () => {
      const keys = [await openTask(server(), { caseId }), await openTask(server(), { caseId })];
      for (const taskKey of keys) await claim(township, taskKey);
      const tasks = (version: number) => keys.map((taskKey) => ({ taskKey, version }));

      expect(
        (await batch(township, { kind: 'transfer', tasks: tasks(1), to: 'township-b', reason: '调休' })).items.map(({ state }) => state),
      ).toEqual(['done', 'done']);
      expect((await batch(township, { kind: 'urge', tasks: tasks(2), message: '请今日办结' })).items.map(({ state }) => state)).toEqual([
        'done',
        'done',
      ]);
      expect((await batch(await server().as('township-b'), { kind: 'release', tasks: tasks(3) })).items.map(({ state }) => state)).toEqual([
        'done',
        'done',
      ]);
    });

    it('completes with one decision only what asks for nothing else', async () => {
      const check = { elementId: 'checkExplanation', formId: 'check-explanation', groups: ['county-K1:county-caseworker'] };
      const county = await server().as('county');
      const keys = [await openTask(server(), { caseId, ...check }), await openTask(server(), { caseId, ...check })];
      for (const taskKey of keys) await claim(county, taskKey);
      const onSite = await openTask(server(), { caseId });
      await claim(village, onSite);

      const { form } = await county.send<{ form: BatchForm }>('POST', '/api/task-batches/form', { taskKeys: keys });
      expect(form.field).toMatchObject({
        key: 'explanationResult',
        options: expect.arrayContaining([expect.objectContaining({ value: 'complete' })]),
      });
      expect(await village.send('POST', '/api/task-batches/form', { taskKeys: [onSite] })).toEqual({ form: null });
      const done = await batch(county, {
        kind: 'complete',
        tasks: keys.map((taskKey) => ({ taskKey, version: 1 })),
        data: answers.checkExplanation,
      });
      expect(done.items.map(({ state }) => state)).toEqual(['done', 'done']);
      await until('the engine', async () => keys.every((taskKey) => server().engine.completed.some(({ jobKey }) => jobKey === taskKey)));
      expect(
        (await batch(village, { kind: 'complete', tasks: [{ taskKey: onSite, version: 1 }], data: { severityTier: 'heavy' } })).items,
      ).toMatchObject([{ state: 'refused', message: expect.stringMatching(/单独办理/) }]);
    });
  });
});
