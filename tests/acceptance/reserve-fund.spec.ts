/** A township's reserve fund through the HTTP API of the started product: runs low, is filled by two persons, reconciled a month later. */
import { randomUUID } from 'node:crypto';
import type { Page } from '../../domain/api.js';
import type { InspectionSummary } from '../../domain/api-inspections.js';
import type { MatterSummary, MatterView } from '../../domain/api-matters.js';
import type { ExpenseView, FundEntryView, FundView } from '../../domain/api-money.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { answers, emergencyReport } from '../support/emergency.js';
import { workMatterTask } from '../support/matter-task.js';
import { Office } from '../support/office.js';
import { startYimen, type StartedYimen } from '../support/started-yimen.js';
import { until } from '../support/until.js';

const people = ['hotline', 'township2', 'approver2', 'township', 'county', 'county-approver', 'finance', 'supervisor'];

describe('a reserve fund', () => {
  let yimen: StartedYimen;
  const office = new Office(() => yimen.url);
  const { person } = office;

  beforeAll(async () => {
    yimen = await startYimen({ clockControlled: true });
    await office.signIn(...people);
  }, 200_000);
  afterAll(() => yimen.stop(), 60_000);

  const fund = async () => (await person('county').get<FundView[]>('/api/funds')).find(({ townshipCode }) => townshipCode === 'T02')!;
  const matters = async () =>
    (await person('county').get<Page<MatterSummary>>('/api/matters')).items.filter(({ processId }) => processId === 'reserve-fund');
  const read = (matterId: string) => person('county').get<MatterView>(`/api/matters/${encodeURIComponent(matterId)}`);

  /** ¥2,000 of T02's fund; by other people of the county where it does not fit. */
  async function pay(): Promise<string> {
    const report = emergencyReport({ emergencyTownship: 'T02' });
    const { caseId } = await person('hotline').send<{ caseId: string }>('POST', '/api/emergencies', report);
    await person('township2').work(caseId, 'checkOnSite', { ...answers.checkOnSite, severityTier: 'heavy' });
    await person('approver2').work(caseId, 'approveQuickly', answers.approveQuickly);
    await until('the payment', async () => (await person('supervisor').caseFile(caseId)).payments[0]?.status === 'paid', 60_000);
    return caseId;
  }
  const inFull = (caseId: string) =>
    until('the step of the explanation', async () =>
      (await person('supervisor').caseFile(caseId)).openTasks.some(({ elementId }) => elementId === 'explainAfterwards'),
    );

  it('M15: asks once for a top-up when it runs low, is filled by county and finance, and reconciled when the month is over', async () => {
    const month = civilDate(new Date()).slice(0, 7);
    const cases = [];
    for (let number = 0; number < 4; number += 1) cases.push(await pay());
    for (const caseId of cases) await inFull(caseId);
    const topUp = await until('the top-up', async () => (await fund()).reserve?.topUp, 60_000);
    expect(await fund()).toMatchObject({ balanceFen: 200_000, heldFen: 0, reserve: { minimumFen: 300_000, owed: { notDue: 4, over30: 0 } } });

    // The township asks on its own, too: there is one already.
    const own = randomUUID();
    const answer = { requestId: own, processId: 'reserve-fund', title: '储备金补充', answers: { occasion: '近期件数增多' } };
    await person('township2').send('POST', '/api/matters', answer);
    await until('its end', async () => (await read(own)).state === 'ended', 60_000);
    expect((await read(own)).timeline.map(({ title }) => title)).toContainEqual(expect.stringContaining('已有一笔补充在办'));

    await workMatterTask(person('township2'), topUp.matterId, 'requestTopUp', { topUpYuan: 8_000, reason: '近期件数增多' });
    await workMatterTask(person('county-approver'), topUp.matterId, 'approveTopUp', { approveDecision: 'approve', reason: '同意' });
    await workMatterTask(person('finance'), topUp.matterId, 'secureFunds', { secureDecision: 'secured', reason: '已落实' });
    await until('the money', async () => (await fund()).balanceFen === 1_000_000, 60_000);
    expect((await fund()).reserve?.topUp).toBeUndefined();
    const booked = (await person('county').get<Page<FundEntryView>>('/api/funds/T02/entries?account=source')).items;
    expect(booked).toMatchObject([{ entry: 'top-up', amountFen: 800_000, matterId: topUp.matterId }, { entry: 'top-up' }]);
    expect(await matters()).toHaveLength(2);

    await person('supervisor').send('POST', '/api/test/clock/add', { offsetMilli: 45 * 86_400_000 });
    await office.signIn(...people);
    const monthly = `reserve:T02:${month}`;
    await until('the month', async () => (await matters()).find(({ matterId }) => matterId === monthly), 60_000);
    expect((await person('county').get<Page<ExpenseView>>(`/api/funds/T02/expenses?month=${month}`)).items).toMatchObject(
      [...cases].reverse().map((caseId) => ({
        caseId, amountFen: 200_000, decision: { authority: 'county-civil-affairs' }, explanation: { state: 'overdue' },
      })),
    );
    await workMatterTask(person('county'), monthly, 'reconcile', { result: 'missing', remarks: '四笔未补说明' });
    await until('the end of the month', async () => (await read(monthly)).state === 'ended', 60_000);
    const checks = (await person('supervisor').get<Page<InspectionSummary>>('/api/inspections')).items;
    expect(checks.map(({ inspectionId }) => inspectionId).sort()).toEqual(cases.map((caseId) => `unexplained:${caseId}`).sort());
    expect(checks.every(({ kind }) => kind === 'targeted')).toBe(true);
    // T01 spent nothing: nobody is asked anything.
    expect((await matters()).find(({ matterId }) => matterId === `reserve:T01:${month}`)).toMatchObject({ state: 'ended' });

    const csv = await person('county').get<string>('/api/funds/reserve-report.csv');
    expect(csv.split('\n')[2]).toMatch(/^"西岭镇·示例","10000.00","0.00","10000.00","3000.00","","0","\d","\d","\d"$/);
  }, 300_000);
});
