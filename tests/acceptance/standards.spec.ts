/** S3's standards through the HTTP API of the started product: proposed, refused below the floor, counted, approved, and applied on the day. */
import { randomUUID } from 'node:crypto';
import type { Page, PolicyView, TaskDetail, TaskSummary } from '../../domain/api.js';
import type { BenefitView } from '../../domain/api-benefits.js';
import type { MatterView } from '../../domain/api-matters.js';
import type { StandardChangeSummary, StandardChangeView } from '../../domain/api-standards.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { grantBasicLiving } from '../support/disbursed-household.js';
import { enterHousehold, grantTo } from '../support/entered-household.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const cityPeople = ['city', 'city-finance', 'city-reform', 'city-government'];
const countyPeople = ['township', 'village', 'approver', 'supervisor', 'window', 'aide', 'county'];

describe('an adjustment of standards', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;
  let onTekun = '';

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn(...cityPeople, ...countyPeople);
    await grantBasicLiving(async (username) => person(username), 'demo-H2');
    const entered = await enterHousehold(office, 401, [{}]);
    await grantTo(office, entered, 'tekun');
    onTekun = entered.householdId;
  }, 400_000);
  afterAll(() => yimen.stop(), 60_000);

  const today = civilDate(new Date());
  const begin = async () => {
    const answers = { occasion: 'yearly', basis: '测试依据' };
    const matter = { requestId: randomUUID(), processId: 'standard-adjustment', title: '年度标准调整', answers };
    return (await person('city').send<{ matterId: string }>('POST', '/api/matters', matter)).matterId;
  };
  const openTask = (username: string, name: string) =>
    until(`'${name}' for ${username}`, async () =>
      (await person(username).get<Page<TaskSummary>>('/api/tasks?view=group')).items.find((task) => task.name === name),
    );
  async function act(username: string, name: string, data: object): Promise<void> {
    const { taskKey } = await openTask(username, name);
    const { version } = await person(username).send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version: 0 });
    await person(username).send('POST', `/api/tasks/${taskKey}/complete`, { version, data });
  }
  const propose = (dibaoYuan: number, tekunYuan: number, effectiveFrom: string) =>
    act('city', '拟定新标准', {
      countyCodes: ['K1'], effectiveFrom, dibaoYuan, tekunYuan, careFullYuan: 100, carePartialYuan: 300, careNoneYuan: 600, reason: '测试依据',
    });
  async function decide(): Promise<void> {
    await act('city-finance', '财政会商', { financeOpinion: 'agree', reason: '资金有保障' });
    await act('city-reform', '发改会商', { reformOpinion: 'agree', reason: '与物价衔接' });
    await act('city-government', '批准标准', { approveDecision: 'approve', documentNumber: '测试〔2026〕1号', reason: '同意' });
  }
  async function reached(matterId: string, state: StandardChangeView['state']): Promise<StandardChangeView> {
    await until(
      `${state} standards`,
      async () => {
        const { items } = await person('city').get<Page<StandardChangeSummary>>('/api/standard-changes');
        return items.some((change) => change.matterId === matterId && change.state === state);
      },
      60_000,
    );
    return person('city').get(`/api/standard-changes/${matterId}`);
  }
  const benefitOf = async (householdId: string) => (await person('township').get<BenefitView[]>(`/api/households/${householdId}/benefits`))[0];
  async function days(number: number): Promise<void> {
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: number * 86_400_000 });
    await office.signIn(...cityPeople, ...countyPeople);
  }

  it('S3: refuses tekun below 1.3 times dibao with the least it may be, counts first, and adjusts every benefit once from the day on', async () => {
    const before = await benefitOf('demo-H2');
    const matterId = await begin();
    await propose(600, 779.99, addDays(today, 1));
    const again = await openTask('city', '拟定新标准');
    const { data } = await until('the proposal again', async () =>
      ((detail) => detail.data['proposalProblem'] === 'floor' && detail)(await person('city').get<TaskDetail>(`/api/tasks/${again.taskKey}`)),
    );
    expect(data).toMatchObject({ minimumYuan: 780 });

    await propose(630, 819, addDays(today, 1));
    const simulated = await reached(matterId, 'simulated');
    expect(simulated.counties).toEqual([
      expect.objectContaining({
        countyCode: 'K1',
        before: { dibaoStandardFen: 60_000, tekunBasicStandardFen: 78_000 },
        simulated: expect.objectContaining({ benefits: 2, adjusted: 2, reviews: 0 }) as unknown,
      }),
    ]);
    expect(simulated.afterFen - simulated.beforeFen).toBe(3 * 3_000 + 3_900);
    expect(await benefitOf('demo-H2')).toEqual(before);

    await decide();
    await reached(matterId, 'activated');
    const policy = await person('county').get<PolicyView>('/api/policy');
    expect(policy.versions[0]).toMatchObject({ effectiveFrom: addDays(today, 1), approvedBy: '演示·市政府', proposedByName: '演示·市民政' });
    expect(policy.versions[0]?.values).toMatchObject({ dibaoStandardFen: 63_000, tekunBasicStandardFen: 81_900, determinationDays: 30 });
    expect(await benefitOf('demo-H2')).toMatchObject({ levelFen: before?.levelFen });

    await days(1);
    const done = await reached(matterId, 'recalculated');
    expect(done.counties[0]?.recalculated).toEqual(simulated.counties[0]?.simulated);
    const adjusted = await until('the new level', async () =>
      ((benefit) => benefit && benefit.changes.length > 0 && benefit)(await benefitOf('demo-H2')),
    );
    expect(adjusted).toMatchObject({ levelFen: (before?.levelFen ?? 0) + 9_000, changes: [{ reason: 'standard-adjusted' }] });
    expect(await benefitOf(onTekun)).toMatchObject({ levelFen: 81_900, state: 'active' });
    const ended = await until('its end', async () =>
      ((view) => view.state === 'ended' && view)(await person('city').get<MatterView>(`/api/matters/${matterId}`)),
    );
    expect(ended.timeline.map(({ title }) => title)).toEqual(expect.arrayContaining(['拟定新标准', '批准标准']));
  }, 180_000);

  it('has a household that no longer qualifies reviewed by people, and stops nothing', async () => {
    const before = await benefitOf('demo-H2');
    const matterId = await begin();
    await propose(630, 819, addDays(today, 1));
    const again = await openTask('city', '拟定新标准');
    await until('the date that is too early', async () =>
      (await person('city').get<TaskDetail>(`/api/tasks/${again.taskKey}`)).data['proposalProblem'] === 'date',
    );
    await propose(300, 390, addDays(today, 2));
    expect(await reached(matterId, 'simulated')).toMatchObject({ counties: [{ simulated: { adjusted: 1, reviews: 1, bandsMoved: 1 } }] });
    await decide();
    await reached(matterId, 'activated');
    await days(1);
    await reached(matterId, 'recalculated');

    const reviewed = await until('the early review', async () => ((benefit) => benefit?.review && benefit)(await benefitOf('demo-H2')), 60_000);
    expect(reviewed).toMatchObject({ levelFen: before?.levelFen, state: 'active' });
    expect(await benefitOf(onTekun)).toMatchObject({ levelFen: 39_000 });
  }, 180_000);
});
