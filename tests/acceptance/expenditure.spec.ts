/** S5 of the domain reference through the HTTP API of the started product: disputed, appraised, capped, paid once, followed up. */
import { randomUUID } from 'node:crypto';
import type { ExplanationView } from '../../domain/api-case-file.js';
import type { CaseView, TaskDetail } from '../../domain/api.js';
import { openTask } from '../support/api-client.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

describe('expenditure aid', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn('window', 'aide', 'township', 'village', 'county-approver', 'supervisor');
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  const caseOf = (caseId: string) => person('supervisor').caseFile(caseId);
  const once = (what: string, is: (caseFile: CaseView) => boolean, caseId: string) =>
    until(what, async () => is(await caseOf(caseId)), 60_000);

  it('S5: is appraised when disputed, capped at the policy’s sum, approved by the county, paid once, and followed up on day 30', async () => {
    const application = {
      applicationId: randomUUID(),
      channel: 'window',
      householdId: 'demo-H5',
      applicantId: 'demo-H5-A',
      needs: ['temporary'],
      commits: true,
      situation: '示例:孩子治疗自付 40000 元',
      phone: '000-0001-0109',
      accountNumber: '6200000000005105',
    };
    const { caseId } = await person('window').send<{ caseId: string }>('POST', '/api/applications', application);
    await person('window').work(caseId, 'completeApplication', { filledBy: 'applicant', applicationState: 'complete' });
    await person('aide').work(caseId, 'assessNeeds', {
      needs: ['temporary'],
      situation: '示例:医疗自付过大',
      selfCare: 'can',
      otherProgramsCover: 'partly',
      heavyEssentialSpending: true,
    });
    await person('aide').work(caseId, 'confirmRoutes', { routeDecision: 'accept' });

    await person('township').work(caseId, 'collectSpending', {
      stillInHardship: true,
      otherProgramsCover: 'partly',
      heavyEssentialSpending: true,
      selfPaidEssentialYuan: 40_000,
      spendingNote: '示例:医疗自付',
      spendingDisputed: true,
    });
    await person('township').work(caseId, 'listDisputedPoints', { disputedPoints: '示例:家庭人口', evidence: '示例:邻居书面异议' });
    await person('village').work(caseId, 'inviteAppraisers', { appraisers: '示例:五名代表', noInterest: true });
    await person('township').work(caseId, 'holdAppraisal', { appraisalOpinion: 'supported', minutes: '示例:支持' });

    const { taskKey } = await openTask(person('county-approver'), caseId, 'approve');
    expect((await person('county-approver').get<TaskDetail>(`/api/tasks/${taskKey}`)).data).toMatchObject({
      amountFen: 1_000_000,
      appraisalOpinion: 'supported',
    });
    await person('county-approver').work(caseId, 'approve', { expenditureDecision: 'approve', reason: '示例:情况属实' });
    await once('the payment', ({ payments }) => payments.some(({ status }) => status === 'paid'), caseId);

    const paid = await caseOf(caseId);
    expect(paid.payments).toMatchObject([{ amountFen: 1_000_000, status: 'paid', kind: 'expenditure', fundSource: 'assistance-fund' }]);
    expect(paid.decision).toMatchObject({ amountFen: 1_000_000, authority: 'county-civil-affairs' });
    expect(paid.status).toBe('open');
    const [explained] = await until('the explanation', async () => {
      const all = await person('supervisor').get<readonly ExplanationView[]>(`/api/cases/${caseId}/explanations`);
      return all.length > 0 && all;
    });
    expect(explained!.explanation.people).toContainEqual(expect.objectContaining({ step: '审批', reason: '示例:情况属实' }));

    await until(
      'the follow-up',
      async () => {
        await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 31 * 86_400_000 });
        return (await caseOf(caseId)).openTasks.some(({ elementId }) => elementId === 'planFollowUp');
      },
      60_000,
    );
    await person('township').work(caseId, 'planFollowUp', { visitNote: '示例:困难已缓解', needRemains: false });
    await once('the closing', ({ status }) => status === 'closed', caseId);
    expect((await caseOf(caseId)).payments).toHaveLength(1);
  }, 300_000);
});
