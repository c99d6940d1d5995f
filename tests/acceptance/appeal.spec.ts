/** M24 through the HTTP API of the started product: a refusal, the appeal against it, the county's other view, and the months made good. */
import { randomUUID } from 'node:crypto';
import type { AppealableDecision } from '../../domain/api-appeals.js';
import type { LetterView } from '../../domain/api-case-file.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { Office } from '../support/office.js';
import { pdfText } from '../support/pdf-text.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

describe('an appeal', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;
  const everybody = ['window', 'aide', 'township', 'village', 'approver', 'county', 'county-approver', 'supervisor'];

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn(...everybody);
  }, 180_000);
  afterAll(() => yimen.stop(), 60_000);

  const today = async () => civilDate(new Date((await person('supervisor').get<{ now: string }>('/api/test/clock')).now));
  async function later(days: number): Promise<void> {
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: days * 86_400_000 });
    await office.signIn(...everybody);
  }
  async function letterOf(caseId: string): Promise<string> {
    const letter = await until('the letter', async () =>
      (await person('window').get<readonly LetterView[]>(`/api/cases/${caseId}/letters`)).find(({ kind }) => kind === 'decision'),
    );
    const answer = await fetch(`${yimen.url}/api/cases/${caseId}/letters/${encodeURIComponent(letter.letterId)}/pdf`, {
      headers: { cookie: person('window').cookie(), 'x-requested-with': 'yimen' },
    });
    return pdfText(new Uint8Array(await answer.arrayBuffer()));
  }

  it('overturns a refusal: the letter names the last day, another person decides, the benefit is opened and the past month paid once', async () => {
    const appliedOn = await today();
    const { caseId } = await person('township').send<{ caseId: string }>('POST', '/api/applications', {
      applicationId: randomUUID(),
      channel: 'window',
      householdId: 'demo-H2',
      applicantId: 'demo-H2-A',
      appliedAlone: [],
      situation: '收入不足',
      phone: '000-0001-0105',
      accountNumber: '6200000000000105',
    });
    await throughIntake({ window: person('window'), aide: person('aide') }, caseId);
    await person('township').work(caseId, 'explainDifference', { explanation: '漏报一项', disputed: false });
    await person('village').work(caseId, 'householdVisit', { livingConditions: '三口人同住', membersAgree: true });
    await person('township').work(caseId, 'recordTekunConditions', { tekunConditionsMet: false, caseworkerDisputes: false });
    await person('approver').work(caseId, 'confirm', { confirmDecision: 'refuse', reason: '收入高于标准' });
    await closed(caseId);
    const [year, month, day] = addDays(appliedOn, 60).split('-').map(Number);
    expect(await letterOf(caseId)).toContain(`${year}年${month}月${day}日前`);

    await later(35);
    const decided = await person('window').get<readonly AppealableDecision[]>(`/api/cases/${caseId}/appealable`);
    expect(decided).toMatchObject([{ kind: 'determination-refused', lastDay: addDays(appliedOn, 60) }]);
    const { caseId: appealId } = await person('window').send<{ caseId: string }>('POST', `/api/cases/${caseId}/appeals`, {
      subjectId: decided[0]!.subjectId,
      toldOn: appliedOn,
      request: '请确认低保',
      grounds: '工资单算错了一个月',
    });
    await person('county').work(appealId, 'examine', { examinationStep: 'ready', examinationNotes: '工资确实重复计算' });
    await person('county-approver').work(appealId, 'decideAppeal', {
      appealOutcome: 'changed',
      correctionKind: 'open',
      openProgram: 'dibao',
      dibaoClass: 'C',
      correctedYuan: 300,
      correctFrom: `${appliedOn.slice(0, 7)}-01`,
      reason: '原决定把一个月的工资算了两次，更正后收入低于标准。',
    });
    const file = await closed(appealId);

    expect(file.benefits).toMatchObject([{ program: 'dibao', levelFen: 30_000, from: `${appliedOn.slice(0, 7)}-01`, state: 'active' }]);
    // The month of the application is over; how many more are, depends on the day on which this runs.
    expect(file.payments.length).toBeGreaterThanOrEqual(1);
    for (const payment of file.payments) expect(payment).toMatchObject({ kind: 'dibao', amountFen: 30_000, status: 'paid' });
    expect(new Set(file.payments.map(({ paymentId }) => paymentId)).size).toBe(file.payments.length);
    expect(await letterOf(appealId)).toMatch(/复核决定书[\s\S]*变更原决定[\s\S]*把一个月的工资算了两次[\s\S]*行政诉讼/);
    expect(await person('window').get(`/api/cases/${caseId}/appealable`)).toMatchObject([
      { appeal: { caseId: appealId, outcome: 'appeal-changed' } },
    ]);
  }, 180_000);
});
