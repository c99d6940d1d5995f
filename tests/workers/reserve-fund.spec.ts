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
