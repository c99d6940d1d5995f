/** P19 through the HTTP API of the started product: a flood in a township, registered, approved by two people, paid, looked at again twice (M11). */
import { randomUUID } from 'node:crypto';
import type { CaseView, Page } from '../../domain/api.js';
import type { DisasterView, RegisterVictim, VictimView } from '../../domain/api-disasters.js';
import type { MatterKind, MatterView } from '../../domain/api-matters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Refused } from '../support/api-client.js';
import { enterHousehold } from '../support/entered-household.js';
import { openMatterTask, workMatterTask } from '../support/matter-task.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const people = ['emergency', 'housing', 'township', 'township2', 'finance', 'county', 'supervisor', 'hotline'];

describe('disaster relief', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn(...people);
  }, 240_000);
  afterAll(() => yimen.stop(), 60_000);

  const refusal = (asked: Promise<unknown>) => asked.then(() => undefined, (error: Refused) => error.problem);
  const forward = async (days: number) => {
    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: days * 86_400_000 });
    // Sessions do not last that long.
    await office.signIn(...people);
  };
  async function declare(responseLevel: number): Promise<string> {
    const answers = { disasterKind: 'flood', responseLevel, disasterSince: civilDate(new Date()), affectedTownship: 'T01', basis: '示例:暴雨响应' };
    const matter = { requestId: randomUUID(), processId: 'disaster-relief', title: '示例洪涝', answers };
    return (await person('emergency').send<{ matterId: string }>('POST', '/api/matters', matter)).matterId;
  }

  it('M11: registers households, pays what two people approve once each, and asks again after the transition and in winter', async () => {
    const flooded = await enterHousehold(office, 931, [{ accountNumber: '6200000000009101' }, {}]);
    const hurt = await enterHousehold(office, 941, [{}]);
    // Another department begins none, and a level that does not reach what the county asks for starts nothing.
    await until('the kinds', () => person('emergency').get('/api/matters/kinds').then(() => true, () => false), 60_000);
    const kindsOf = async (who: string) => (await person(who).get<MatterKind[]>('/api/matters/kinds')).map(({ processId }) => processId);
    expect(await kindsOf('emergency')).toContain('disaster-relief');
    expect(await kindsOf('housing')).not.toContain('disaster-relief');

    const matterId = await declare(2);
    const register = (householdId: string, victim: Partial<RegisterVictim>, who = 'township') =>
      person(who).send('PUT', `/api/disasters/${matterId}/households/${householdId}`, { homeDamage: 'none', cropLoss: 'none', needsNow: false, losses: '', ...victim });
    const read = (who = 'township') => person(who).get<DisasterView>(`/api/disasters/${matterId}`);
    const rows = async (who = 'township') => (await person(who).get<Page<VictimView>>(`/api/disasters/${matterId}/households`)).items;
    const rowOf = async (householdId: string) => (await rows()).find((row) => row.householdId === householdId)!;
    const collapsed = { peopleCount: 2, homeDamage: 'collapsed', cropLoss: 'partial', needsNow: true, losses: '示例:房屋倒塌' } as const;

    await openMatterTask(person('township'), matterId, 'registerVictims');
    await register(flooded.householdId, { ...collapsed, peopleCount: 3 });
    await register(flooded.householdId, collapsed);
    await register(hurt.householdId, { peopleCount: 1, homeDamage: 'damaged' });
    expect(await refusal(register('household-unknown', collapsed))).toMatchObject({ status: 404 });
    expect(await refusal(register(hurt.householdId, collapsed, 'township2'))).toMatchObject({ status: 404 });
    expect(await refusal(read('housing'))).toMatchObject({ status: 404 });
    expect(await refusal(read('hotline'))).toMatchObject({ code: 'not-allowed' });
    expect(await read()).toMatchObject({ round: 'emergency', counts: { victims: 2 }, mayRegister: true, townshipName: '东河镇·示例' });
    expect(await rowOf(flooded.householdId)).toMatchObject({ peopleCount: 2, losses: '示例:房屋倒塌', headName: expect.stringMatching(/\*/) });

    await workMatterTask(person('township'), matterId, 'registerVictims', { remarks: '已逐户登记' });
    await workMatterTask(person('emergency'), matterId, 'approveRelief', { approveDecision: 'return', remarks: '请核对人数' });
    await workMatterTask(person('township'), matterId, 'registerVictims', { remarks: '已核对' });
    await openMatterTask(person('emergency'), matterId, 'approveRelief');
    const proposed = (await rowOf(flooded.householdId)).reliefs;
    expect(proposed.map(({ kind, amountFen, state }) => [kind, amountFen, state])).toEqual([
      ['drought-flood', 20_000, 'proposed'],
      ['emergency', 30_000, 'proposed'],
      ['transition', 90_000, 'proposed'],
    ]);
    expect((await rowOf(hurt.householdId)).reliefs).toEqual([]);
    expect(await refusal(register(flooded.householdId, collapsed))).toMatchObject({ code: 'step-is-over' });
    await workMatterTask(person('emergency'), matterId, 'approveRelief', { approveDecision: 'approve', remarks: '同意' });
    await workMatterTask(person('finance'), matterId, 'secureFunds', { fundsDecision: 'approve', remarks: '同意' });

    const caseId = (await rowOf(flooded.householdId)).caseId!;
    await until('the payments', async () => (await rowOf(flooded.householdId)).reliefs.every(({ state }) => state === 'paid'), 90_000);
    expect((await rowOf(flooded.householdId)).reliefs[0]).toMatchObject({ tableVersion: 1, policyVersion: expect.any(String) });
    const file = await person('township').get<CaseView>(`/api/cases/${caseId}`);
    expect(file.payments.map(({ amountFen, status }) => [amountFen, status]).sort()).toEqual([[20_000, 'paid'], [30_000, 'paid'], [90_000, 'paid']]);

    await forward(91);
    await openMatterTask(person('township'), matterId, 'registerVictims');
    await register(flooded.householdId, { ...collapsed, furtherNeed: 'rebuilding' });
    await workMatterTask(person('township'), matterId, 'registerVictims', { remarks: '先看一户' });
    await until('the register again', async () => (await read()).mayRegister && (await read()).counts.unmarked === 1, 60_000);
    await register(hurt.householdId, { peopleCount: 1, homeDamage: 'damaged', furtherNeed: 'application' });
    await workMatterTask(person('township'), matterId, 'registerVictims', { remarks: '都看了' });
    await workMatterTask(person('emergency'), matterId, 'approveRelief', { approveDecision: 'approve', remarks: '同意' });
    await workMatterTask(person('finance'), matterId, 'secureFunds', { fundsDecision: 'approve', remarks: '同意' });
    await until('the rebuilding', async () => (await rowOf(flooded.householdId)).reliefs.find(({ kind }) => kind === 'rebuilding')?.state === 'paid', 90_000);
    const matter = () => person('county').get<MatterView>(`/api/matters/${matterId}`);
    await until('the advice', async () => (await matter()).timeline.some(({ title }) => title.includes('1 户需要协助申请')), 60_000);

    await forward(366);
    await openMatterTask(person('township'), matterId, 'registerVictims');
    await register(flooded.householdId, { ...collapsed, furtherNeed: 'rebuilding', coldSeasonHardship: false });
    await register(hurt.householdId, { peopleCount: 1, homeDamage: 'damaged', furtherNeed: 'application', coldSeasonHardship: false });
    await workMatterTask(person('township'), matterId, 'registerVictims', { remarks: '冬春没有困难' });
    await until('the end', async () => (await matter()).state === 'ended', 60_000);
    expect((await person('township').get<CaseView>(`/api/cases/${caseId}`)).status).toBe('closed');
  }, 400_000);
});
