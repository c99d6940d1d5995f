import { randomUUID } from 'node:crypto';
import type { Page, TaskDetail, TaskList, TaskSummary } from '../../domain/api.js';
import type { SubstitutionView, TaskPerson } from '../../domain/api-tasks.js';
import type { ApiClient } from '../support/api-client.js';
import { answers } from '../support/emergency.js';
import { openTask, reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const approval = {
  elementId: 'approveQuickly',
  formId: 'approve-quickly',
  groups: ['township-T01:township-approver'],
  headers: { separateFrom: 'checkOnSite' },
};

describe('a substitute', () => {
  const server = serverUnderTest();
  let approver: ApiClient;
  let stranger: ApiClient;
  let supervisor: ApiClient;
  let caseId: string;

  beforeAll(async () => {
    [approver, stranger, supervisor] = await Promise.all([server().as('approver'), server().as('approver2'), server().as('supervisor')]);
    caseId = await reportedCase(server());
  });
  afterEach(async () => {
    await server().database.db.collection('substitutions').deleteMany({});
  });

  const send = (person: ApiClient, taskKey: string, name: string, body: object = {}) =>
    person.send<TaskSummary>('POST', `/api/tasks/${taskKey}/${name}`, { key: randomUUID(), ...body });
  const day = (days: number) => new Date(server().clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const substitute = (person: ApiClient, body: object = {}) =>
    person.send<SubstitutionView>('POST', '/api/substitutions', {
      substitutionId: randomUUID(),
      substitute: 'approver2',
      from: day(-1),
      until: day(3),
      reason: '外出培训',
      ...body,
    });
  const keysIn = async (person: ApiClient, view: string) =>
    (await person.get<TaskList>(`/api/tasks?view=${view}`)).items.map(({ taskKey }) => taskKey);

  it('sees and does the tasks of the absent person, and each act says for whom', async () => {
    const [held, open] = [await openTask(server(), { caseId, ...approval }), await openTask(server(), { caseId, ...approval })];
    await send(approver, held, 'claim', { version: 0 });
    expect(await refusalOf(stranger.get(`/api/tasks/${held}`))).toMatchObject({ status: 404 });

    await substitute(approver);

    expect(await keysIn(stranger, 'mine')).toContain(held);
    expect(await keysIn(stranger, 'group')).toContain(open);
    expect((await stranger.get<TaskDetail>(`/api/tasks/${held}`)).caseFile.caseId).toBe(caseId);
    await send(stranger, held, 'complete', { version: 1, data: answers.approveQuickly });
    expect(await send(stranger, open, 'claim', { version: 0 })).toMatchObject({ assignee: 'approver2', heldForName: '演示·镇审批' });
    const signers = await stranger.get<readonly TaskPerson[]>(`/api/tasks/${open}/people?for=sign`);
    expect(signers.map(({ username }) => username)).toContain('township');
    expect(signers.map(({ username }) => username)).not.toContain('approver');
    await send(stranger, open, 'complete', { version: 1, data: answers.approveQuickly });

    const acts = await server()
      .database.acts.find({ _id: { $in: [held, open] } })
      .lean();
    expect(acts.map(({ by, forName, actors }) => [by, forName, actors])).toEqual(
      Array(2).fill(['approver2', '演示·镇审批', ['approver2', 'approver']]),
    );
    expect((await approver.caseFile(caseId)).timeline.map(({ actorName }) => actorName)).toContain('演示·西岭审批（代 演示·镇审批）');
  });

  it('counts as both people: neither may do the step that must be separate', async () => {
    const own = await reportedCase(server());
    const first = await openTask(server(), { caseId: own, ...approval, elementId: 'checkOnSite', headers: {} });
    await substitute(approver);
    await send(stranger, first, 'claim', { version: 0 });
    await send(stranger, first, 'complete', { version: 1, data: answers.approveQuickly });

    const second = await openTask(server(), { caseId: own, ...approval });
    expect(await refusalOf(send(approver, second, 'claim', { version: 0 }))).toMatchObject({ code: 'four-eyes' });
    expect(await refusalOf(send(stranger, second, 'claim', { version: 0 }))).toMatchObject({ code: 'four-eyes' });
    await send(await server().as('approver-b'), second, 'claim', { version: 0 });
  });

  it('stands in on the dates only, and no longer once it was ended', async () => {
    const open = await openTask(server(), { caseId, ...approval });
    await substitute(approver, { from: day(2), until: day(5) });
    expect(await keysIn(stranger, 'group')).not.toContain(open);

    const { substitutionId } = await substitute(approver);
    await send(stranger, open, 'claim', { version: 0 });
    await approver.send('POST', `/api/substitutions/${substitutionId}/end`, {});

    expect(await keysIn(stranger, 'group')).not.toContain(open);
    expect(await refusalOf(send(stranger, open, 'complete', { version: 1, data: answers.approveQuickly }))).toMatchObject({
      code: 'substitution-ended',
    });
    await send(stranger, open, 'release', { version: 1 });
    expect(await keysIn(approver, 'group')).toContain(open);
  });

  it('is named by oneself within the role, across roles by a supervisor', async () => {
    expect(await refusalOf(substitute(approver, { substitute: 'township' }))).toMatchObject({ code: 'substitute-unfit' });
    expect(await refusalOf(substitute(approver, { substitute: 'approver' }))).toMatchObject({ code: 'substitute-unfit' });
    expect(await refusalOf(substitute(approver, { absent: 'township' }))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(substitute(approver, { from: day(3), until: day(1) }))).toMatchObject({ code: 'invalid-input' });

    expect(await substitute(supervisor, { absent: 'approver', substitute: 'township' })).toMatchObject({
      byName: '演示·督导',
      state: 'active',
    });
    expect((await approver.get<Page<SubstitutionView>>('/api/substitutions')).items).toMatchObject([
      { substituteName: '演示·镇经办', reason: '外出培训', mayEnd: true },
    ]);
    expect(JSON.stringify(await server().database.db.collection('substitutions').find().toArray())).not.toContain('外出培训');
  });

  it('set twice under the same id is one', async () => {
    const substitutionId = randomUUID();
    await substitute(approver, { substitutionId });
    await substitute(approver, { substitutionId });
    expect((await approver.get<Page<SubstitutionView>>('/api/substitutions')).items).toHaveLength(1);
  });
});
