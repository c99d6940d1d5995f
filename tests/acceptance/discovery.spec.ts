/** S6 of the domain reference, as far as its processes go, through the HTTP API of the started product; the hotline by its stand-in. */
import { randomUUID } from 'node:crypto';
import type { CaseSummary, Page } from '../../domain/api.js';
import { answerReferral } from '../support/answer-referral.js';
import { openTask } from '../support/api-client.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { throughIntake } from '../support/through-intake.js';
import { until } from '../support/until.js';

describe('a lead', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person, closed } = office;

  beforeAll(async () => {
    yimen = await startYimen();
    await office.signIn('hotline', 'window', 'aide', 'village', 'township', 'medical', 'housing', 'supervisor', 'village2');
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  const post = (path: string, body: object, method = 'POST') =>
    fetch(`${yimen.sandboxUrl}${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const leads = async () =>
    (await person('village').send<Page<CaseSummary>>('POST', '/api/cases/search', { q: '', program: 'proactive-discovery' })).items;
  const call = {
    ticketNumber: 'X13-示例-1',
    townshipCode: 'T01',
    placeText: '示例村虚构路 105 号',
    text: '示例:老人患病,屋顶漏雨',
    callerPhone: '000-0009-0001',
  };

  it('S6: comes from the hotline, is answered and visited, applies through the one door for several needs, and goes back closed', async () => {
    const [first, again] = [await post('/hotline/calls', call), await post('/hotline/calls', { ...call, ticketNumber: 'X13-示例-2' })];
    expect([first.status, again.status]).toEqual([201, 201]);
    const [lead, ...others] = await leads();
    expect(others).toEqual([]);
    expect(lead!.personName).toBe('姓名不详');
    const caseId = lead!.caseId;

    await person('hotline').work(caseId, 'answerCaller', { answer: '示例:已收到,由东河镇走访' });
    await person('village').work(caseId, 'visit', { visitResult: 'hardship', findings: '示例:有困难' });
    const offer = { helpDecision: 'applies', helpNeeds: ['medical', 'housing'], applicantCommits: true, helpNote: '示例:本人同意' };
    await person('village').work(caseId, 'offerHelp', offer);
    // Nobody said yet which household it is: the task comes back.
    await until('the household to be asked for', async () =>
      (await person('supervisor').caseFile(caseId)).openTasks.some(({ elementId }) => elementId === 'offerHelp'),
    );
    await expect(person('village2').send('POST', `/api/leads/${caseId}/household`, { householdId: 'demo-H2' })).rejects.toMatchObject({
      problem: { status: 404 },
    });
    await person('village').send('POST', `/api/leads/${caseId}/household`, { householdId: 'demo-H2' });
    await openTask(person('village'), caseId, 'offerHelp');
    await person('village').work(caseId, 'offerHelp', offer);

    await throughIntake({ window: person('window'), aide: person('aide') }, caseId, ['medical', 'housing']);
    await answerReferral(person('medical'), caseId);
    // Housing is silent: the lead stays open, and the reporter is told nothing yet.
    expect((await person('supervisor').caseFile(caseId)).status).toBe('open');
    await post('/faults/hotline', { mode: 'down', times: 3 }, 'PUT');
    await answerReferral(person('housing'), caseId);

    const { timeline } = await closed(caseId);
    expect(timeline.map(({ title }) => title).join('\n')).toMatch(/接到线索（热线）[^]*又接到同一线索[^]*热线工单已答复，已短信告知报告人/);
    // The hotline was down: the outbox comes again.
    const tickets = await until(
      'both tickets to be closed',
      async () => {
        const all = (await (await fetch(`${yimen.sandboxUrl}/hotline/tickets`)).json()) as { isClosed: boolean; answer?: string }[];
        return all.every(({ isClosed }) => isClosed) && all;
      },
      60_000,
    );
    expect(tickets.map(({ answer }) => answer)).toEqual(Array(2).fill('您反映的情况已走访核实，已协助办理，感谢您的关心。'));
    // The reporter is protected: the case shows nothing of them.
    expect(JSON.stringify(await person('supervisor').caseFile(caseId))).not.toContain('000-0009');
  }, 240_000);

  it('is reported by a coordinator, anonymously too, once however often it is sent', async () => {
    const lead = {
      leadId: randomUUID(),
      source: 'neighbor',
      signal: 'other',
      townshipCode: 'T01',
      placeText: '示例村虚构路 9 号',
      situation: '示例:几天没见人出门',
    };
    const send = () => person('village').send<{ caseId: string; isJoined: boolean }>('POST', '/api/leads', lead);
    const [{ caseId, isJoined }, again] = [await send(), await send()];
    expect([again.caseId, isJoined]).toEqual([caseId, false]);

    await person('village').work(caseId, 'visit', { visitResult: 'none', findings: '示例:外出务工,平安' });
    const { timeline } = await closed(caseId);
    expect(timeline.map(({ title }) => title)).toContain('匿名线索，不另行告知');
  }, 90_000);

  it('is refused when the hotline’s signature is not right', async () => {
    const response = await fetch(`${yimen.url}/api/hotline/tickets`, {
      method: 'POST',
      headers: { 'x-signature': 'ff' },
      body: JSON.stringify(call),
    });
    expect(response.status).toBe(401);
  });
});
