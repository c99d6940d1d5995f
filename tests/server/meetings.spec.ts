import { randomUUID } from 'node:crypto';
import { discussionStore } from '../../adapters/mongo/discussions.js';
import { paymentStore } from '../../adapters/mongo/payments.js';
import { verificationStore } from '../../adapters/mongo/verifications.js';
import type { Page } from '../../domain/api.js';
import type { MeetingSummary, MeetingView, PacketView, WaitingDiscussion } from '../../domain/api-meetings.js';
import type { LikeCase } from '../../domain/ports/discussion-store.js';
import { townships } from '../../server/emergencies/townships.js';
import { casePackets } from '../../server/meetings/collect-packet.js';
import { forms } from '../../server/tasks/forms.js';
import { until } from '../support/until.js';
import { refusalOf } from './support/refusal-of.js';
import { reportedCase } from './support/open-task.js';
import { serverUnderTest } from './support/server-under-test.js';

const people = ['chair', 'member1', 'member2', 'member3', 'county'] as const;

describe('a meeting of the county', () => {
  const server = serverUnderTest();
  // Signing in takes its time on purpose.
  beforeAll(async () => {
    for (const who of ['hotline', 'secretary', 'township', ...people]) await server().as(who);
  }, 120_000);
  const store = () => discussionStore(server().database.db, { cipher: server().cipher, onChange: () => undefined });
  const send = async (who: string, path: string, body: object = {}) => (await server().as(who)).send('POST', path, body);
  const room = async (who: string, meetingId: string) => (await server().as(who)).get<MeetingView>(`/api/meetings/${meetingId}`);
  const item = async (who: string, meetingId: string) => (await room(who, meetingId)).items[0]!;

  /** A case that waits for a meeting; the county caseworker has worked on it. */
  async function waiting(more: { readonly isUrgent?: boolean; readonly causeCategory?: string; readonly personsConcerned?: number } = {}): Promise<string> {
    const caseId = await reportedCase(server());
    const discussionId = `${caseId}:discussion:${randomUUID()}`;
    const at = server().clock.now().toISOString();
    await store().prepare(
      {
        discussionId, caseId, receiptNumber: `R-${discussionId.slice(-6)}`, townshipCode: 'T01', countyCode: 'K1',
        discussionFor: 'temporary-aid-emergency', isUrgent: more.isUrgent ?? false, dueAt: at, deferrals: 0, preparedAt: at,
      },
      {
        facts: [{ label: '困难原因', value: '意外伤害' }],
        personal: { whatHappened: '只给成员看的经过', placeText: '', records: [] },
        personName: '测*',
        causeCategory: more.causeCategory ?? 'accidental-injury',
        personsConcerned: more.personsConcerned ?? 1,
        actedInCase: ['hotline', 'county'],
      },
    );
    return discussionId;
  }

  async function called(discussionId: string, { members = people.slice(1), mode = 'in-person' }: { readonly members?: readonly string[]; readonly mode?: string } = {}): Promise<string> {
    const meeting = { entryId: randomUUID(), mode, at: '2026-12-01T09:00:00+08:00', place: '示例县政务中心', chair: 'chair', members, discussionIds: [discussionId] };
    const { meetingId } = await (await server().as('secretary')).send<{ meetingId: string }>('POST', '/api/meetings', meeting);
    return meetingId;
  }
  const declare = (who: string, discussionId: string, hasInterest = false) =>
    send(who, `/api/discussions/${discussionId}/interest`, hasInterest ? { hasInterest, reason: '与当事人是亲属' } : { hasInterest });

  /** Settled, frozen by the engine's worker, open, with these there. */
  async function inSession(discussionId: string, present: readonly string[], more: Parameters<typeof called>[1] = {}): Promise<string> {
    const meetingId = await called(discussionId, more);
    for (const who of present) await declare(who, discussionId);
    await send('secretary', `/api/meetings/${meetingId}/settle`);
    await until('the word that interests are declared', () => server().engine.published.some(({ messageId }) => messageId === `${discussionId}:interests`));
    await store().freeze(discussionId, server().clock.now().toISOString());
    for (const who of present) await send(who, `/api/meetings/${meetingId}/attend`);
    await send('chair', `/api/meetings/${meetingId}/open`);
    return meetingId;
  }
  const motion = { amountFen: 800_000, grounds: '支出没有票据，但困难属实' };
  const vote = (who: string, discussionId: string, choice: string, opinion?: string) =>
    send(who, `/api/discussions/${discussionId}/vote`, { choice, ...(opinion !== undefined && { opinion }) });
  const told = (discussionId: string) =>
    until('the decision told to the engine', () => server().engine.published.find(({ messageId }) => messageId === `${discussionId}:decision`));

  let memberCookie: string | undefined;
  async function cookieOf(username: string, headers: Record<string, string>): Promise<string> {
    const body = JSON.stringify({ username, password: 'yimen-demo' });
    const signedIn = await fetch(`${server().url}/api/session`, { method: 'POST', headers, body });
    return signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  }
  async function minutesOf(meetingId: string): Promise<Buffer> {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'yimen' };
    memberCookie ??= await cookieOf('member1', headers);
    const cookie = memberCookie;
    const response = await fetch(`${server().url}/api/meetings/${meetingId}/minutes.pdf`, { headers: { cookie } });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return Buffer.from(await response.arrayBuffer());
  }

  it('S5 (c): decides what the members have voted, and the decision is the message that moves the process', async () => {
    const discussionId = await waiting();
    const meetingId = await inSession(discussionId, ['chair', 'member1', 'member2', 'member3']);
    await send('chair', `/api/discussions/${discussionId}/open-vote`, motion);
    for (const who of ['chair', 'member1', 'member2']) await vote(who, discussionId, 'for');
    await vote('member3', discussionId, 'against', '应先核实务工收入');
    await send('chair', `/api/discussions/${discussionId}/close-vote`);

    expect(await item('member1', meetingId)).toMatchObject({
      state: 'closed', outcome: 'approved', approvedFen: 800_000, count: { for: 3, against: 1, abstain: 0, missing: 0 },
      quorum: { entitled: 4, needed: 3, present: 4 }, conflicted: ['演示·县经办'],
    });
    expect(await told(discussionId)).toMatchObject({
      name: 'discussion-decided', correlationKey: discussionId, variables: { discussionOutcome: 'approved', approvedFen: 800_000, deferrals: 0 },
    });
  });

  it('keeps everybody else out: who is not invited, and who has no right', async () => {
    const meetingId = await called(await waiting(), { members: ['member1', 'member2'] });

    expect(await refusalOf(room('member3', meetingId))).toMatchObject({ code: 'not-found' });
    expect(await refusalOf(room('township', meetingId))).toMatchObject({ code: 'not-allowed' });
    expect((await (await server().as('member3')).get<Page<MeetingSummary>>('/api/meetings')).items.map((one) => one.meetingId)).not.toContain(meetingId);
  });

  it('shows the packet to members without an interest only, once it is frozen, and notes each reading', async () => {
    const discussionId = await waiting();
    await inSession(discussionId, ['chair', 'member1', 'member2']);
    const packet = async (who: string) => (await server().as(who)).get<PacketView>(`/api/discussions/${discussionId}/packet`);

    expect(await packet('member1')).toMatchObject({ isIntact: true, personal: { whatHappened: '只给成员看的经过' } });
    expect(await refusalOf(packet('county'))).toMatchObject({ code: 'interest-in-matter' });
    expect(await refusalOf(packet('member3'))).toMatchObject({ code: 'declare-first' });
    expect(await refusalOf(packet('secretary'))).toMatchObject({ code: 'not-in-meeting' });

    const caseId = discussionId.split(':')[0]!;
    expect(await server().audit.ofCase(caseId, 20)).toContainEqual(expect.objectContaining({ actor: 'member1', act: 'personal-data-read', detail: '一事一议会议材料' }));
    expect(JSON.stringify(await server().database.db.collection<{ _id: string }>('discussions').findOne({ _id: discussionId }))).not.toContain('只给成员看的经过');
  });

  it('gives the meeting the figures of the route that asks, not of another of the same case', async () => {
    const { database, model, cipher } = server();
    const { db } = database;
    const caseId = await reportedCase(server());
    const run = async (key: string, processId: string, values: Readonly<Record<string, unknown>>) => {
      await db.collection<{ _id: string }>('instances').insertOne({ _id: key, caseId, processId, state: 'active', sortKey: key } as never);
      const variables = Object.entries(values).map(([name, value]) => ({ _id: `${key}:${name}`, instanceKey: key, scopeKey: key, name, value: JSON.stringify(value) }));
      await model.variables.insertMany(variables);
    };
    await run('p1', 'temporary-aid-emergency', { temporaryAidType: 'special-case', personsAffected: 3 });
    await run('p2', 'benefit-payment', { amountFen: 123_400 });
    await run('p3', 'temporary-aid-expenditure', { temporaryAidType: 'expenditure', amountFen: 567_800 });
    const packets = casePackets({
      database, model, cipher, payments: paymentStore(db), verifications: verificationStore(db, server()),
      forms: forms(model, new Map()), townships: townships(db),
    });
    const said = async (discussionFor: string) => (await packets.collect(caseId, discussionFor)).facts.filter(({ label }) => label.includes('规则'));

    expect(await said('temporary-aid-emergency')).toEqual([{ label: '规则判断的类型', value: '特殊个案' }]);
    expect(await said('temporary-aid-expenditure')).toEqual([
      { label: '规则判断的类型', value: '支出型' },
      { label: '按规则计算的金额', value: '¥5,678.00' },
    ]);
    expect((await packets.collect(caseId, 'temporary-aid-expenditure')).personsConcerned).toBe(3);
  });

  it('says when a packet is not what was frozen', async () => {
    const discussionId = await waiting();
    await inSession(discussionId, ['chair', 'member1', 'member2']);
    await server().database.db.collection<{ _id: string }>('discussions').updateOne({ _id: discussionId }, { $set: { facts: [{ label: '困难原因', value: '改过的' }] } });

    expect(await (await server().as('member1')).get<PacketView>(`/api/discussions/${discussionId}/packet`)).toMatchObject({ isIntact: false });
  });

  it('does not vote without a quorum, and then waits for another date', async () => {
    const discussionId = await waiting();
    const meetingId = await inSession(discussionId, ['chair', 'member1']);
    expect((await item('chair', meetingId)).quorum).toMatchObject({ entitled: 4, needed: 3, present: 2, isMet: false });

    expect(await refusalOf(send('chair', `/api/discussions/${discussionId}/open-vote`, motion))).toMatchObject({ code: 'quorum-not-met' });
    await send('chair', `/api/discussions/${discussionId}/no-quorum`);

    expect(await told(discussionId)).toMatchObject({ variables: { discussionOutcome: 'no-quorum' } });
  });

  it('cannot be put off for lack of a quorum that is there', async () => {
    const discussionId = await waiting();
    await inSession(discussionId, ['chair', 'member1', 'member2']);

    expect(await refusalOf(send('chair', `/api/discussions/${discussionId}/no-quorum`))).toMatchObject({ code: 'quorum-is-met' });
  });

  it('gives no vote to who worked on the case, declared an interest, or was not there when the vote was opened', async () => {
    const discussionId = await waiting();
    const meetingId = await inSession(discussionId, ['chair', 'member1', 'member2']);
    await declare('member3', discussionId, true);
    await declare('county', discussionId);
    await send('county', `/api/meetings/${meetingId}/attend`);
    await send('chair', `/api/discussions/${discussionId}/open-vote`, motion);

    for (const who of ['county', 'member3']) expect(await refusalOf(vote(who, discussionId, 'for'))).toMatchObject({ code: 'not-a-voter' });
    expect((await item('county', meetingId)).mine).toMatchObject({ interest: 'by-case', mayVote: false });
    expect(await refusalOf(declare('member3', discussionId))).toMatchObject({ code: 'meeting-state' });
  });

  it('counts the last vote of each, keeps all, and refuses one that comes late', async () => {
    const discussionId = await waiting();
    const meetingId = await inSession(discussionId, ['chair', 'member1', 'member2']);
    expect(await refusalOf(vote('member1', discussionId, 'for'))).toMatchObject({ code: 'vote-not-open' });
    await send('chair', `/api/discussions/${discussionId}/open-vote`, motion);
    await vote('member1', discussionId, 'for');
    await vote('member1', discussionId, 'against');
    await vote('chair', discussionId, 'for');
    await send('chair', `/api/discussions/${discussionId}/close-vote`);

    expect(await refusalOf(vote('member2', discussionId, 'for'))).toMatchObject({ code: 'vote-closed' });
    expect(await refusalOf(send('chair', `/api/discussions/${discussionId}/close-vote`))).toMatchObject({ code: 'vote-closed' });
    expect(await item('chair', meetingId)).toMatchObject({ outcome: 'refused', count: { for: 1, against: 1, abstain: 0, missing: 1 } });
    const kept = await server().database.db.collection<{ _id: string; votes: unknown[] }>('discussions').findOne({ _id: discussionId });
    expect(kept?.votes).toHaveLength(3);
  });

  it('counts every vote that was accepted, however close to the end it came', async () => {
    const discussionId = await waiting();
    const present = ['chair', 'member1', 'member2', 'member3'];
    const meetingId = await inSession(discussionId, present);
    await send('chair', `/api/discussions/${discussionId}/open-vote`, motion);

    const votes = present.map((who) => vote(who, discussionId, 'for').then(() => 1, () => 0));
    const closing = send('chair', `/api/discussions/${discussionId}/close-vote`);
    const accepted = (await Promise.all(votes)).reduce<number>((sum, one) => sum + one, 0);
    await closing;

    expect((await item('chair', meetingId)).count?.for).toBe(accepted);
  });

  it('lets only the chair lead, and only the secretary call', async () => {
    const discussionId = await waiting();
    const meetingId = await inSession(discussionId, ['chair', 'member1', 'member2']);

    expect(await refusalOf(send('member1', `/api/discussions/${discussionId}/open-vote`, motion))).toMatchObject({ code: 'not-in-meeting' });
    expect(await refusalOf(send('member1', `/api/meetings/${meetingId}/close`))).toMatchObject({ code: 'not-in-meeting' });
    expect(await refusalOf(send('chair', '/api/meetings', {}))).toMatchObject({ code: 'not-allowed' });
    expect(await refusalOf(send('chair', `/api/meetings/${meetingId}/close`))).toMatchObject({ code: 'meeting-has-open-items' });
  });

  it('keeps names and numbers out of the reasons that like cases will show', async () => {
    const discussionId = await waiting();
    await inSession(discussionId, ['chair', 'member1', 'member2']);
    const open = (grounds: string) => send('chair', `/api/discussions/${discussionId}/open-vote`, { ...motion, grounds });

    expect(await refusalOf(open('测试甲的困难属实'))).toMatchObject({ code: 'tells-who-it-is', fields: [{ field: 'grounds' }] });
    expect(await refusalOf(open('电话 000-0000-0000 已核实'))).toMatchObject({ code: 'tells-who-it-is' });
  });

  it('decides urgent matters in writing, and no others', async () => {
    const [urgent, ordinary] = [await waiting({ isUrgent: true }), await waiting()];
    expect(await refusalOf(called(ordinary, { mode: 'written' }))).toMatchObject({ code: 'not-urgent' });

    const meetingId = await called(urgent, { mode: 'written' });
    for (const who of ['chair', 'member1', 'member2', 'member3']) await declare(who, urgent);
    await send('secretary', `/api/meetings/${meetingId}/settle`);
    await store().freeze(urgent, server().clock.now().toISOString());
    await send('chair', `/api/meetings/${meetingId}/open`);
    await send('chair', `/api/discussions/${urgent}/open-vote`, motion);
    await vote('chair', urgent, 'for');
    await vote('member1', urgent, 'for');
    await send('chair', `/api/discussions/${urgent}/close-vote`);

    expect(await item('chair', meetingId)).toMatchObject({ outcome: 'no-quorum', quorum: { needed: 3, present: 2 } });
  });

  it('puts a matter on one agenda only, and a repeated send makes no second meeting', async () => {
    const discussionId = await waiting();
    const entryId = randomUUID();
    const meeting = { entryId, mode: 'in-person', at: '2026-12-01T09:00:00+08:00', place: '会议室', chair: 'chair', members: ['member1', 'member2'], discussionIds: [discussionId] };
    const secretary = await server().as('secretary');
    const first = await secretary.send<{ meetingId: string }>('POST', '/api/meetings', meeting);

    expect(await secretary.send('POST', '/api/meetings', meeting)).toEqual(first);
    expect(await refusalOf(secretary.send('POST', '/api/meetings', { ...meeting, entryId: randomUUID() }))).toMatchObject({ code: 'discussion-taken' });
    expect(await refusalOf(secretary.send('POST', '/api/meetings', { ...meeting, chair: 'member1' }))).toMatchObject({ code: 'not-the-chair' });
    expect(await refusalOf(secretary.send('POST', '/api/meetings', { ...meeting, members: ['township', 'member1'] }))).toMatchObject({ code: 'unknown-member' });
  });

  it('gives its matters back when it is canceled', async () => {
    const discussionId = await waiting();
    const meetingId = await called(discussionId);
    await send('secretary', `/api/meetings/${meetingId}/cancel`, { reason: '召集人出差' });

    const list = await (await server().as('secretary')).get<Page<WaitingDiscussion>>('/api/meetings/waiting');
    expect(list.items.map((one) => one.discussionId)).toContain(discussionId);
    expect((await room('secretary', meetingId)).state).toBe('canceled');
    await called(discussionId);
  });

  it('takes no matter back that it gave away, when its call is sent again late', async () => {
    const discussionId = await waiting();
    const meeting = { entryId: randomUUID(), mode: 'in-person', at: '2026-12-01T09:00:00+08:00', place: '会议室', chair: 'chair', members: ['member1', 'member2'], discussionIds: [discussionId] };
    const secretary = await server().as('secretary');
    const first = await secretary.send<{ meetingId: string }>('POST', '/api/meetings', meeting);
    await send('secretary', `/api/meetings/${first.meetingId}/cancel`, { reason: '召集人出差' });

    expect(await secretary.send('POST', '/api/meetings', meeting)).toEqual(first);
    await called(discussionId);
  });

  it('is not canceled when a crash left its agenda half fixed; fixing it again finishes it', async () => {
    const discussionId = await waiting();
    const meetingId = await called(discussionId);
    await server().database.db.collection<{ _id: string }>('discussions').updateOne({ _id: discussionId }, { $set: { state: 'settled', tell: 'interests' } });

    expect(await refusalOf(send('secretary', `/api/meetings/${meetingId}/cancel`, { reason: '召集人出差' }))).toMatchObject({ code: 'meeting-state' });
    await send('secretary', `/api/meetings/${meetingId}/settle`);
    expect((await room('secretary', meetingId)).state).toBe('settled');
  });

  it('finds like cases decided before, with the reasons then given and nobody named', async () => {
    const discussionId = await waiting({ causeCategory: 'serious-illness', personsConcerned: 4 });
    await inSession(discussionId, ['chair', 'member1', 'member2']);
    await send('chair', `/api/discussions/${discussionId}/open-vote`, motion);
    for (const who of ['chair', 'member1']) await vote(who, discussionId, 'for');
    await send('chair', `/api/discussions/${discussionId}/close-vote`);

    const found = async (query: string) => (await (await server().as('member1')).get<Page<LikeCase>>(`/api/meetings/like-cases?${query}`)).items;
    expect(await found('causeCategory=serious-illness&personsConcerned=4&outcome=approved')).toEqual([
      expect.objectContaining({ discussionId, grounds: motion.grounds, approvedFen: 800_000, amountBand: 'above-12', count: { for: 2, against: 0, abstain: 0 } }),
    ]);
    expect(await found('causeCategory=serious-illness&outcome=refused')).toEqual([]);

    const next = await waiting({ causeCategory: 'serious-illness' });
    await inSession(next, ['chair', 'member1', 'member2']);
    const packet = await (await server().as('member1')).get<PacketView>(`/api/discussions/${next}/packet`);
    expect(packet.likeCases.map((like) => like.discussionId)).toEqual([discussionId]);
  });

  it('fixes its minutes under the next number when it is closed', async () => {
    const numbers: string[] = [];
    for (const round of [1, 2]) {
      const discussionId = await waiting();
      const meetingId = await inSession(discussionId, ['chair', 'member1', 'member2']);
      await send('chair', `/api/discussions/${discussionId}/defer`, { reason: `还缺第 ${round} 份票据` });
      expect(await told(discussionId)).toMatchObject({ variables: { discussionOutcome: 'deferred', deferrals: 1 } });
      await send('chair', `/api/meetings/${meetingId}/close`);
      const { state, minutes } = await room('member1', meetingId);
      expect(state).toBe('closed');
      expect(minutes?.checksum).toMatch(/^[0-9a-f]{64}$/);
      numbers.push(minutes?.number ?? '');
      const [pdf, again] = [await minutesOf(meetingId), await minutesOf(meetingId)];
      expect(pdf.slice(0, 5).toString()).toBe('%PDF-');
      expect(again.equals(pdf)).toBe(true);
      expect(await refusalOf(send('chair', `/api/meetings/${meetingId}/close`))).toMatchObject({ code: 'meeting-state' });
    }
    const [first, second] = numbers.map((number) => Number(/(\d+)号/.exec(number)?.[1]));
    expect(second).toBe(first! + 1);
  }, 120_000);
});
