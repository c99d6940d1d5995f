/** S1 of the domain reference through the HTTP API of the started product, departments answering by their stand-ins. */
import { randomUUID } from 'node:crypto';
import { addPeriod } from '../../domain/deadline/add-period.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { TaskDetail } from '../../domain/api.js';
import type { ExplanationView, LetterView } from '../../domain/api-case-file.js';
import { openTask } from '../support/api-client.js';
import { pdfText } from '../support/pdf-text.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

describe('an application for basic living', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;

  beforeAll(async () => {
    yimen = await startYimen();
    await office.signIn('window', 'aide', 'township', 'village', 'approver', 'supervisor', 'township2');
  }, 180_000);
  afterAll(() => yimen.stop(), 60_000);

  const application = (more: object = {}) => ({
    applicationId: randomUUID(),
    channel: 'window',
    householdId: 'demo-H1',
    applicantId: 'demo-H1-A',
    appliedAlone: ['demo-H1-B'],
    situation: '家中有重残成员,收入不足',
    phone: '000-0001-0001',
    ...more,
  });
  const submit = (username: string, body: object) => person(username).send<{ caseId: string }>('POST', '/api/applications', body);

  it('S1: verifies without asking for a paper, proposes by the tables, and includes the disabled member once a person confirms', async () => {
    const today = civilDate(new Date());
    const body = application();
    const [{ caseId }, again] = [await submit('township', body), await submit('township', body)];
    expect(again.caseId).toBe(caseId);

    await throughIntake({ window: person('window'), aide: person('aide') }, caseId);
    await person('village').work(caseId, 'householdVisit', { livingConditions: '四口人同住,住房一套', membersAgree: true });
    await person('township').work(caseId, 'recordTekunConditions', { tekunConditionsMet: false, caseworkerDisputes: false });
    const { taskKey } = await openTask(person('township'), caseId, 'confirm');
    // Four eyes: who prepared it does not confirm it.
    expect((await person('township').get<TaskDetail>(`/api/tasks/${taskKey}`)).notAllowed).toBeDefined();
    await person('approver').work(caseId, 'confirm', { confirmDecision: 'confirm', dibaoClass: 'B', reason: '情况属实,同意' });

    const caseFile = await closed(caseId);
    expect(caseFile.benefits).toMatchObject([
      {
        program: 'dibao-single',
        personId: 'demo-H1-B',
        dibaoClass: 'B',
        levelFen: 40_000,
        from: today,
        nextReverificationOn: addPeriod(today, 'P1Y'),
      },
      { program: 'low-income', levelFen: 0 },
    ]);
    const instances = caseFile.processInstanceKeys.map((key) =>
      person('supervisor').get<{ elements: { elementId: string }[] }>(`/api/monitoring/instances/${key}`),
    );
    const path = (await Promise.all(instances)).flatMap(({ elements }) => elements.map(({ elementId }) => elementId));
    expect(path).toEqual(
      expect.arrayContaining(['querySources', 'decideBand', 'decideInclusion', 'decideAuthority', 'openBenefit', 'scheduleReverification']),
    );
    expect(path).not.toContain('appraise');

    // Why, from the records of the engine's tables: the same on the screen, in the letter and on the audit sheet.
    const explanations = await until('the explanation', async () => {
      const found = await person('supervisor').get<ExplanationView[]>(`/api/cases/${caseId}/explanations`);
      return found.length > 0 && found;
    });
    const [{ explanation, tables, decisionId }] = explanations as [ExplanationView];
    expect(tables.map((table) => table.decisionId)).toEqual(
      expect.arrayContaining(['income-band', 'basic-living-route', 'single-person-inclusion']),
    );
    expect(explanation.rules.find(({ table }) => table === '收入分档')).toMatchObject({
      rule: '高于标准且低于 1.5 倍',
      result: '高于低保标准且低于其 1.5 倍',
      values: expect.arrayContaining([{ label: '家庭月收入－人数×低保标准', value: '¥600.00' }]),
    });
    expect(explanation.changes).toEqual(expect.arrayContaining([expect.stringContaining('相差 ¥600.00')]));
    expect(explanation.rules.filter(({ result }) => result === '可以单独纳入')).toHaveLength(1);
    expect(explanation.people).toEqual(expect.arrayContaining([expect.objectContaining({ name: '演示·镇审批', reason: '情况属实,同意' })]));
    expect(explanation.evidence.length).toBeGreaterThan(5);

    const letters = await person('supervisor').get<LetterView[]>(`/api/cases/${caseId}/letters`);
    expect(letters.map(({ kind }) => kind)).toEqual(['acceptance', 'decision']);
    const letter = await printed(`/api/cases/${caseId}/letters/${encodeURIComponent(letters[1]!.letterId)}/pdf`);
    const sheet = await printed(`/api/cases/${caseId}/decisions/${encodeURIComponent(decisionId)}/audit-sheet`);
    for (const words of [explanation.conclusion, explanation.changes[0]!, explanation.evidence[0]!.word, '高于标准且低于 1.5 倍']) {
      expect(letter).toContain(words);
      expect(sheet).toContain(words);
    }
    for (const words of ['60 日内', '行政复议', '6 个月内', '行政诉讼', '情况属实,同意', '每月 ¥400.00', '示例·吴乙'])
      expect(letter).toContain(words);
    expect(sheet).not.toContain('吴乙');
  }, 90_000);

  const printed = async (path: string) => {
    const answer = await fetch(`${yimen.url}${path}`, { headers: { cookie: person('supervisor').cookie() } });
    expect(answer.status).toBe(200);
    // The numbers of a list stand in the middle of its wrapped lines there.
    return (await pdfText(new Uint8Array(await answer.arrayBuffer()))).replace(/\d+\. /g, '');
  };

  it('is taken only for a member of a household of the area', async () => {
    await expect(submit('township', application({ applicantId: 'demo-H2-A' }))).rejects.toMatchObject({
      problem: { code: 'not-a-member' },
    });
    await expect(submit('township2', application())).rejects.toMatchObject({ problem: { status: 404 } });
  });
});
