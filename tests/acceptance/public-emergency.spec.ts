/** S8 of the domain reference, the epidemic, through the HTTP API of the started product. */
import { randomUUID } from 'node:crypto';
import type { PolicyView } from '../../domain/api.js';
import type { MatterView } from '../../domain/api-matters.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { openTask } from '../support/api-client.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

describe('a public event', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;
  const signInAll = () => office.signIn('city', 'city-government', 'county', 'hotline', 'village', 'approver', 'township', 'supervisor');

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await signInAll();
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  const matterOf = (matterId: string) => person('city').get<MatterView>(`/api/matters/${matterId}`);
  async function act(username: string, matterId: string, elementId: string, data: object): Promise<void> {
    const task = await until(
      elementId,
      async () => (await matterOf(matterId)).openTasks.find((one) => one.elementId === elementId),
      60_000,
    );
    const { version } = await person(username).send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, {
      version: task.version,
    });
    await person(username).send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
  }
  const inK1 = async () => (await person('county').get<PolicyView>('/api/policy')).versions[0]!;
  const report = async () => (await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport())).caseId;

  it('S8: changes the rules of its county from its day to its end, reaches cases that run, and leaves no explanation forgotten', async () => {
    const today = civilDate(new Date());
    const running = await report();
    await openTask(person('village'), running, 'checkOnSite');

    const declaration = { eventKind: 'epidemic', reach: 'wide', impact: 'severe', declaration: '示例:应急指挥部公告' };
    const matter = { requestId: randomUUID(), processId: 'public-emergency-aid', title: '示例疫情', answers: declaration };
    await expect(person('county').send('POST', '/api/matters', matter)).rejects.toMatchObject({ problem: { status: 403 } });
    const { matterId } = await person('city').send<{ matterId: string }>('POST', '/api/matters', matter);
    const scope = { affectedCounties: ['K1'], effectiveFrom: addDays(today, -1), measuresText: '示例:急难先行,滞留人员安置' };
    await act('city', matterId, 'proposeScope', scope);
    await act('city-government', matterId, 'approveScope', { scopeDecision: 'approve', reason: '示例:同意' });
    // Yesterday is over: it comes back.
    await act('city', matterId, 'proposeScope', { ...scope, effectiveFrom: today });
    await act('city-government', matterId, 'approveScope', { scopeDecision: 'approve', reason: '示例:同意' });

    await until(
      'the running case to hear of it',
      async () => (await person('supervisor').caseFile(running)).timeline.some(({ title }) => title.includes('应急程序生效')),
      60_000,
    );
    expect(await inK1()).toMatchObject({ effectiveFrom: today, values: { publicEventActive: true } });

    // Aid first: its explanation stays owed.
    await person('village').work(running, 'checkOnSite', { ...answers.checkOnSite, severityTier: 'light' });
    await person('approver').work(running, 'approveQuickly', answers.approveQuickly);
    await openTask(person('township'), running, 'explainAfterwards');
    const { receiptNumber, decision } = await person('supervisor').caseFile(running);
    expect(decision?.amountFen).toBe(60_000);

    await act('city', matterId, 'proposeEnd', { endsOn: addDays(today, 1), reason: '示例:解除' });
    await act('city-government', matterId, 'confirmEnd', { endDecision: 'approve', reason: '示例:同意' });
    await until('the overlay to end', async () => (await inK1()).effectiveFrom === addDays(today, 1));
    expect((await inK1()).values.publicEventActive).toBe(false);
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 2 * 86_400_000 });
    await signInAll();
    await until('the review', async () => (await matterOf(matterId)).openTasks.some(({ elementId }) => elementId === 'review'), 60_000);
    const listed = (await matterOf(matterId)).timeline.find(({ title }) => title.startsWith('未补的事后说明'));
    expect(JSON.stringify(listed)).toContain(receiptNumber);
    await act('city', matterId, 'review', { spending: '示例:救助一人', lessons: '示例:完善预案' });
    await until('the end', async () => (await matterOf(matterId)).state === 'ended');
  }, 240_000);
});
