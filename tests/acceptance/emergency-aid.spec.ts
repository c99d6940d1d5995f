/** The emergency process through the HTTP API of the started product: ways that the browser walk does not go. */
import type { Refused } from '../support/api-client.js';
import { until } from '../support/until.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import type { EmergencyReport, TaskDetail, TaskList, TaskSummary } from '../../domain/api.js';

describe('emergency aid', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn('hotline', 'village', 'township', 'approver', 'county', 'county-approver', 'supervisor', 'housing', 'medical');
  }, 120_000);

  afterAll(() => yimen.stop(), 60_000);

  it('is closed with the whole path on record when everything is confirmed', async () => {
    const caseId = await report();
    await payFirst(caseId);
    await work('township', caseId, 'explainAfterwards', answers.explainAfterwards);
    await work('county', caseId, 'checkExplanation', answers.checkExplanation);
    await work('county-approver', caseId, 'approveAfterwards', answers.approveAfterwards);
    await work('township', caseId, 'followUp', answers.followUp);

    const caseFile = await closed(caseId);
    expect(caseFile.approvalOwedFen).toBe(0);
    expect(await pathOf(caseId)).toEqual(
      expect.arrayContaining([
        ...['emergencyReported', 'decidePlace', 'checkOnSite', 'decideType', 'decideAmount', 'decideAuthority', 'approveQuickly'],
        ...[
          'holdReserve',
          'pay',
          'settleReserve',
          'explainAfterwards',
          'checkExplanation',
          'approveAfterwards',
          'followUp',
          'close',
          'closed',
        ],
      ]),
    );
  }, 60_000);

  it('pays the part up to the cap at once, and the rest when the county approves it (S4 b)', async () => {
    const caseId = await report();
    await payFirst(caseId, { ...answers.checkOnSite, personsAffected: 2 });
    expect((await caseFileOf(caseId)).payments).toMatchObject([{ amountFen: 200_000, fundSource: 'reserve-fund' }]);
    expect((await caseFileOf(caseId)).decision).toMatchObject({ laterStageFen: 160_000 });

    await work('township', caseId, 'explainAfterwards', answers.explainAfterwards);
    await work('county', caseId, 'checkExplanation', answers.checkExplanation);
    await work('county-approver', caseId, 'approveAfterwards', answers.approveAfterwards);
    await work('county-approver', caseId, 'laterStages', { laterStageDecision: 'approve', reason: '困难仍在,同意' });

    await until(
      'the second stage',
      async () => (await caseFileOf(caseId)).payments.filter((payment) => payment.status === 'paid').length === 2,
    );
    expect((await caseFileOf(caseId)).payments).toContainEqual(
      expect.objectContaining({ amountFen: 160_000, fundSource: 'assistance-fund' }),
    );
    await work('township', caseId, 'followUp', answers.followUp);
    await closed(caseId);
  }, 60_000);

  it('returns an incomplete explanation and an unconvincing one to the township', async () => {
    const caseId = await report();
    await payFirst(caseId);
    await work('township', caseId, 'explainAfterwards', answers.explainAfterwards);
    await work('county', caseId, 'checkExplanation', { explanationResult: 'return', gaps: '缺医院票据' });
    await work('township', caseId, 'explainAfterwards', answers.explainAfterwards);
    await work('county', caseId, 'checkExplanation', answers.checkExplanation);
    await work('county-approver', caseId, 'approveAfterwards', { postHocOutcome: 'returned', reason: '请说明身份核实经过' });
    await work('township', caseId, 'explainAfterwards', answers.explainAfterwards);
    await work('county', caseId, 'checkExplanation', answers.checkExplanation);
    await work('county-approver', caseId, 'approveAfterwards', answers.approveAfterwards);
    await work('township', caseId, 'followUp', answers.followUp);

    expect((await closed(caseId)).timeline.filter((entry) => entry.title.includes('事后补充说明'))).toHaveLength(3);
  }, 60_000);

  it('tells why and what else there is when the quick approver refuses, and pays nothing', async () => {
    const caseId = await report();
    await work('village', caseId, 'checkOnSite', answers.checkOnSite);
    await work('approver', caseId, 'approveQuickly', { quickDecision: 'refuse', reason: '困难已由单位解决' });
    await work('township', caseId, 'adviseOtherAid', {
      reason: '单位已承担医疗费',
      routesOffered: '如仍有困难可申请支出型临时救助',
      appealExplained: true,
    });

    expect((await closed(caseId)).payments).toEqual([]);
  }, 60_000);

  it('leaves the quick way when it is no emergency', async () => {
    const caseId = await report();
    await work('village', caseId, 'checkOnSite', { ...answers.checkOnSite, suddenOrUrgent: false, heavyEssentialSpending: true });
    await work('township', caseId, 'adviseOtherAid', { reason: '属于支出型困难', routesOffered: '支出型临时救助', appealExplained: true });
    await closed(caseId);
  }, 60_000);

  it('refers what remains to a department, which sees only its sheet, and closes once it has answered (M23)', async () => {
    const caseId = await report();
    await payFirst(caseId);
    await work('township', caseId, 'explainAfterwards', answers.explainAfterwards);
    await work('county', caseId, 'checkExplanation', answers.checkExplanation);
    await work('county-approver', caseId, 'approveAfterwards', answers.approveAfterwards);
    const need = { department: 'housing', referralNeed: '租住房屋漏雨,请评估', consentToRefer: true };
    expect(
      await refusalOf(work('township', caseId, 'followUp', { ...answers.followUp, needRemains: true, ...need, consentToRefer: false })),
    ).toMatchObject({
      fields: [{ field: 'consentToRefer' }],
    });
    await work('township', caseId, 'followUp', { ...answers.followUp, needRemains: true, ...need });

    // Housing returns it, the township chooses again.
    const atHousing = await taskAt('housing', caseId, 'departmentAccepts');
    expect(await refusalOf(person('medical').get(`/api/tasks/${atHousing.taskKey}`))).toMatchObject({ status: 404 });
    const { caseFile: sheet } = await person('housing').get<TaskDetail>(`/api/tasks/${atHousing.taskKey}`);
    expect(sheet).toMatchObject({ isReferralSheet: true, whatHappened: need.referralNeed, placeText: '', payments: [], timeline: [] });
    expect(await refusalOf(person('housing').caseFile(caseId))).toMatchObject({ status: 403 });
    expect(await person('housing').send('POST', `/api/cases/${caseId}/reveal`, { field: 'phone', reason: '联系本人看房' })).toMatchObject({
      value: '000-0000-0000',
    });
    expect(
      await refusalOf(person('housing').send('POST', `/api/cases/${caseId}/reveal`, { field: 'account', reason: '无此需要' })),
    ).toMatchObject({ status: 404 });
    await finish('housing', atHousing, { acceptDecision: 'return', returnReason: '属医疗费用负担,请转医保' });
    await work('township', caseId, 'chooseAgain', {
      chosenAgain: 'send-again',
      department: 'medical-security',
      reason: '改转医保',
      referralNeed: '门诊慢特病待遇',
    });
    await finish('medical', await taskAt('medical', caseId, 'departmentAccepts'), { acceptDecision: 'accept' });
    await until('the acceptance', async () => (await caseFileOf(caseId)).referrals.some(({ state }) => state === 'accepted'));
    expect((await caseFileOf(caseId)).status).toBe('open');
    await finish('medical', await taskAt('medical', caseId, 'handle'), { referralResult: 'helped', resultText: '已办理门诊慢特病待遇' });

    expect((await closed(caseId)).referrals).toMatchObject([
      { department: 'housing', state: 'returned' },
      { department: 'medical-security', state: 'answered', result: 'helped' },
    ]);
    expect(
      await refusalOf(person('medical').send('POST', `/api/cases/${caseId}/reveal`, { field: 'phone', reason: '已经办完' })),
    ).toMatchObject({ status: 404 });
  }, 60_000);

  it('reports twice what was sent twice as one case', async () => {
    const twice = emergencyReport();
    const hotline = person('hotline');
    const [first, second] = await Promise.all(
      [hotline, hotline].map((client) => client.send<{ caseId: string }>('POST', '/api/emergencies', twice)),
    );
    expect(second?.caseId).toBe(first?.caseId);
  });

  it('tells supervisor and county when the explanation is overdue, and the payment stands (S4 a)', async () => {
    const caseId = await report();
    await payFirst(caseId);
    await openAt(caseId, 'explainAfterwards');
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 21 * 86_400_000 });

    await until('the report of being overdue', async () => (await caseFileOf(caseId)).timeline.some((entry) => entry.kind === 'overdue'));
    const caseFile = await caseFileOf(caseId);
    expect(caseFile.approvalOwedFen).toBe(180_000);
    expect(caseFile.openTasks[0]?.isOverdue).toBe(true);
  }, 60_000);

  const work = (username: string, caseId: string, elementId: string, data: object) => person(username).work(caseId, elementId, data);
  const taskAt = (username: string, caseId: string, elementId: string) =>
    until(`${elementId} at ${username}`, async () =>
      (await person(username).get<TaskList>('/api/tasks?view=group')).items.find(
        (task) => task.caseId === caseId && task.elementId === elementId,
      ),
    );
  async function finish(username: string, { taskKey, version }: TaskSummary, data: object): Promise<void> {
    const claimed = await person(username).send<TaskSummary>('POST', `/api/tasks/${taskKey}/claim`, { version });
    await person(username).send('POST', `/api/tasks/${taskKey}/complete`, { version: claimed.version, data });
  }
  const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
    call.then(
      () => 'not refused',
      (error: unknown) => (error as Refused).problem,
    );
  const caseFileOf = (caseId: string) => person('supervisor').caseFile(caseId);
  const openAt = (caseId: string, elementId: string) =>
    until(elementId, async () => (await caseFileOf(caseId)).openTasks.some((task) => task.elementId === elementId));

  async function report(overrides: Partial<EmergencyReport> = {}): Promise<string> {
    return (await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', emergencyReport(overrides))).caseId;
  }

  async function payFirst(caseId: string, check: object = answers.checkOnSite): Promise<void> {
    await work('village', caseId, 'checkOnSite', check);
    await work('approver', caseId, 'approveQuickly', answers.approveQuickly);
    await until('the payment', async () => (await caseFileOf(caseId)).payments.some((payment) => payment.status === 'paid'));
  }

  async function pathOf(caseId: string): Promise<string[]> {
    const [key] = (await caseFileOf(caseId)).processInstanceKeys;
    const { elements } = await person('supervisor').get<{ elements: { elementId: string }[] }>(`/api/monitoring/instances/${key}`);
    return elements.map((element) => element.elementId);
  }
});
