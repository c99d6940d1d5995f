/** An audit of funds through the HTTP API of the started product: a double payment and one after death are found, judged and recovered. */
import { randomUUID } from 'node:crypto';
import type { Page } from '../../domain/api.js';
import type { AuditItemView, AuditPaymentView, AuditView } from '../../domain/api-audits.js';
import type { MatterView } from '../../domain/api-matters.js';
import type { FundEntryView, FundView } from '../../domain/api-money.js';
import { addDays, civilDate } from '../../domain/deadline/working-days.js';
import { fictionalIdentityNumber } from '../../sandbox/people.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { workMatterTask } from '../support/matter-task.js';
import { Office } from '../support/office.js';
import type { Refused } from '../support/api-client.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const people = ['hotline', 'township', 'approver', 'county', 'finance', 'auditor', 'supervisor'];

describe('an audit of funds', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;
  const today = civilDate(new Date());

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn(...people);
  }, 200_000);
  afterAll(() => yimen.stop(), 60_000);

  /** ¥1,800 of T01's reserve fund, paid first. */
  async function pay(personName: string, identityNumber: string): Promise<string> {
    const report = emergencyReport({ personName, identityNumber });
    const { caseId } = await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', report);
    await person('township').work(caseId, 'checkOnSite', answers.checkOnSite);
    await person('approver').work(caseId, 'approveQuickly', answers.approveQuickly);
    await until('the payment', async () => (await person('supervisor').caseFile(caseId)).payments[0]?.status === 'paid', 60_000);
    return caseId;
  }
  const enter = (name: string, identityNumber: string, more: object) =>
    person('township').send('POST', '/api/people', { entryId: randomUUID(), effectiveFrom: '2026-01-01', fields: { name, identityNumber, ...more } });
  const refusal = (asked: Promise<unknown>) => asked.then(() => undefined, (error: Refused) => error.problem);
  const reserve = async () => (await person('county').get<FundView[]>('/api/funds')).find(({ townshipCode }) => townshipCode === 'T01')!;

  it('M30: finds a double payment and one after death, is marked by the auditor, put right by the county, and repaid', async () => {
    const [twice, dead] = [fictionalIdentityNumber('19700101', 901), fictionalIdentityNumber('19700101', 902)];
    await enter('示例·户901', twice, {});
    await enter('示例·户902', dead, { deceasedOn: addDays(today, -10) });
    await pay('示例·户901', twice);
    const again = await pay('示例·户901', twice);
    const late = await pay('示例·户902', dead);

    const auditId = randomUUID();
    const begin = { auditFrom: today, auditUntil: today, sharedAccountPersons: 2, basis: '测试审计计划' };
    await person('auditor').send('POST', '/api/matters', { requestId: auditId, processId: 'fund-audit', title: '储备金专项检查', answers: begin });
    const read = () => person('auditor').get<AuditView>(`/api/audits/${auditId}`);
    const items = async () => (await person('auditor').get<Page<AuditItemView>>(`/api/audits/${auditId}/items`)).items;
    await until('the marking', async () => (await read()).may.includes('mark'), 60_000);
    const byKind = new Map((await items()).map((item) => [item.anomaly, item]));
    expect((await items()).map(({ anomaly, caseId }) => [anomaly, caseId])).toEqual([
      ['afterDeath', late],
      ['paidTwice', again],
      ['sharedAccount', late],
    ]);
    expect(byKind.get('afterDeath')).toMatchObject({ amountFen: 180_000, personName: expect.stringMatching(/\*/) });
    const listed = (await person('auditor').get<Page<AuditPaymentView>>(`/api/audits/${auditId}/payments`)).items;
    expect(listed).toHaveLength(3);
    expect(listed[0]).toMatchObject({ program: 'temporary-aid-emergency', rule: { authority: 'township' } });
    expect(new Set(listed.map(({ accountMark }) => accountMark)).size).toBe(1);
    expect(JSON.stringify(listed)).not.toContain('990000000000000017');

    const say = (who: string, what: string, kind: AuditItemView['anomaly'], body: object) =>
      person(who).send('POST', `/api/audits/${auditId}/items/${encodeURIComponent(byKind.get(kind)!.itemId)}/${what}`, body);
    await say('auditor', 'verdict', 'paidTwice', { verdict: 'violation', reason: '同一人同月两笔' });
    await workMatterTask(person('auditor'), auditId, 'audit', { remarks: '先看一半' });
    await until('the marking again', async () => (await read()).counts.unmarked === 2 && (await read()).may.includes('mark'), 60_000);
    await say('auditor', 'verdict', 'afterDeath', { verdict: 'finding', reason: '死亡后到账' });
    await say('auditor', 'verdict', 'sharedAccount', { verdict: 'clean', reason: '测试账户' });
    expect(await refusal(say('county', 'verdict', 'sharedAccount', { verdict: 'clean', reason: '测试' }))).toMatchObject({ code: 'not-allowed' });
    await workMatterTask(person('auditor'), auditId, 'audit', { remarks: '已逐条认定' });
    await workMatterTask(person('auditor'), auditId, 'demandCorrection', { correctionDueOn: addDays(today, 10), remarks: '十日内整改' });

    await until('the decisions', async () => (await person('county').get<AuditView>(`/api/audits/${auditId}`)).may.includes('decide'), 60_000);
    expect(await refusal(say('county', 'decision', 'paidTwice', { decision: 'recover', amountFen: 999_999, reason: '多付' }))).toMatchObject({ status: 400 });
    await say('county', 'decision', 'paidTwice', { decision: 'recover', amountFen: 180_000, reason: '多付的追回' });
    await say('county', 'decision', 'afterDeath', { decision: 'write-off', reason: '已用于丧葬' });
    await workMatterTask(person('county'), auditId, 'recover', { remarks: '已逐条决定' });
    await workMatterTask(person('auditor'), auditId, 'checkCorrection', { correctionResult: 'accept', remarks: '到位' });
    const matter = () => person('auditor').get<MatterView>(`/api/matters/${auditId}`);
    await until('its end', async () => (await matter()).state === 'ended', 60_000);

    const { matterNumber } = await matter();
    const referred = (await (await fetch(`${yimen.sandboxUrl}/discipline/referrals`)).json()) as { caseRef: string; reason: string }[];
    expect(referred).toEqual([expect.objectContaining({ caseRef: matterNumber, reason: 'violation' })]);

    const before = (await reserve()).balanceFen;
    const requestId = randomUUID();
    for (let time = 0; time < 2; time += 1) await say('finance', 'repayments', 'paidTwice', { requestId, amountFen: 100_000 });
    expect(await refusal(say('finance', 'repayments', 'paidTwice', { requestId: randomUUID(), amountFen: 80_001 }))).toMatchObject({ status: 400 });
    expect((await reserve()).balanceFen).toBe(before + 100_000);
    expect((await items()).find(({ anomaly }) => anomaly === 'paidTwice')).toMatchObject({
      decision: 'recover', recoverFen: 180_000, owedFen: 80_000, words: [{ said: 'violation' }, { said: 'recover', reason: '多付的追回' }],
    });
    const owed = (await person('auditor').get<Page<FundEntryView>>('/api/funds/T01/entries?account=receivable')).items;
    expect(owed.map(({ entry, amountFen }) => [entry, amountFen])).toEqual([['repay', 100_000], ['owe', 180_000]]);
    // Of an audit's people nothing is for a township, and no audit for the hotline.
    expect(await refusal(person('township').get(`/api/matters/${auditId}`))).toMatchObject({ status: 404 });
    expect(await refusal(person('hotline').get(`/api/audits/${auditId}`))).toMatchObject({ code: 'not-allowed' });
  }, 300_000);
});
