/** S3 of the domain reference through the HTTP API of the started product: a tekun minor, self-care, a care agreement, and its end. */
import type { BenefitView } from '../../domain/api-benefits.js';
import type { CareFilter, CareRow, CareView } from '../../domain/api-care.js';
import type { Page } from '../../domain/api.js';
import { firstOfNextMonth } from '../../domain/benefit/withdrawal-steps.js';
import { addPeriod } from '../../domain/deadline/add-period.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { openTask, signIn, type ApiClient } from '../support/api-client.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { confirmTekunMinor, type TekunMinor } from '../support/tekun-minor.js';
import { until } from '../support/until.js';

describe('the care of a tekun minor', () => {
  let yimen: StartedYimen;
  let minor: TekunMinor;
  let careId: string;
  let careCase: string;
  let confirmedOn: string;
  const people = new Map<string, ApiClient>();
  const person = (username: string) => people.get(username)!;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await signInAll();
    confirmedOn = civilDate(await now());
    minor = await confirmTekunMinor(person, await now());
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  /** Again after each leap: sessions end meanwhile. */
  async function signInAll(): Promise<void> {
    for (const username of ['window', 'aide', 'township', 'village', 'approver', 'assessor', 'assessor2', 'county', 'supervisor'])
      people.set(username, await signIn(yimen.url, username));
  }
  const now = async () => new Date((await person('supervisor').get<{ now: string }>('/api/test/clock')).now);
  const today = async () => civilDate(await now());
  async function moveTo(date: string): Promise<void> {
    const offsetMilli = Date.parse(`${date}T01:00:00Z`) - (await now()).getTime();
    if (offsetMilli > 0) await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli });
    await signInAll();
  }
  const listed = async (which: CareFilter) => (await person('supervisor').get<Page<CareRow>>(`/api/cares?which=${which}`)).items;
  const care = () => person('village').get<CareView>(`/api/cares/${encodeURIComponent(careId)}`);
  const benefit = async () =>
    (await person('township').get<readonly BenefitView[]>(`/api/households/${minor.householdId}/benefits`)).find(
      ({ program }) => program === 'tekun',
    )!;
  const path = async () => {
    const { processInstanceKeys } = await person('supervisor').caseFile(careCase);
    const instances = await Promise.all(
      processInstanceKeys.map((key) => person('supervisor').get<{ elements: { elementId: string }[] }>(`/api/monitoring/instances/${key}`)),
    );
    return instances.flatMap(({ elements }) => elements.map(({ elementId }) => elementId));
  };
  const sign = (caregiverName: string) =>
    person('township').work(careCase, 'signAgreement', {
      caregiverName,
      caregiverPhone: '000-0001-0777',
      caregiverAccount: '6200000000007777',
      duties: ['meals', 'company'],
      visitEveryDays: 30,
      agreementUntil: '2999-12-31',
      signedByCaregiver: true,
      signedForPerson: true,
    });

  it('S3: 78000 a month is granted, to be looked at in a year, and F is listed as without agreement', async () => {
    expect(await benefit()).toMatchObject({ levelFen: 78_000, state: 'active', nextReverificationOn: addPeriod(confirmedOn, 'P1Y') });

    const row = await until('the care', async () => (await listed('without-agreement')).find(({ caseId }) => caseId !== undefined), 30_000);
    expect(row).toMatchObject({ householdId: minor.householdId, state: 'assessing', nameMasked: '示****' });
    [careId, careCase] = [row.careId, row.caseId!];
    // The determination does not wait for it.
    expect((await person('supervisor').caseFile(minor.caseId)).status).toBe('closed');
  }, 60_000);

  it('S3: partly able is 30000; a dispute goes to another assessor; without a signed agreement F stays listed', async () => {
    const found = { cannotDo: ['wash'], assessmentNote: '上门评估,监护人在场', carePlace: 'home' };
    await person('assessor').work(careCase, 'assessSelfCare', { ...found, selfCareLevel: 'full' });
    await person('village').work(careCase, 'chooseCaregiver', { assessmentDisputed: true, ownWish: '监护人认为不能自理洗澡' });
    const again = await openTask(person('assessor'), careCase, 'assessAgain');
    await expect(person('assessor').send('POST', `/api/tasks/${again.taskKey}/claim`, { version: again.version })).rejects.toMatchObject({
      problem: { code: 'four-eyes' },
    });
    await person('assessor2').work(careCase, 'assessAgain', { ...found, selfCareLevel: 'partial' });
    await person('village').work(careCase, 'chooseCaregiver', {
      assessmentDisputed: false,
      caregiverChoice: 'neighbor',
      ownWish: '愿由邻居照料',
    });
    await openTask(person('township'), careCase, 'signAgreement');

    expect(await listed('without-agreement')).toMatchObject([{ careId, state: 'seeking', level: 'partial', standardFen: 30_000 }]);
    expect(await listed('agreed')).toEqual([]);
  }, 60_000);

  it('S3: the signed agreement takes F off that list, with the next visit and no word of who cares', async () => {
    await sign('示例·邻庚');
    const view = await until('the agreement', async () => ((found) => found.state === 'agreed' && found)(await care()), 30_000);

    expect(view).toMatchObject({ nextVisitOn: addDays(await today(), 30), caregiverKind: 'neighbor', isVisitMissed: false, months: [] });
    expect(await listed('without-agreement')).toEqual([]);
    expect(JSON.stringify(view)).not.toContain('邻庚');
    const reveal = { field: 'caregiverName', reason: '联系照料人' };
    expect(await person('village').send('POST', `/api/cares/${encodeURIComponent(careId)}/reveal`, reveal)).toEqual({ value: '示例·邻庚' });
  }, 60_000);

  it('S3: 30000 are paid to the caregiver’s account each month from the next on, once for each month', async () => {
    const first = firstOfNextMonth(await today());
    await moveTo(first);
    const paid = async () =>
      (await care()).months.filter(({ status }) => status === 'paid').map(({ period, amountFen }) => [period, amountFen]);
    await until('the payment', async () => (await paid()).length === 1, 60_000);
    expect(await paid()).toEqual([[first.slice(0, 7), 30_000]]);
    expect((await person('supervisor').caseFile(careCase)).payments).toMatchObject([{ amountFen: 30_000, status: 'paid' }]);

    const main = ['assessSelfCare', 'setCareStandard', 'livesAtHome', 'chooseCaregiver', 'signAgreement', 'visitPlan', 'payCare'];
    expect(await path()).toEqual(expect.arrayContaining(main));
  }, 90_000);

  it('alerts when no visit is written down by its day, until one is', async () => {
    await moveTo(addDays((await care()).nextVisitOn!, 1));
    expect(await listed('visit-missed')).toMatchObject([{ careId, isVisitMissed: true }]);
    const alerted = async () => (await person('supervisor').caseFile(careCase)).timeline.some(({ title }) => title.includes('未按期探访'));
    await until('the alert', alerted, 30_000);

    await person('village').work(careCase, 'visitPerson', { visitedOn: await today(), visitOutcome: 'well', visitNote: '吃住正常' });
    const due = addDays(await today(), 30);
    const view = await until('the next visit', async () => ((found) => found.nextVisitOn === due && found)(await care()), 30_000);
    expect(view.visits).toMatchObject([{ visitedOn: await today(), outcome: 'well', byName: '演示·协理员' }]);
    expect(await listed('visit-missed')).toEqual([]);
  }, 90_000);

  it('S3: a caregiver who withdraws is replaced; when nobody is found the county arranges it', async () => {
    const { agreementId } = (await care()).agreements[0]!;
    const at = `/api/cares/${encodeURIComponent(careId)}/withdrawal`;
    await person('village').send('POST', at, { agreementId, reason: 'moved-away' });
    await person('village').work(careCase, 'chooseCaregiver', {
      assessmentDisputed: false,
      caregiverChoice: 'nobody',
      ownWish: '问过亲属和四邻',
    });
    await openTask(person('county'), careCase, 'arrangeService');
    expect(await path()).toEqual(expect.arrayContaining(['caregiverWithdrew', 'endAgreement', 'noCaregiver', 'arrangeService']));
    expect(await listed('without-agreement')).toMatchObject([{ careId, state: 'seeking' }]);
    // Said late or twice it ends nothing else.
    await expect(person('village').send('POST', at, { agreementId, reason: 'moved-away' })).rejects.toMatchObject({
      problem: { code: 'no-such-agreement' },
    });

    await person('county').work(careCase, 'arrangeService', { arrangement: 'agency', arrangementNote: '示例服务中心上门' });
    await sign('示例服务中心');
    const view = await until('the second agreement', async () => ((found) => found.state === 'agreed' && found)(await care()), 30_000);
    expect(view.agreements).toMatchObject([{ caregiverKind: 'agency' }, { caregiverKind: 'neighbor', endReason: 'caregiver-withdrew' }]);
  }, 120_000);

  it('S3: on the 18th birthday a re-assessment opens, and the benefit goes on until a person decides', async () => {
    await moveTo(minor.ofAgeOn);
    const { review } = await until('the review', async () => ((found) => found.review !== undefined && found)(await benefit()), 60_000);
    expect(review).toMatchObject({ dueOn: minor.ofAgeOn });
    await person('village').work(review!.caseId, 'visit', {
      visitOutcome: 'seen',
      livingConditions: '独自居住,能做饭',
      membersChanged: false,
      tekunConditions: 'met',
      selfCareChanged: true,
    });
    await openTask(person('approver'), review!.caseId, 'confirmOutcome');
    expect(await benefit()).toMatchObject({ state: 'active', levelFen: 78_000 });
    // What fell due meanwhile is paid month by month, none twice.
    const months = await until('the months', async () => ((found) => found.length >= 5 && found)((await care()).months), 60_000);
    expect(new Set(months.map(({ period }) => period)).size).toBe(months.length);

    await person('approver').work(review!.caseId, 'confirmOutcome', { confirmedOutcome: 'keep-level', reason: '仍符合特困条件' });
    await openTask(person('assessor'), careCase, 'assessSelfCare');
    await person('assessor').work(careCase, 'assessSelfCare', { selfCareLevel: 'full', carePlace: 'home', assessmentNote: '已能自理' });
    await until('the new level', async () => ((found) => found.level === 'full' && found.state === 'agreed')(await care()), 30_000);
  }, 180_000);
});
