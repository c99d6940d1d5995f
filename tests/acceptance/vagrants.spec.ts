/** S8 of the domain reference, the people at the aid station, through the HTTP API of the started product; station and register by their stand-ins. */
import { randomUUID } from 'node:crypto';
import type { CaseSummary, Page } from '../../domain/api.js';
import { demoPeople } from '../../sandbox/people.js';
import { answerReferral } from '../support/answer-referral.js';
import { openTask, type ApiClient } from '../support/api-client.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const dayMs = 86_400_000;
const nobody = { originPlace: 'unknown', features: '示例:约五十岁,外地口音' };

describe('a person found without means', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;
  const signInAll = () =>
    office.signIn('patrol', 'station', 'county', 'township', 'township2', 'supervisor', 'children', 'justice', 'employment');

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await signInAll();
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  const days = async (count: number) => {
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: count * dayMs });
    await signInAll();
  };
  const find = async (more: object = {}) => {
    const report = {
      foundId: randomUUID(),
      foundBy: 'patrol',
      townshipCode: 'T01',
      placeText: '虚构路天桥下',
      condition: '示例:衣着单薄',
      agreesToHelp: 'yes',
      needsDoctorNow: false,
      isMinorAlone: false,
      ...more,
    };
    const send = () => person('patrol').send<{ caseId: string }>('POST', '/api/found-people', report);
    const [{ caseId }, again] = [await send(), await send()];
    expect(again.caseId).toBe(caseId);
    return caseId;
  };
  const atStation = async (facts: object, more: object = {}) => {
    const caseId = await find(more);
    await person('patrol').work(caseId, 'handOver', { handedOverTo: 'station', handOverNote: '示例:当面交接' });
    await person('station').work(caseId, 'register', { ...nobody, ...facts });
    return caseId;
  };
  /** Of a case that lies elsewhere, the task is all that somebody sees. */
  const workElsewhere = async (client: ApiClient, caseId: string, elementId: string, data: object) => {
    const task = await until(`${elementId} of ${client.username}`, async () => {
      const { items } = await client.get<{ items: readonly { taskKey: string; elementId: string; caseId: string; version: number }[] }>(
        '/api/tasks?view=group',
      );
      return items.find((one) => one.elementId === elementId && one.caseId === caseId);
    });
    const { version } = await client.send<{ version: number }>('POST', `/api/tasks/${task.taskKey}/claim`, { version: task.version });
    await client.send('POST', `/api/tasks/${task.taskKey}/complete`, { version, data });
  };
  const tasksOf = async (caseId: string) => (await person('supervisor').caseFile(caseId)).openTasks.map(({ elementId }) => elementId);
  const titlesOf = async (caseId: string) => (await person('supervisor').caseFile(caseId)).timeline.map(({ title }) => title).join('\n');
  const faults = (mode: string) =>
    fetch(`${yimen.sandboxUrl}/faults/aid-station`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ mode }),
    });

  it('S8: Q is settled after 90 days and enrolled; whoever is identified before goes home and is visited after 30 days', async () => {
    const [settled, returned] = [await atStation({}), await atStation({})];
    await openTask(person('station'), settled, 'seekIdentity');
    expect(
      (await person('station').send<Page<CaseSummary>>('POST', '/api/cases/search', { q: '', program: 'vagrant-aid', status: 'open' }))
        .items,
    ).toHaveLength(2);

    await days(59);
    const [known] = demoPeople;
    const wrong = { personName: known!.name, identityNumber: '990101195803120019', ...nobody, clues: '示例' };
    await expect(person('station').work(returned, 'seekIdentity', wrong)).rejects.toMatchObject({ problem: { code: 'invalid-form' } });
    const clues = {
      personName: known!.name,
      identityNumber: known!.identityNumber,
      originPlace: 'other-county',
      originTownship: 'T02',
      clues: '示例:想起了家乡',
    };
    await person('station').work(returned, 'seekIdentity', clues);
    await person('station').work(returned, 'returnHome', { returnResult: 'home', originTownship: 'T02', returnNote: '示例:护送交接' });
    expect(await titlesOf(returned)).toMatch(/身份核验:一致[^]*去向:返乡,流出地跟进/);
    // The place of origin acts in a case of another township, and learns who it is.
    await until('the task', async () => (await tasksOf(returned)).includes('stabilizeReturn'));
    await until('the name', () =>
      person('township2')
        .send<{ value: string }>('POST', `/api/cases/${returned}/reveal`, { field: 'name', reason: '示例:接收返乡人员' })
        .then(
          ({ value }) => value === known!.name,
          () => false,
        ),
    );
    await workElsewhere(person('township2'), returned, 'stabilizeReturn', { causes: '示例:务工不着', measuresTaken: '示例:已联系就业' });

    await days(31);
    await person('county').work(settled, 'settle', {
      hukouNote: '示例:已登记集体户',
      placement: 'dwelling',
      enrollDecision: 'apply',
      settleNote: '示例',
    });
    expect(await tasksOf(returned)).toEqual(['visitAfterReturn']);
    await workElsewhere(person('township2'), returned, 'visitAfterReturn', { returnVisitResult: 'stable', returnVisitNote: '示例:在家' });
    await closed(returned);
    expect(await titlesOf(returned)).toContain('结案归档:已返乡并回访');

    // Nobody said yet which household it is.
    await openTask(person('township'), settled, 'linkHousehold');
    await person('township').send('POST', `/api/leads/${settled}/household`, { householdId: 'demo-H1' });
    await person('township').work(settled, 'linkHousehold', { isLinked: true });
    await openTask(person('township'), settled, 'householdVisit');
    expect(await titlesOf(settled)).toContain('去向:继续救助,查找身份');
  }, 240_000);

  it('S8: N is treated first; then the table is asked again: work, return', async () => {
    const caseId = await atStation({
      needsDoctor: true,
      strandedJobSeeker: true,
      originPlace: 'other-county',
      originTownship: 'elsewhere',
    });
    await person('station').work(caseId, 'treatFirst', { treatment: '示例:病情稳定' });
    await answerReferral(person('employment'), caseId);
    await person('station').work(caseId, 'returnHome', { returnResult: 'home', originTownship: 'elsewhere', returnNote: '示例:已返乡' });
    // The place of origin does not work with us: the county writes to it.
    await person('county').work(caseId, 'stabilizeReturn', { causes: '示例', measuresTaken: '示例:已去函' });
    expect(await titlesOf(caseId)).toMatch(/去向:先就医[^]*去向:就业帮助、返乡/);
  }, 120_000);

  it('hides where a victim of violence is from all who need not know, and offers legal aid', async () => {
    const caseId = await atStation({ domesticViolence: true });
    await openTask(person('station'), caseId, 'protectVictim');
    await expect(person('township').caseFile(caseId)).rejects.toMatchObject({ problem: { status: 404 } });
    await expect(person('patrol').caseFile(caseId)).rejects.toMatchObject({ problem: { status: 404 } });
    const seen = await person('county').send<Page<CaseSummary>>('POST', '/api/cases/search', { q: '', program: 'vagrant-aid' });
    expect(seen.items.map((one) => one.caseId)).not.toContain(caseId);

    await person('station').work(caseId, 'protectVictim', {
      shelterPlace: '虚构庇护所三号',
      legalAidWanted: 'yes',
      victimNeed: '示例:人身安全保护令',
    });
    await answerReferral(person('justice'), caseId);
    await person('station').work(caseId, 'endShelter', { safeNow: true, afterShelter: '示例:已投亲' });
    expect(JSON.stringify(await closed(caseId))).not.toContain('虚构庇护所三号');
  }, 120_000);

  it('goes on when the station’s system is down, which hears of it with the route', async () => {
    await faults('down');
    const caseId = await find({ foundBy: 'hospital' });
    await person('patrol').work(caseId, 'handOver', { handedOverTo: 'station', handOverNote: '示例' });
    await openTask(person('station'), caseId, 'register');
    expect(await titlesOf(caseId)).toContain('纸质交接,之后补录');
    await faults('none');
    await person('station').work(caseId, 'register', nobody);
    await openTask(person('station'), caseId, 'seekIdentity');
    const admissions = (await (await fetch(`${yimen.sandboxUrl}/aid-station/admissions`)).json()) as {
      admissionId: string;
      route?: string;
    }[];
    expect(admissions.filter(({ admissionId }) => admissionId === caseId)).toMatchObject([{ route: 'aid-and-look-up' }]);

    // Who wants to leave leaves.
    await person('station').send('POST', `/api/cases/${caseId}/withdrawal`, { by: 'at-window', reason: '示例:本人要离开' });
    await closed(caseId);
    expect(await titlesOf(caseId)).toContain('本人自愿离开');
  }, 120_000);

  it('takes a child alone to child protection at once; leaves a grown-up who declines in peace', async () => {
    const child = await atStation({ isMinorAlone: true }, { isMinorAlone: true, agreesToHelp: 'no' });
    await person('station').work(child, 'protectChild', { childCare: '示例:专人看护', childNeed: '示例:查找监护人' });
    await answerReferral(person('children'), child);
    await closed(child);
    expect(await titlesOf(child)).not.toContain('身份核验');

    await closed(await find({ agreesToHelp: 'no' }));
    await expect(person('township').send('POST', '/api/found-people', {})).rejects.toMatchObject({ problem: { status: 403 } });
  }, 120_000);
});
