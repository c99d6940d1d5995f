import { randomUUID } from 'node:crypto';
import type { LetterView, PaperNoticeView, PapersView } from '../../domain/api-case-file.js';
import { verificationStore } from '../../adapters/mongo/verifications.js';
import { pdfText } from '../support/pdf-text.js';
import { until } from '../support/until.js';
import { decisionUnderTest } from '../support/decision-under-test.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

describe('the papers of a case', () => {
  const server = serverUnderTest();
  const { evaluate } = decisionUnderTest('document-request');
  beforeAll(() => void server().engine.decisions.set('document-request', (question) => evaluate(question).output));

  /** H1 has a disabled member and consents on file; its applicant has a telephone. */
  const applied = async (more: object = {}) => {
    const application = {
      applicationId: randomUUID(),
      channel: 'window',
      householdId: 'demo-H1',
      applicantId: 'demo-H1-A',
      appliedAlone: [],
      situation: '收入不足',
      phone: '000-0001-0101',
      ...more,
    };
    return (await (await server().as('township')).send<{ caseId: string }>('POST', '/api/applications', application)).caseId;
  };
  const read = async (caseId: string) => (await server().as('township')).get<PapersView>(`/api/cases/${caseId}/papers`);
  const states = async (caseId: string) => Object.fromEntries((await read(caseId)).papers.map(({ paper, state }) => [paper, state]));
  const notify = async (caseId: string, body: object) =>
    (await server().as('township')).send<PaperNoticeView>('POST', `/api/cases/${caseId}/paper-notices`, body);
  const answered = async (caseId: string, silent: readonly string[]) => {
    const store = verificationStore(server().database.db, server());
    const requestId = `${caseId}:verification:1`;
    const at = '2026-05-11T08:00:00.000Z';
    const sources = ['human-resources', 'banks', 'land', 'household-register', 'disability'] as const;
    await store.open({
      requestId,
      caseId,
      householdId: 'demo-H1',
      purpose: 'basic-living',
      townshipCode: 'T01',
      countyCode: 'K1',
      requestedAt: at,
      sources,
      memberIds: [],
      isOrdered: true,
    });
    for (const source of sources) {
      const status = silent.includes(source) ? 'unavailable' : 'ok';
      await store.keepAnswer(requestId, { source, status, ...(status === 'ok' && { asOf: at }), askedAt: at, answeredAt: at, items: [] });
    }
  };

  it('are not asked for where a department gives them (S1)', async () => {
    const caseId = await applied({ commits: true });

    expect(await states(caseId)).toEqual({
      consent: 'on-file',
      identity: 'shared',
      income: 'shared',
      'other-income': 'committed',
      property: 'shared',
      deposits: 'shared',
      'disability-certificate': 'shared',
    });
    expect(await refusalOf(notify(caseId, { noticeId: randomUUID() }))).toMatchObject({ status: 409, code: 'nothing-missing' });
  });

  it('are asked for when the department is silent, or promised where a commitment does', async () => {
    const caseId = await applied();
    await answered(caseId, ['human-resources', 'disability']);

    expect(await states(caseId)).toMatchObject({
      income: 'missing',
      'other-income': 'missing',
      'disability-certificate': 'missing',
      deposits: 'shared',
    });
    expect((await read(caseId)).papers.find(({ paper }) => paper === 'income')).toMatchObject({
      isSourceDown: true,
      mayCommit: true,
    });

    await (
      await server().as('township')
    ).send('POST', '/api/people/demo-H1-A/commitments', {
      commitmentId: randomUUID(),
      statement: '全家月收入如所申报',
      signedOn: '2026-05-11',
      standsInFor: 'income-proof',
      checkDueOn: '2026-08-11',
    });
    expect(await states(caseId)).toMatchObject({ income: 'committed', 'other-income': 'committed', 'disability-certificate': 'missing' });
  });

  it('are told of at once and once, by message and letter; again only for a reason', async () => {
    const caseId = await applied();
    await answered(caseId, ['disability', 'household-register']);
    const noticeId = randomUUID();

    const [first, again] = [await notify(caseId, { noticeId }), await notify(caseId, { noticeId })];
    expect(again.noticeId).toBe(first.noticeId);
    expect(first.papers).toEqual(expect.arrayContaining(['identity', 'disability-certificate']));
    expect(await refusalOf(notify(caseId, { noticeId: randomUUID() }))).toMatchObject({ code: 'already-notified' });
    expect(await refusalOf(notify(await applied(), { noticeId }))).toMatchObject({ code: 'key-used' });
    await until('the notice is told', async () => (await read(caseId)).notices[0]?.state === 'sent');

    const messages = server().messenger.sent.filter(({ eventId }) => eventId === noticeId);
    expect(messages).toMatchObject([{ to: '000-0001-0101' }]);
    expect(messages[0]!.text).not.toMatch(/残疾|户口|身份证/);
    const [letter] = (await (await server().as('township')).get<LetterView[]>(`/api/cases/${caseId}/letters`)).filter(
      ({ kind }) => kind === 'missing-papers',
    );
    const text = await pdfText(await pdf(caseId, letter!.letterId));
    for (const words of ['补正材料一次性告知书', letter!.number, '示例·周甲', '残疾人证', '户口簿', '可以用书面承诺代替'])
      expect(text).toContain(words);

    await notify(caseId, { noticeId: randomUUID(), reason: '本人说没有收到' });
    expect((await read(caseId)).notices).toMatchObject([{ reason: '本人说没有收到' }, { noticeId }]);
  }, 120_000);

  it('wait for the message to go out, and are handed over where nobody can be called', async () => {
    const caseId = await applied();
    await answered(caseId, ['disability']);
    server().messenger.isAway = true;
    await notify(caseId, { noticeId: randomUUID() });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await read(caseId)).notices[0]?.state).toBe('pending');
    server().messenger.isAway = false;
    await until('the message goes out', async () => (await read(caseId)).notices[0]?.state === 'sent');
  });

  const pdf = async (caseId: string, letterId: string) => {
    const cookie = (await server().as('window')).cookie();
    const answer = await fetch(`${server().url}/api/cases/${caseId}/letters/${encodeURIComponent(letterId)}/pdf`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    return new Uint8Array(await answer.arrayBuffer());
  };

  it('begin with the receipt of the application, written once and printed the same each time', async () => {
    const caseId = await applied();
    await until(
      'the receipt is there',
      async () => (await (await server().as('township')).get<LetterView[]>(`/api/cases/${caseId}/letters`)).length === 1,
    );
    const letterId = `${caseId}:acceptance`;

    const [one, two] = [await pdf(caseId, letterId), await pdf(caseId, letterId)];

    expect(one).toEqual(two);
    const text = await pdfText(one);
    for (const words of ['社会救助受理通知书', '示例·周甲', '30 个工作日内作出决定', '东河镇']) expect(text).toContain(words);
    const { database } = server();
    expect(JSON.stringify(await database.db.collection('letters').find({ caseId }).toArray())).not.toContain('周甲');
    const opened = await database.db.collection('audit').find({ caseId, act: 'letter-opened' }).toArray();
    expect(opened).toMatchObject([{ actor: 'window' }, { actor: 'window' }]);
  }, 120_000);
});
