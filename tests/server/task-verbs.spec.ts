import { randomUUID } from 'node:crypto';
import type { TaskDetail, TaskList, TaskSummary, TaskView } from '../../domain/api.js';
import type { TaskPerson } from '../../domain/api-tasks.js';
import type { ApiClient, Refused } from '../support/api-client.js';
import { answers } from '../support/emergency.js';
import { openTask, reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const approvers = {
  elementId: 'approveQuickly',
  formId: 'approve-quickly',
  groups: ['township-T01:township-approver'],
  headers: { separateFrom: 'checkOnSite' },
};

describe('verbs of a task', () => {
  const server = serverUnderTest();
  let village: ApiClient;
  let township: ApiClient;
  let other: ApiClient;
  let approver: ApiClient;
  let supervisor: ApiClient;
  let caseId: string;

  beforeAll(async () => {
    [village, township, other, approver, supervisor] = await Promise.all([
      server().as('village'),
      server().as('township'),
      server().as('township-b'),
      server().as('approver'),
      server().as('supervisor'),
    ]);
    caseId = await reportedCase(server());
  });

  const verb = (person: ApiClient, taskKey: string, name: string, body: object = {}) =>
    person.send<TaskSummary>('POST', `/api/tasks/${taskKey}/${name}`, { key: randomUUID(), ...body });
  const versionOf = async (taskKey: string) => (await server().model.tasks.findOne({ _id: taskKey }))?.version ?? -1;
  const now = async (person: ApiClient, taskKey: string, name: string, body: object = {}) =>
    verb(person, taskKey, name, { version: await versionOf(taskKey), ...body });
  const detail = (person: ApiClient, taskKey: string) => person.get<TaskDetail>(`/api/tasks/${taskKey}`);
  const keysIn = async (person: ApiClient, view: TaskView, more = '') =>
    (await person.get<TaskList>(`/api/tasks?view=${view}${more}`)).items.map(({ taskKey }) => taskKey);
  const offered = async (person: ApiClient, taskKey: string, purpose: string) =>
    (await person.get<readonly TaskPerson[]>(`/api/tasks/${taskKey}/people?for=${purpose}`)).map(({ username }) => username).sort();
  const held = async (person: ApiClient, options: object = {}) => {
    const taskKey = await openTask(server(), { caseId, ...options });
    await now(person, taskKey, 'claim');
    return taskKey;
  };

  describe('assignment', () => {
    it('is for supervisors of the area, to people who could have claimed the task', async () => {
      const taskKey = await openTask(server(), { caseId });

      expect(await refusalOf(now(township, taskKey, 'assign', { to: 'village', reason: '忙不过来' }))).toMatchObject({
        code: 'not-allowed',
      });
      expect(await refusalOf(now(supervisor, taskKey, 'assign', { to: 'approver', reason: '忙不过来' }))).toMatchObject({
        code: 'person-may-not-hold',
      });
      expect(await now(supervisor, taskKey, 'assign', { to: 'village', reason: '就近办理' })).toMatchObject({ assignee: 'village' });

      expect(await keysIn(village, 'mine')).toContain(taskKey);
      expect(await keysIn(supervisor, 'area')).toContain(taskKey);
    });

    it('offers those who may have it, with how much each has in hand', async () => {
      const taskKey = await held(township);

      const people = await township.get<readonly TaskPerson[]>(`/api/tasks/${taskKey}/people?for=hold`);

      expect(people.map(({ username }) => username).sort()).toEqual(['township-b', 'village']);
      expect(people.find(({ username }) => username === 'village')?.openTasks).toBeGreaterThan(0);
    });

    it('by the diagram goes to the person or the candidate users it names', async () => {
      const mine = await openTask(server(), { caseId, groups: [], headers: { 'io.camunda.zeebe:assignee': 'township' } });
      const either = await openTask(server(), {
        caseId,
        groups: [],
        headers: {
          'io.camunda.zeebe:candidateUsers': '["township-b","village"]',
          'io.camunda.zeebe:followUpDate': '2026-03-04T09:00:00+08:00',
          priority: '90',
        },
      });

      expect(await keysIn(township, 'mine')).toContain(mine);
      expect(await keysIn(other, 'group')).toContain(either);
      expect(await keysIn(township, 'group')).not.toContain(either);
      expect((await detail(other, either)).task).toMatchObject({ followUpOn: '2026-03-04', priority: 90 });
      await now(other, either, 'claim');
    });
  });

  describe('transfer', () => {
    it('puts the task into other hands for good, and says who, when and why', async () => {
      const taskKey = await held(township);

      await now(township, taskKey, 'transfer', { to: 'township-b', reason: '本周下乡' });

      expect(await keysIn(township, 'mine')).not.toContain(taskKey);
      expect(await keysIn(other, 'mine')).toContain(taskKey);
      expect((await detail(other, taskKey)).verbs.at(-1)).toMatchObject({
        kind: 'transfer',
        byName: '演示·镇经办',
        toNames: ['演示·镇经办乙'],
        text: '本周下乡',
      });
      expect((await township.caseFile(caseId)).timeline.filter(({ kind }) => kind === 'handling').map(({ title }) => title)).toContainEqual(
        '转办：checkOnSite → 演示·镇经办乙',
      );
      expect(JSON.stringify(await server().model.tasks.findOne({ _id: taskKey }))).not.toContain('本周下乡');
    });

    it('is refused to another role, another area, and to whom four eyes keep from it', async () => {
      const own = await reportedCase(server());
      const first = await openTask(server(), { caseId: own, ...approvers, elementId: 'checkOnSite', headers: {} });
      const approverB = await server().as('approver-b');
      await now(approverB, first, 'claim');
      await now(approverB, first, 'complete', { data: answers.approveQuickly });
      const taskKey = await openTask(server(), { caseId: own, ...approvers });
      await now(approver, taskKey, 'claim');

      const to = (username: string) => refusalOf(now(approver, taskKey, 'transfer', { to: username, reason: '请代为审批' }));
      expect([await to('township'), await to('approver2'), await to('nobody-there')].map(({ code }) => code)).toEqual(
        Array(3).fill('person-may-not-hold'),
      );
      expect(await to('approver-b')).toMatchObject({ code: 'person-four-eyes' });
      expect(await offered(approver, taskKey, 'hold')).not.toContain('approver-b');
    });

    it('sent twice is done once; two at once leave one holder, and the other is told who was faster', async () => {
      const taskKey = await held(township);
      const body = { key: randomUUID(), version: await versionOf(taskKey), to: 'township-b', reason: '本周下乡' };
      await verb(township, taskKey, 'transfer', body);
      await verb(township, taskKey, 'transfer', body);
      expect((await detail(other, taskKey)).verbs.filter(({ kind }) => kind === 'transfer')).toHaveLength(1);

      const again = await held(township);
      const version = await versionOf(again);
      const tries = await Promise.allSettled([
        verb(township, again, 'transfer', { version, to: 'village', reason: '就近办理' }),
        verb(supervisor, again, 'assign', { version, to: 'township-b', reason: '调整分工' }),
      ]);
      const lost = tries.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refused).problem] : []));
      expect(lost).toHaveLength(1);
      expect(lost[0]).toMatchObject({
        status: 409,
        message: expect.stringMatching(/此任务已由演示·(督导|镇经办)于 \d\d:\d\d (指派|转办)/),
      });
    });

    it('can be taken back until the other person has begun', async () => {
      const taskKey = await held(township);
      await now(township, taskKey, 'transfer', { to: 'township-b', reason: '本周下乡' });
      expect((await detail(township, taskKey)).may).toContain('take-back');

      expect(await verb(township, taskKey, 'take-back')).toMatchObject({ assignee: 'township' });

      await now(township, taskKey, 'transfer', { to: 'township-b', reason: '还是请乙办' });
      await other.send('PUT', `/api/tasks/${taskKey}/draft`, { key: randomUUID(), revision: 0, data: { factsFound: '已到现场' } });
      expect(await refusalOf(verb(township, taskKey, 'take-back'))).toMatchObject({ status: 409, code: 'cannot-take-back' });
    });
  });

  describe('delegation', () => {
    it('brings the task back to its owner with an opinion; only the owner completes it', async () => {
      const taskKey = await held(township);
      await now(township, taskKey, 'delegate', { to: 'village', reason: '请核实住址' });

      expect((await detail(village, taskKey)).may).toContain('give-opinion');
      expect(await refusalOf(now(village, taskKey, 'complete', { data: answers.checkOnSite }))).toMatchObject({ code: 'task-delegated' });
      expect(await refusalOf(now(village, taskKey, 'transfer', { to: 'township-b', reason: '我也忙' }))).toMatchObject({
        code: 'task-delegated',
      });
      expect(await refusalOf(now(township, taskKey, 'complete', { data: answers.checkOnSite }))).toMatchObject({ code: 'not-your-task' });
      expect(await offered(supervisor, taskKey, 'hold')).toEqual(['township-b']);
      expect(await refusalOf(now(supervisor, taskKey, 'assign', { to: 'township', reason: '还给本人' }))).toMatchObject({
        code: 'person-not-free',
      });
      await now(village, taskKey, 'give-opinion', { opinion: '住址属实' });

      const back = await detail(township, taskKey);
      expect(back.task).toMatchObject({ assignee: 'township' });
      expect(back.verbs.at(-1)).toMatchObject({ kind: 'give-opinion', text: '住址属实' });
      await now(township, taskKey, 'complete', { data: answers.checkOnSite });
    });
  });

  describe('urging', () => {
    it('reaches the holder, once a working day by the same person', async () => {
      const taskKey = await held(village);
      await verb(township, taskKey, 'urge', { message: '家属已来电两次' });

      expect(await refusalOf(verb(township, taskKey, 'urge', { message: '请尽快' }))).toMatchObject({ status: 409, code: 'urged-already' });
      await verb(supervisor, taskKey, 'urge', { message: '今日办结' });
      expect(await refusalOf(verb(village, taskKey, 'urge', { message: '催自己' }))).toMatchObject({ code: 'own-task' });
      expect((await detail(village, taskKey)).task).toMatchObject({ urges: 2 });
      expect((await detail(village, taskKey)).verbs.map(({ text }) => text)).toContain('家属已来电两次');
    });
  });

  describe('signing', () => {
    it('by all keeps the task from being completed until each has signed with an opinion', async () => {
      const taskKey = await held(village);
      await now(village, taskKey, 'add-signers', { people: ['township', 'township-b'], mode: 'all', reason: '金额较大' });
      expect(await keysIn(township, 'sign')).toContain(taskKey);

      await verb(township, taskKey, 'sign', { agrees: true, opinion: '情况属实' });
      expect(await refusalOf(now(village, taskKey, 'complete', { data: answers.checkOnSite }))).toMatchObject({ code: 'signers-waiting' });
      expect(await refusalOf(verb(township, taskKey, 'sign', { agrees: true, opinion: '再签一次' }))).toMatchObject({
        code: 'not-a-signer',
      });
      await verb(other, taskKey, 'sign', { agrees: false, opinion: '建议补充票据' });

      expect((await detail(village, taskKey)).signers).toMatchObject([
        { username: 'township', state: 'agreed', opinion: '情况属实' },
        { username: 'township-b', state: 'disagreed', opinion: '建议补充票据' },
      ]);
      expect(await keysIn(township, 'sign')).not.toContain(taskKey);
      await now(village, taskKey, 'complete', { data: answers.checkOnSite });
    });

    it('by any needs one; signers can be added and withdrawn', async () => {
      const taskKey = await held(village);
      await now(village, taskKey, 'add-signers', { people: ['township'], mode: 'any', reason: '请一位会签' });
      await now(village, taskKey, 'add-signers', { people: ['township-b'], mode: 'any', reason: '再加一位' });
      await now(village, taskKey, 'withdraw-signer', { person: 'township', reason: '外出' });

      await verb(other, taskKey, 'sign', { agrees: true, opinion: '同意' });

      expect((await detail(village, taskKey)).task.signing).toEqual({ mode: 'any', signed: 1, all: 1 });
      await now(village, taskKey, 'complete', { data: answers.checkOnSite });
    });

    it('counts as acting: who signed is kept from the step that must be separate, and holds no task they sign', async () => {
      const own = await reportedCase(server());
      const first = await openTask(server(), { caseId: own });
      await now(village, first, 'claim');
      await now(village, first, 'add-signers', { people: ['approver'], mode: 'all', reason: '请审批人先看' });
      await verb(approver, first, 'sign', { agrees: true, opinion: '同意' });
      await now(village, first, 'complete', { data: answers.checkOnSite });

      const second = await openTask(server(), { caseId: own, ...approvers });
      expect(await refusalOf(now(approver, second, 'claim'))).toMatchObject({ code: 'four-eyes' });

      const third = await held(village);
      await now(village, third, 'add-signers', { people: ['township'], mode: 'all', reason: '会签' });
      await now(village, third, 'release');
      expect(await refusalOf(now(township, third, 'claim'))).toMatchObject({ code: 'four-eyes' });
    });
  });

  describe('a copy', () => {
    it('lets somebody of the county read the case and no more, and is marked read', async () => {
      const reader = await server().as('township2');
      const own = await reportedCase(server());
      const taskKey = await openTask(server(), { caseId: own });
      await now(village, taskKey, 'claim');
      expect(await refusalOf(reader.caseFile(own))).toMatchObject({ status: 404 });

      await verb(village, taskKey, 'copy', { people: ['township2'], reason: '跨镇救助，请知悉' });

      const list = await reader.get<TaskList>('/api/tasks?view=copied');
      expect(list.items.find((task) => task.taskKey === taskKey)).toMatchObject({ isUnread: true });
      expect(list.counts.copied).toBe(1);
      expect((await reader.caseFile(own)).person.name).toMatch(/\*/);
      expect((await detail(reader, taskKey)).may).toEqual([]);
      expect(await refusalOf(reader.send('POST', `/api/cases/${own}/reveal`, { field: 'phone', reason: '想看看' }))).toMatchObject({
        status: 404,
      });
      expect(await refusalOf(now(reader, taskKey, 'claim'))).toMatchObject({ code: 'not-your-group' });
      await reader.send('POST', `/api/tasks/${taskKey}/read`, {});
      expect((await reader.get<TaskList>('/api/tasks?view=copied')).counts.copied).toBe(0);
      expect(await refusalOf(verb(village, taskKey, 'copy', { people: ['designer'], reason: '' }))).toMatchObject({
        code: 'person-may-not-hold',
      });
    });
  });

  describe('a draft', () => {
    it('keeps what was filled in for whoever holds the task, sealed, and is never overwritten unseen', async () => {
      const taskKey = await held(township);
      const save = (person: ApiClient, revision: number, data: object, key = randomUUID()) =>
        person.send<{ revision: number }>('PUT', `/api/tasks/${taskKey}/draft`, { key, revision, data });
      const key = randomUUID();
      await save(township, 0, { factsFound: '屋内无取暖', notAField: 'x' }, key);
      expect(await save(township, 0, { factsFound: '屋内无取暖' }, key)).toMatchObject({ revision: 1 });

      expect(await refusalOf(save(township, 0, { factsFound: '另一扇窗' }))).toMatchObject({ status: 409, code: 'draft-changed' });
      expect(await refusalOf(save(other, 1, { factsFound: '不是我的' }))).toMatchObject({ code: 'not-your-task' });
      expect(JSON.stringify(await server().database.db.collection('taskDrafts').find().toArray())).not.toContain('取暖');
      await now(township, taskKey, 'transfer', { to: 'township-b', reason: '换人' });
      expect((await detail(other, taskKey)).draft).toMatchObject({
        revision: 1,
        data: { factsFound: '屋内无取暖' },
        savedByName: '演示·镇经办',
      });
      expect((await detail(township, taskKey)).draft).toBeUndefined();
    });
  });

  it('is set a day to follow up on by its holder, which lists find', async () => {
    const taskKey = await held(township);
    const today = server().clock.now().toISOString().slice(0, 10);
    await now(township, taskKey, 'follow-up', { date: today });

    expect(await keysIn(township, 'mine', '&due=followUp')).toEqual([taskKey]);
    await now(township, taskKey, 'follow-up', { date: null });
    expect(await keysIn(township, 'mine', '&due=followUp')).toEqual([]);
  });

  it('shows of the process only the variables that the form declares', async () => {
    const taskKey = await openTask(server(), { caseId });
    const { instanceKey } = (await server().model.tasks.findOne({ _id: taskKey })) ?? { instanceKey: '' };
    const variable = (name: string) => ({ _id: `${instanceKey}:${name}`, instanceKey, scopeKey: instanceKey, name, value: '"seen"' });
    await server().model.variables.insertMany([variable('severityTier'), variable('type'), variable('label'), variable('id')]);

    const { data } = await detail(village, taskKey);
    expect(data).toMatchObject({ severityTier: 'seen' });
    expect(['type', 'label', 'id'].filter((name) => name in data)).toEqual([]);
  });
});
