import type { BenefitChange } from '../../domain/benefit/benefit-on.js';
import { fakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

/** The clock stands at 2026-05-09; the benefit began on 2026-01-15 with 30000 a month and was cut to 12000 from March on. */
describe('what is owed after an appeal', () => {
  const benefitId = 'case-0:determination:1:dibao';
  const decisionId = 'case-1:appeal:1';
  const change = (changeId: string, from: string, levelFen: number): BenefitChange => ({
    changeId,
    kind: 'adjusted',
    from,
    levelFen,
    reason: 'income-changed',
    decidedAt: '2026-02-20T00:00:00Z',
    caseId: 'case-2',
  });

  async function world(paidMonths: Readonly<Record<string, number>>) {
    const ports = fakePorts();
    const place = { householdId: 'household-1', townshipCode: 'T01', countyCode: 'K1' };
    await ports.benefits.open({
      benefitId,
      caseId: 'case-0',
      ...place,
      program: 'dibao',
      levelFen: 30_000,
      from: '2026-01-15',
      dibaoClass: 'C',
    });
    await ports.benefits.change(benefitId, change('review', '2026-03-01', 12_000));
    for (const [period, amountFen] of Object.entries(paidMonths)) {
      const order = {
        decisionId: 'case-0:determination:1',
        caseId: 'case-0',
        period,
        kind: 'dibao',
        amountFen,
        fundSource: 'assistance-fund',
        townshipCode: 'T01',
      } as const;
      await ports.payments.create({ paymentId: `case-0:determination:1:${period}:dibao`, ...order }, '2026-04-01T00:00:00Z');
    }
    return ports;
  }
  const owed = async (ports: Awaited<ReturnType<typeof world>>, correctFrom: string) => {
    const outcome = await runWorker(
      'prepare-appeal-payments',
      { caseId: 'case-1', decisionId, benefitId, correctFrom, correctedFen: 30_000 },
      ports,
    );
    return (outcome as { variables: { payments: object[] } }).variables.payments;
  };

  it('is the difference of each month that was paid, under a key of the appeal', async () => {
    const ports = await world({ '2026-03': 12_000, '2026-04': 12_000, '2026-05': 12_000 });
    await ports.benefits.change(benefitId, change(decisionId, '2026-03-01', 30_000));

    expect(await owed(ports, '2026-03-01')).toEqual(
      ['2026-03', '2026-04', '2026-05'].map((period) => ({ decisionId, period, kind: 'appeal-difference', amountFen: 18_000 })),
    );
  });

  it('is the whole of a past month that was not paid, under the key that a batch would use; this month is left to its batch', async () => {
    const ports = await world({ '2026-03': 12_000 });
    await ports.benefits.change(benefitId, change(decisionId, '2026-03-01', 30_000));

    expect(await owed(ports, '2026-03-01')).toEqual([
      { decisionId, period: '2026-03', kind: 'appeal-difference', amountFen: 18_000 },
      { decisionId: 'case-0:determination:1', period: '2026-04', kind: 'dibao', amountFen: 30_000 },
    ]);
  });

  it('is nothing where too much was paid, which is only noted', async () => {
    const ports = await world({ '2026-03': 12_000, '2026-04': 12_000, '2026-05': 12_000 });
    await ports.benefits.change(benefitId, change(decisionId, '2026-04-01', 10_000));

    expect(await owed(ports, '2026-04-01')).toEqual([]);
    expect([...ports.world.events.values()].map(({ title }) => title)).toContainEqual(expect.stringContaining('多发 ¥40.00'));
  });
});
