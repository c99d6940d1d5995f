/** P01 through the HTTP API of the started product: one application, all needs, one answer (M23, M24). */
import { randomUUID } from 'node:crypto';
import type { IntakeView } from '../../domain/api-intake.js';
import { openTask } from '../support/api-client.js';
import { answerReferral } from '../support/answer-referral.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

describe('an application through the one door', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;

  beforeAll(async () => {
    yimen = await startYimen();
    await office.signIn('window', 'aide', 'township', 'village', 'approver', 'medical', 'housing', 'supervisor', 'village2');
  }, 180_000);
  afterAll(() => yimen.stop(), 60_000);

  const submit = (more: object) => {
    const body = {
      applicationId: randomUUID(),
      channel: 'window',
      householdId: 'demo-H2',
      applicantId: 'demo-H2-A',
      situation: '示例:家人生病,房屋漏雨',
      phone: '000-0001-0105',
      ...more,
    };
    return person('window').send<{ caseId: string; receiptNumber: string }>('POST', '/api/applications', body);
  };
  const intakeOf = (caseId: string) => person('window').get<IntakeView>(`/api/intakes/${caseId}`);

  it('asks for no shared paper, refers each need to its department, and answers once when the last one has come back', async () => {
    const { caseId } = await submit({ needs: ['medical', 'housing'], commits: true });
    await openTask(person('window'), caseId, 'completeApplication');
    const { documents, consentComplete, step } = await intakeOf(caseId);
    expect({ consentComplete, step }).toEqual({ consentComplete: true, step: 'complete' });
    expect(documents).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'medical-bills', request: 'do-not-ask', source: 'medical-security' })]),
    );
    expect(documents.filter(({ request }) => request === 'ask')).toEqual([]);

    await throughIntake({ window: person('window'), aide: person('aide') }, caseId, ['medical', 'housing']);
    await until('both referrals', async () => (await person('supervisor').caseFile(caseId)).referrals.length === 2);
    // The same intake, for another township, is not there.
    await expect(person('village2').get(`/api/intakes/${caseId}`)).rejects.toMatchObject({ problem: { status: 404 } });

    await answerReferral(person('medical'), caseId);
    await until('the first answer', async () =>
      (await intakeOf(caseId)).routes.some(({ route, result }) => route === 'medical-security' && result === 'helped'),
    );
    expect((await intakeOf(caseId)).routes).toContainEqual({ route: 'housing' });
    expect((await person('supervisor').caseFile(caseId)).status).toBe('open');

    await answerReferral(person('housing'), caseId);
    const caseFile = await closed(caseId);
    expect((await intakeOf(caseId)).step).toBe('answered');
    expect(caseFile.timeline.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['收到救助申请（窗口）', '已短信告知本人:申请答复']),
    );
  }, 120_000);

  it('lets a person look when the household has an open case, and links to it', async () => {
    const first = await submit({ householdId: 'demo-H5', applicantId: 'demo-H5-A' });
    await openTask(person('window'), first.caseId, 'completeApplication');
    const second = await submit({ householdId: 'demo-H5', applicantId: 'demo-H5-B' });

    await person('aide').work(second.caseId, 'decideDuplicate', { duplicateDecision: 'link', reason: '同一事项' });
    const { timeline } = await closed(second.caseId);
    expect(timeline.map(({ title }) => title).join()).toContain(first.receiptNumber);
    expect((await person('supervisor').caseFile(first.caseId)).status).toBe('open');
  }, 90_000);

  it('M15: starts emergency aid at once, while the papers are still to come', async () => {
    const { caseId } = await submit({
      householdId: 'demo-H1',
      applicantId: 'demo-H1-A',
      emergencySigns: true,
      causeCategory: 'sudden-event',
    });
    await openTask(person('village'), caseId, 'checkOnSite');
    await openTask(person('window'), caseId, 'completeApplication');
  }, 60_000);

  it('asks for the cause of an emergency, and for at least one need', async () => {
    await expect(submit({ emergencySigns: true })).rejects.toMatchObject({
      problem: { status: 400, fields: [{ field: 'causeCategory' }] },
    });
    await expect(submit({ needs: [] })).rejects.toMatchObject({ problem: { status: 400 } });
  });
});
