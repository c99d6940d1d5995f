/** Matters of offices through the HTTP API of the started product: begun by a form, worked in two areas, seen by those concerned. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstanceSummary, Page, TaskSummary } from '../../domain/api.js';
import type { MatterKind, MatterSummary, MatterView } from '../../domain/api-matters.js';
import { Refused } from '../support/api-client.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

describe('a matter', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn('city', 'county', 'county-approver', 'supervisor', 'township', 'finance', 'designer');
  }, 120_000);
  afterAll(() => yimen.stop(), 60_000);

  const answers = { year: 2026, objective: '主动发现的线索当年全部走访到位', legalBasis: '测试文件' };
  const begin = (username: string, more: object = {}) =>
    person(username).send<{ matterId: string }>('POST', '/api/matters', {
      requestId: randomUUID(),
      processId: 'reform-task',
      title: '主动发现走访到位',
      answers,
      ...more,
    });
  const matter = (username: string, matterId: string) => person(username).get<MatterView>(`/api/matters/${matterId}`);
  const refused = async (call: Promise<unknown>) =>
    ((error: unknown) => (error instanceof Refused ? error.problem : undefined))(await call.catch((error: unknown) => error));

  async function act(username: string, name: string, data: object): Promise<void> {
    const { taskKey } = await until(`'${name}' in the inbox of ${username}`, async () =>
      (await person(username).get<Page<TaskSummary>>('/api/tasks?view=group')).items.find((task) => task.name === name),
    );
    const { version } = await person(username).send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version: 0 });
    await person(username).send('POST', `/api/tasks/${taskKey}/complete`, { version, data });
  }

  it('is offered to those whom its diagram names, and begun by no others', async () => {
    const kinds = await until('the kinds of matters', async () =>
      ((all) => all.length > 0 && all)(await person('city').get<MatterKind[]>('/api/matters/kinds')),
    );
    expect(kinds).toEqual(expect.arrayContaining([expect.objectContaining({ processId: 'reform-task', name: '重点任务', level: 'city' })]));
    expect((await person('county').get<MatterKind[]>('/api/matters/kinds')).map(({ processId }) => processId)).not.toContain('reform-task');

    expect(await refused(begin('county'))).toMatchObject({ code: 'not-allowed' });
    expect(await refused(begin('city', { answers: { ...answers, year: 1999, unknown: 1 } }))).toMatchObject({
      code: 'invalid-input',
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'year' }),
        expect.objectContaining({ field: 'unknown' }),
      ]) as unknown,
    });
  }, 60_000);

  it('M29: goes from the city to a county and back, each seeing what is theirs', async () => {
    const requestId = randomUUID();
    const [{ matterId }, again] = [await begin('city', { requestId }), await begin('city', { requestId })];
    expect(again.matterId).toBe(matterId);
    expect((await matter('city', matterId)).answers).toContainEqual({ label: '要达到的目标', value: answers.objective });
    expect(await refused(matter('county', matterId))).toMatchObject({ code: 'not-found' });

    await act('city', '布置任务、定重点县区', {
      keyCounties: ['K1'],
      planDueOn: '2099-01-01',
      endsOn: '2020-01-01',
      progressEvery: 'P1M',
      progressDays: 10,
    });
    await act('county', '报实施方案', { plan: '村社协理员分片包户' });
    await act('county-approver', '审定方案', { planDecision: 'approve', reason: '可行' });
    const placed = async (area: string, processId: string) =>
      (await person(area).get<Page<InstanceSummary>>('/api/monitoring/instances')).items.some(
        (instance) => instance.processId === processId,
      );
    expect([await placed('supervisor', 'county-reform-task'), await placed('supervisor', 'reform-task')]).toEqual([true, false]);

    await until('the county waiting for its period', async () => (await matter('city', matterId)).statusText.includes('一期'));
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 32 * 86_400_000 });
    await act('county', '报进展和佐证', { progressState: 'on-track', progress: '已走访' });
    await act('city', '评价县(区)', { score: 90, reason: '按期完成' });
    await act('city', '总结推广', { experience: '分片包户' });

    const ended = await until('its end', async () => ((view) => view.state === 'ended' && view)(await matter('city', matterId)));
    expect(ended.timeline.map(({ title }) => title)).toEqual([
      '发起：重点任务',
      '布置任务、定重点县区',
      '报实施方案',
      '审定方案',
      '报进展和佐证',
      '评价县(区)',
      '总结推广',
    ]);
    const { items } = await person('city').get<Page<MatterSummary>>('/api/matters');
    expect(items).toEqual([expect.objectContaining({ matterId, title: '主动发现走访到位', state: 'ended', areaName: '示例市' })]);
  }, 120_000);

  it('is added by a process designer with a diagram, a table and two forms, and no program', async () => {
    const folder = join(import.meta.dirname, '../../docs/examples/winter-heating');
    const files = readdirSync(folder).sort((a, b) => Number(a.endsWith('.bpmn')) - Number(b.endsWith('.bpmn')));
    const publish = (resourceName: string, content = readFileSync(join(folder, resourceName), 'utf8')) =>
      person('designer').send('POST', '/api/definitions', { resourceName, content, note: '教程示例' });
    for (const file of files) await publish(file);
    const wrong = readFileSync(join(folder, 'winter-heating.bpmn'), 'utf8')
      .replace('name="winter-heating-begun"', 'name="begun"')
      .replace('"township-caseworker"', '"nobody"');
    expect((await refused(publish('winter-heating.bpmn', wrong)))?.details?.join()).toMatch(/winter-heating-begun.*|nobody/);

    await until('the new kind', async () =>
      (await person('township').get<MatterKind[]>('/api/matters/kinds')).some(({ processId }) => processId === 'winter-heating'),
    );
    const { matterId } = await begin('township', {
      processId: 'winter-heating',
      title: '东河镇今冬取暖',
      answers: { householdKind: 'dibao', households: 12, basisText: '入冬走访的结果' },
    });
    const approval = await until('its approval', async () =>
      (await matter('township', matterId)).openTasks.find(({ name }) => name === '审批'),
    );
    expect(approval.deadlineBasis).toBe('取暖补助办理时限(示例)');
    await act('county-approver', '审批', { heatingDecision: 'approve', reason: '与走访结果一致' });

    const ended = await until('its end', async () => ((view) => view.state === 'ended' && view)(await matter('township', matterId)));
    expect(ended.timeline.at(-1)).toMatchObject({ kind: 'notice', title: '冬季取暖补助已批准,请按批准金额拨付' });
    expect((await person('finance').get<Page<{ title: string }>>('/api/notices')).items.map(({ title }) => title)).toContain(
      '冬季取暖补助已批准,请按批准金额拨付',
    );
  }, 120_000);
});
