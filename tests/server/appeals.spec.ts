import { randomUUID } from 'node:crypto';
import type { AppealableDecision } from '../../domain/api-appeals.js';
import type { CaseView, TaskDetail, TaskSummary } from '../../domain/api.js';
import { civilDate, addDays } from '../../domain/deadline/working-days.js';
import { openFollowUp } from '../../server/cases/open-follow-up.js';
import { answers } from '../support/emergency.js';
import { until } from '../support/until.js';
import { openTask, reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const today = civilDate(new Date());

describe('appeals', () => {
  const server = serverUnderTest();
  const window = () => server().as('window');

  /** An emergency that was refused that many days ago. */
  async function refusedCase(daysAgo = 0): Promise<{ caseId: string; subjectId: string }> {
    const caseId = await reportedCase(server());
    const decidedAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
    const subjectId = `${caseId}:temporary-aid-emergency:1`;
    const decision = {
      caseId,
      kind: 'temporary-aid-emergency',
      outcome: 'refused',
      amountFen: 0,
      authority: 'township',
      policyVersion: 'v1',
      decidedAt,
    };
    await server()
      .database.db.collection<{ _id: string }>('decisions')
      .insertOne({ _id: subjectId, ...decision });
    return { caseId, subjectId };
  }
  const appeal = (subjectId: string, toldOn = today) => ({ subjectId, toldOn, request: '请给予救助', grounds: '当时没有看医院证明' });
  const file = async (caseId: string, body: object) =>
    (await (await window()).send<{ caseId: string }>('POST', `/api/cases/${caseId}/appeals`, body)).caseId;
  const started = (caseId: string) =>
    until('the start', async () => server().engine.published.find(({ messageId }) => messageId === caseId));

  it('lists what was decided with the last day of an appeal, and leads to the one that was filed', async () => {
    const { caseId, subjectId } = await refusedCase();
    const list = async () => (await window()).get<readonly AppealableDecision[]>(`/api/cases/${caseId}/appealable`);
    expect(await list()).toMatchObject([{ subjectId, kind: 'aid-refused', lastDay: addDays(today, 60) }]);

    const filed = await file(caseId, appeal(subjectId));
    expect(await list()).toMatchObject([
      { subjectId, appeal: { caseId: filed, status: expect.stringMatching(/starting|open/) as string } },
    ]);
    const view = await (await window()).get<CaseView>(`/api/cases/${filed}`);
    expect(view).toMatchObject({
      program: 'appeal',
      follows: { caseId },
      whatHappened: expect.stringContaining('当时没有看医院证明') as string,
    });
  });

  it('starts once for a decision, however often it is sent, and nothing that the person says goes to the engine', async () => {
    const { caseId, subjectId } = await refusedCase();
    const [first, second] = await Promise.all([file(caseId, appeal(subjectId)), file(caseId, appeal(subjectId))]);
    expect(second).toBe(first);

    const message = await started(first);
    expect(message).toMatchObject({
      name: 'appeal-filed',
      variables: { caseId: first, aidKind: 'temporary-aid-emergency', benefitState: 'none', filedLate: false },
    });
    expect(JSON.stringify(message)).not.toContain('医院');
  });

  it('takes in one that comes too late, for a person to say whether there is a good reason; the time runs from when the person was told', async () => {
    const late = await refusedCase(61);
    const lateMessage = await started(await file(late.caseId, appeal(late.subjectId, addDays(today, -61))));
    expect(lateMessage).toMatchObject({ variables: { filedLate: true } });

    const toldLater = await refusedCase(61);
    const message = await started(await file(toldLater.caseId, appeal(toldLater.subjectId, addDays(today, -60))));
    expect(message).toMatchObject({ variables: { filedLate: false } });
  });

  it('refuses a decision that is not there, a day before it or to come, who has no right, and another area', async () => {
    const { caseId, subjectId } = await refusedCase();
    expect(await refusalOf(file(caseId, appeal(randomUUID())))).toMatchObject({ status: 409, code: 'not-appealable' });
    for (const day of [addDays(today, -1), addDays(today, 1)]) {
      expect((await refusalOf(file(caseId, appeal(subjectId, day)))).fields?.map(({ field }) => field)).toEqual(['toldOn']);
    }
    const as = async (username: string) => (await server().as(username)).send('POST', `/api/cases/${caseId}/appeals`, appeal(subjectId));
    expect(await refusalOf(as('approver'))).toMatchObject({ status: 403, code: 'not-allowed' });
    expect(await refusalOf(as('village2'))).toMatchObject({ status: 404 });
  });

  it('is withdrawn at the window while nobody has decided: its process hears of it', async () => {
    const { caseId, subjectId } = await refusedCase();
    const filed = await file(caseId, appeal(subjectId));
    await started(filed);
    await (await window()).send('POST', `/api/cases/${filed}/withdrawal`, { reason: '已经解决', by: 'at-window' });
    const told = await until('the word', async () =>
      server().engine.published.find(({ name, correlationKey }) => name === 'case-withdrawn' && correlationKey === filed),
    );
    expect(told.variables).toEqual({ withdrawalDecision: 'withdrawn' });
  });

  it('is decided by nobody who acted in the case that it is about, in whatever step', async () => {
    const { caseId, subjectId } = await refusedCase();
    const approvers = { groups: ['county-K1:county-approver'], formId: 'check-on-site' };
    const earlier = await openTask(server(), { caseId, ...approvers });
    const [first, second] = [await server().as('county-approver'), await server().as('county-approver2')];
    const claim = (person: typeof first, taskKey: string) =>
      person.send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version: 0 });
    await claim(first, earlier);
    await first.send('POST', `/api/tasks/${earlier}/complete`, { version: 1, data: answers.checkOnSite });

    const filed = await file(caseId, appeal(subjectId));
    const decide = await openTask(server(), {
      caseId: filed,
      ...approvers,
      elementId: 'decideAppeal',
      headers: { separateFromEarlierCase: 'true' },
    });
    expect(await refusalOf(claim(first, decide))).toMatchObject({ status: 403, code: 'four-eyes' });
    expect((await first.get<TaskDetail>(`/api/tasks/${decide}`)).notAllowed).toMatch(/回避/);
    await claim(second, decide);
  });
});

describe('a case that follows another', () => {
  const server = serverUnderTest();

  it('is hidden from whom that one is hidden', async () => {
    const fromCaseId = await reportedCase(server());
    await server().database.cases.updateOne({ _id: fromCaseId }, { $set: { isRestricted: true } });
    const open = openFollowUp({ ...server(), kick: () => {} });
    const review = {
      program: 'periodic-reverification',
      channel: 'platform',
      about: { fromCaseId },
      situation: '定期核查',
      act: 'review-opened',
    };
    const caseId = await open({ reportId: randomUUID(), ...review });

    expect(await refusalOf((await server().as('township')).get(`/api/cases/${caseId}`))).toMatchObject({ status: 404 });
    expect(await (await server().as('supervisor')).get(`/api/cases/${caseId}`)).toMatchObject({ caseId });
  });
});
