/** S2 of the domain reference through the HTTP API of the started product: half-yearly reviews of class C, departments by their stand-ins. */
import { randomUUID } from 'node:crypto';
import type { BenefitView } from '../../domain/api-benefits.js';
import { firstOfNextMonth } from '../../domain/benefit/withdrawal-steps.js';
import { addPeriod } from '../../domain/deadline/add-period.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { fictionalIdentityNumber } from '../../sandbox/people.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

const householdId = 'demo-H2';
const dayMs = 86_400_000;

describe('reviews of a household on dibao, class C', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await signInAll();
  }, 180_000);
  afterAll(() => yimen.stop(), 60_000);

  /** Again after each leap: sessions end meanwhile. */
  async function signInAll(): Promise<void> {
    await office.signIn('window', 'aide', 'township', 'village', 'approver', 'supervisor');
  }
  const now = async () => new Date((await person('supervisor').get<{ now: string }>('/api/test/clock')).now);
  const today = async () => civilDate(await now());
  async function moveTo(date: string): Promise<void> {
    const offsetMilli = Date.parse(`${date}T01:00:00Z`) - (await now()).getTime();
    if (offsetMilli > 0) await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli });
    await signInAll();
  }
  /** The wife's benefit stays; what the husband earns changes. */
  async function totalIncome(totalFen: number): Promise<void> {
    const facts = { isEmployed: true, monthlyWageFen: totalFen - 40_000, monthlyBenefitFen: 0 };
    const answer = await fetch(`${yimen.sandboxUrl}/registers/human-resources/${fictionalIdentityNumber('19690130', 105)}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(facts),
    });
    expect(answer.status).toBe(204);
  }
  const benefitsNow = () => person('township').get<readonly BenefitView[]>(`/api/households/${householdId}/benefits`);
  const dibao = async () => (await benefitsNow()).find(({ program, state }) => program === 'dibao' && state !== 'stopped')!;
  const pathOf = async (caseId: string): Promise<readonly string[]> => {
    const { processInstanceKeys } = await person('supervisor').caseFile(caseId);
    const instances = await Promise.all(
      processInstanceKeys.map((key) => person('supervisor').get<{ elements: { elementId: string }[] }>(`/api/monitoring/instances/${key}`)),
    );
    return instances.flatMap(({ elements }) => elements.map(({ elementId }) => elementId));
  };

  /** Moves to the day on which the review opens, sees that the household was told, moves to the day, and visits. */
  async function review(): Promise<string> {
    const { benefitId, nextReverificationOn = '' } = await dibao();
    await moveTo(civilDate(new Date(Date.parse(nextReverificationOn) - 30 * dayMs)));
    const caseId = await until(
      'the case of the review',
      async () => {
        const found = (await benefitsNow()).find((benefit) => benefit.benefitId === benefitId);
        return found?.review?.dueOn === nextReverificationOn && found.review.caseId;
      },
      30_000,
    );
    await until(
      'word to the household',
      async () => (await person('supervisor').caseFile(caseId)).timeline.some(({ title }) => title.includes('即将核查')),
      30_000,
    );
    await moveTo(nextReverificationOn);
    const open = await until(
      'somebody asked',
      async () => {
        const tasks = (await person('supervisor').caseFile(caseId)).openTasks.map(({ elementId }) => elementId);
        return tasks.find((elementId) => elementId === 'visit' || elementId === 'explainDifference');
      },
      30_000,
    );
    // What the household had declared once differs from what is found now.
    if (open === 'explainDifference')
      await person('township').work(caseId, 'explainDifference', { explanation: '收入如核对所示', disputed: false });
    await person('village').work(caseId, 'visit', {
      visitOutcome: 'seen',
      livingConditions: '三口人同住,情况与登记一致',
      membersChanged: false,
    });
    return caseId;
  }
  const confirm = (caseId: string, data: object) => person('approver').work(caseId, 'confirmOutcome', { reason: '核查属实', ...data });

  it('starts with dibao granted: 30000 a month, to be looked at in half a year', async () => {
    await totalIncome(150_000);
    const { caseId } = await person('township').send<{ caseId: string }>('POST', '/api/applications', {
      applicationId: randomUUID(),
      channel: 'window',
      householdId,
      applicantId: 'demo-H2-A',
      appliedAlone: [],
      situation: '收入不足',
      phone: '000-0001-0105',
    });
    await throughIntake({ window: person('window'), aide: person('aide') }, caseId);
    await person('village').work(caseId, 'householdVisit', { livingConditions: '三口人同住', membersAgree: true });
    await person('township').work(caseId, 'recordTekunConditions', { tekunConditionsMet: false, caseworkerDisputes: false });
    await person('approver').work(caseId, 'confirm', { confirmDecision: 'confirm', dibaoClass: 'C', reason: '情况属实' });
    await closed(caseId);

    expect(await dibao()).toMatchObject({ levelFen: 30_000, dibaoClass: 'C', nextReverificationOn: addPeriod(await today(), 'P6M') });
  }, 120_000);

  it.each([
    [152_000, '+1.3 %'],
    [165_000, '+10.0 %, not over 10'],
  ])(
    'S2: %d (%s) is no obvious change, so the level stays and nobody has to confirm it',
    async (totalFen) => {
      await totalIncome(totalFen);
      const caseId = await review();
      await closed(caseId);

      const path = await pathOf(caseId);
      expect(path).toEqual(expect.arrayContaining(['dueDate', 'decideOutcome', 'keepLevel', 'scheduleNext']));
      expect(path).not.toContain('confirmOutcome');
      expect(await dibao()).toMatchObject({ levelFen: 30_000, nextReverificationOn: addPeriod(await today(), 'P6M') });
    },
    120_000,
  );

  it('S2: 180000, just the standard, is left to a person; until then the level is unchanged', async () => {
    await totalIncome(180_000);
    const caseId = await review();
    await until(
      'the task',
      async () => (await person('approver').caseFile(caseId)).openTasks.some(({ elementId }) => elementId === 'confirmOutcome'),
      30_000,
    );
    expect((await dibao()).levelFen).toBe(30_000);

    await confirm(caseId, { confirmedOutcome: 'keep-level' });
    await closed(caseId);
    expect((await dibao()).levelFen).toBe(30_000);
  }, 120_000);

  it('S2: 240000 starts gradual withdrawal: 15000 a month from the next month on; a fall to 150000 after the third brings dibao back', async () => {
    await totalIncome(240_000);
    const { benefitId } = await dibao();
    const caseId = await review();
    await confirm(caseId, { confirmedOutcome: 'start-withdrawal' });
    await person('approver').work(caseId, 'confirmPlan', { becomesLowIncome: false, reason: '按渐退安排' });

    const first = firstOfNextMonth(await today());
    const steps = async () =>
      (await benefitsNow()).find((benefit) => benefit.benefitId === benefitId)!.changes.filter(({ kind }) => kind === 'withdrawal-step');
    for (let month = 1; month <= 3; month += 1) {
      await until(`step ${month}`, async () => (await steps()).length === month, 30_000);
      if (month < 3) await moveTo(addPeriod(first, `P${month}M`));
    }
    expect((await steps()).map(({ from, levelFen }) => [from, levelFen])).toEqual(
      [first, addPeriod(first, 'P1M'), addPeriod(first, 'P2M')].map((from) => [from, 15_000]),
    );
    expect((await steps()).reduce((sum, { levelFen }) => sum + levelFen, 0)).toBe(45_000);
    expect(await pathOf(caseId)).toEqual(expect.arrayContaining(['startWithdrawal', 'planWithdrawal', 'confirmPlan', 'applySchedule']));

    // The income falls; the household reports it at the window, the coordinator confirms it.
    await totalIncome(150_000);
    const report = { reportId: randomUUID(), changeKind: 'job-lost', changedOn: await today(), description: '户主失去工作' };
    const change = await person('township').send<{ caseId: string }>('POST', `/api/households/${householdId}/change-reports`, report);
    expect(await person('township').send('POST', `/api/households/${householdId}/change-reports`, report)).toEqual(change);
    await person('village').work(change.caseId, 'confirmChange', {
      changeIsTrue: 'yes',
      changeKind: 'job-lost',
      changedOn: await today(),
      changeNote: '已停工',
    });
    await closed(change.caseId);

    await person('village').work(caseId, 'householdVisit', { livingConditions: '三口人同住', membersAgree: true });
    await person('township').work(caseId, 'recordTekunConditions', { tekunConditionsMet: false, caseworkerDisputes: false });
    await person('approver').work(caseId, 'confirm', { confirmDecision: 'confirm', dibaoClass: 'C', reason: '收入回落' });
    await closed(caseId);

    const after = await benefitsNow();
    const fourthMonth = addPeriod(first, 'P3M');
    // Nobody is paid twice for one month: the old one ends where the new one begins.
    expect(after.find((benefit) => benefit.benefitId === benefitId)).toMatchObject({ until: fourthMonth });
    expect(after.find((benefit) => benefit.caseId === caseId)).toMatchObject({ program: 'dibao', levelFen: 30_000, from: fourthMonth });
    expect(await pathOf(caseId)).toEqual(expect.arrayContaining(['incomeChanged', 'redetermine', 'restored']));
  }, 240_000);
});
