import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

const decisionId = 'case-1:temporary-aid-emergency:1';
const hold = { caseId: 'case-1', decisionId, townshipCode: 'T01', amountFen: 180_000, stage: 'stage-1' };

describe('reserve fund of a township', () => {
  const withBalance = async (amountFen: number): Promise<FakePorts> => {
    const ports = fakePorts();
    await ports.funds.append({ fundId: 'reserve:T01', entry: 'top-up', key: 'seed', amountFen, at: '2026-05-01T00:00:00Z' });
    return ports;
  };

  it('holds the amount and later settles it (S4: 1000000 leaves 820000)', async () => {
    const ports = await withBalance(1_000_000);

    expect(await runWorker('reserve-fund-hold', hold, ports)).toEqual({ kind: 'complete', variables: { fundSource: 'reserve-fund' } });
    expect(await ports.funds.balance('reserve:T01')).toEqual({ balanceFen: 1_000_000, heldFen: 180_000 });

    await runWorker('reserve-fund-settle', { ...hold, fundSource: 'reserve-fund' }, ports);
    expect(await ports.funds.balance('reserve:T01')).toEqual({ balanceFen: 820_000, heldFen: 0 });
  });

  it('lets the county pay when it has too little (S4c)', async () => {
    const ports = await withBalance(100_000);

    expect(await runWorker('reserve-fund-hold', hold, ports)).toMatchObject({ kind: 'bpmn-error', code: 'RESERVE_FUND_INSUFFICIENT' });
  });

  it('asks for one top-up when less is left than it should hold, or a hold does not fit', async () => {
    const ports = await withBalance(650_000);

    await runWorker('reserve-fund-hold', hold, ports);
    expect([...ports.world.topUps]).toEqual([]);
    await runWorker('reserve-fund-hold', { ...hold, stage: 'stage-2' }, ports);
    await runWorker('reserve-fund-hold', { ...hold, decisionId: 'other', amountFen: 999_000 }, ports);
    expect([...ports.world.topUps]).toEqual([[`top-up:${decisionId}:stage-2`, { townshipCode: 'T01', reason: 'low' }]]);
  });

  it('is filled by one matter at a time, which lets go of it in the end', async () => {
    const ports = await withBalance(100_000);
    const read = { matterId: 'm1', townshipCode: 'T01', minimumFen: 300_000 };
    await runWorker('reserve-fund-hold', { ...hold, amountFen: 200_000 }, ports);
    expect(await runWorker('reserve-fund-balance', read, ports)).toMatchObject({ variables: { topUpNeeded: false } });

    await ports.topUps.close(`top-up:${decisionId}:stage-1`, 'refused', '2026-05-09T12:00:00Z');
    expect(await runWorker('reserve-fund-balance', read, ports)).toMatchObject({ variables: { topUpNeeded: true, availableFen: 100_000 } });
    await runWorker('reserve-fund-top-up', { ...read, topUpFen: 500_000 }, ports);
    expect(ports.world.topUps.get('m1')).toMatchObject({ outcome: 'booked' });
    expect(await ports.funds.balance('reserve:T01')).toEqual({ balanceFen: 600_000, heldFen: 0 });
  });

  it('stops the matter when its books do not add up', async () => {
    const ports = await withBalance(100_000);
    const broken = { ...ports, funds: { ...ports.funds, firstBroken: async () => 'reserve:T01#2' } };
    expect(await runWorker('reserve-fund-balance', { matterId: 'm1', townshipCode: 'T01' }, broken)).toMatchObject({ kind: 'fail', retries: 0 });
  });

  it('settles nothing when another fund paid', async () => {
    const ports = await withBalance(1_000_000);

    expect(await runWorker('reserve-fund-settle', { ...hold, fundSource: 'assistance-fund' }, ports)).toMatchObject({ kind: 'complete' });
    expect(await ports.funds.balance('reserve:T01')).toEqual({ balanceFen: 1_000_000, heldFen: 0 });
  });

  it('is known to the payment as the one that holds the money', async () => {
    const ports = await withBalance(1_000_000);
    const order = { caseId: 'case-1', decisionId, period: '2026-05', kind: 'stage-1', amountFen: 180_000, fundSource: 'reserve-fund', townshipCode: 'T01' };
    await runWorker('create-payment', order, ports);
    const paymentId = `${decisionId}:2026-05:stage-1`;

    expect(await runWorker('reserve-budget', { paymentId }, ports)).toMatchObject({ kind: 'bpmn-error', code: 'FUNDS_INSUFFICIENT' });
    await runWorker('reserve-fund-hold', hold, ports);
    expect(await runWorker('reserve-budget', { paymentId }, ports)).toMatchObject({ kind: 'complete' });
  });
});
