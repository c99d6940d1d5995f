import { randomUUID } from 'node:crypto';
import type { PolicyEffect, PolicyView } from '../../domain/api.js';
import type { PolicyValues } from '../../domain/policy/parameters.js';
import { demoPolicy } from '../../server/seed/demo-policy.js';
import { reportedCase } from './support/open-task.js';
import { refusalOf } from './support/refusal-of.js';
import { serverUnderTest } from './support/server-under-test.js';

const day = 86_400_000;
const reason = '示政〔2026〕1号（虚构）';

describe("the policy's values", () => {
  const server = serverUnderTest();

  const read = async (username: string) => (await server().as(username)).get<PolicyView>('/api/policy');
  const lastValues = async (): Promise<PolicyValues> => (await read('county')).versions[0]!.values;
  const inDays = (days: number) => new Date(server().clock.now().getTime() + days * day).toISOString().slice(0, 10);
  const propose = async (change: Partial<PolicyValues>, effectiveFrom: string, username = 'county') => {
    const body = { proposalId: randomUUID(), effectiveFrom, values: { ...(await lastValues()), ...change }, reason };
    await (await server().as(username)).send('POST', '/api/policy/proposals', body);
    return `K1:${body.proposalId}`;
  };
  const decide = async (proposalId: string, act: string, username: string) =>
    (await server().as(username)).send('POST', `/api/policy/proposals/${encodeURIComponent(proposalId)}/${act}`, { reason: '已核对文件' });

  it('are shown with the version in force, also to a township of the county', async () => {
    expect(await read('approver')).toMatchObject({ areaCode: 'K1', inForce: demoPolicy.version, proposals: [], mayPropose: false, mayConfirm: false });
    expect(await refusalOf(read('hotline'))).toMatchObject({ status: 403 });
  });

  it('show what a change comes to before it is proposed', async () => {
    await reportedCase(server());
    const values = { ...(await lastValues()), dibaoStandardFen: 66_000, tekunBasicStandardFen: 85_800, holidays: [inDays(40)] };
    const effect = await (await server().as('county')).send<PolicyEffect>('POST', '/api/policy/preview', { values });

    expect(effect.changes).toEqual([
      { parameter: 'dibaoStandardFen', before: 60_000, after: 66_000 },
      { parameter: 'holidays', before: [], after: [inDays(40)] },
      { parameter: 'tekunBasicStandardFen', before: 78_000, after: 85_800 },
    ]);
    expect(effect.limitsFen.heavy).toEqual({ before: 360_000, after: 396_000 });
    expect(effect.openCases).toBeGreaterThan(0);
  });

  it('change on their day, once somebody else has confirmed them', async () => {
    const proposalId = await propose({ dibaoStandardFen: 66_000, tekunBasicStandardFen: 85_800 }, inDays(2));
    expect(await refusalOf(decide(proposalId, 'confirm', 'county'))).toMatchObject({ status: 403 });
    expect((await read('county-approver')).proposals).toMatchObject([{ proposalId, state: 'proposed', isMine: false, effect: { changes: [{ parameter: 'dibaoStandardFen' }, { parameter: 'tekunBasicStandardFen' }] } }]);

    await decide(proposalId, 'confirm', 'county-approver');

    const before = await read('county');
    expect(before).toMatchObject({ inForce: demoPolicy.version, versions: [{ approvedBy: '演示·县审批', reason }, { version: demoPolicy.version }], proposals: [] });
    server().clock.add(2 * day);
    expect((await read('county')).inForce).toBe(before.versions[0]?.version);
    expect(await refusalOf(decide(proposalId, 'refuse', 'county-approver'))).toMatchObject({ status: 409, code: 'policy-changed' });
  });

  it('follow one another in one line: of two proposals for the same version one is confirmed', async () => {
    const [first, second] = [await propose({ followUpDays: 20 }, inDays(5)), await propose({ followUpDays: 25 }, inDays(6))];

    const outcomes = await Promise.allSettled([decide(first, 'confirm', 'county-approver'), decide(second, 'confirm', 'county-approver')]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await read('county')).proposals.filter(({ state }) => state === 'proposed')).toHaveLength(1);
  });

  it('are not changed into the past, without a change, or by the wrong person', async () => {
    expect(await refusalOf(propose({ followUpDays: 9 }, inDays(-1)))).toMatchObject({ status: 422, code: 'policy-too-early' });
    expect(await refusalOf(propose({}, inDays(50)))).toMatchObject({ status: 422, code: 'policy-unchanged' });
    expect(await refusalOf(propose({ followUpDays: 9 }, inDays(50), 'county-approver'))).toMatchObject({ status: 403 });
    expect(await refusalOf(propose({ dibaoStandardFen: -1 }, inDays(50)))).toMatchObject({ status: 400, code: 'invalid-input' });
  });

  it('S3: are never a tekun standard below 1.3 times dibao, and the least is named at once', async () => {
    const refusal = { status: 422, code: 'tekun-floor-violated', message: expect.stringContaining('¥819.00') as string };
    expect(await refusalOf(propose({ dibaoStandardFen: 63_000, tekunBasicStandardFen: 78_000 }, inDays(50)))).toMatchObject(refusal);
    const values = { ...(await lastValues()), dibaoStandardFen: 63_000, tekunBasicStandardFen: 78_000 };
    const preview = (await server().as('county')).send('POST', '/api/policy/preview', { values });
    expect(await refusalOf(preview)).toMatchObject({ ...refusal, fields: [{ field: 'tekunBasicStandardFen' }] });
  });

  it('keep who withdrew or refused a proposal, and why', async () => {
    const withdrawn = await propose({ postHocDays: 7 }, inDays(60));
    await decide(withdrawn, 'withdraw', 'county');
    const refused = await propose({ postHocDays: 8 }, inDays(60));
    await decide(refused, 'refuse', 'county-approver');

    expect((await read('county')).proposals).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ proposalId: withdrawn, state: 'withdrawn', decidedByName: '演示·县经办' }),
        expect.objectContaining({ proposalId: refused, state: 'refused', decidedByName: '演示·县审批', decisionReason: '已核对文件' }),
      ]),
    );
    expect(await server().audit.firstBroken()).toBeUndefined();
  });
});
