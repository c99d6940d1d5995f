import type { Entitlement } from '../../domain/ports/entitlements.js';
import { fakeBatch } from '../support/fake-disbursement.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { fakePriceRun } from '../support/fake-price-runs.js';
import { runWorker } from '../support/run-worker.js';

const benefit = (name: string, more: Partial<Entitlement>): Entitlement => ({
  benefitId: `${name}:${more.program}`,
  caseId: 'case-1',
  householdId: name,
  personId: name,
  program: 'dibao-single',
  townshipCode: 'T01',
  levelFen: 30_000,
  status: 'active',
  ...more,
});

/** S7: five persons on dibao, two on tekun, of whom one is an orphan as well; and some who are not covered. */
function s7(): FakePorts {
  const ports = fakePorts();
  ports.world.priceRun = fakePriceRun;
  ports.world.entitled.push(
    ...['a', 'b', 'c', 'd', 'e'].map((name) => benefit(name, { program: 'dibao-single' })),
    ...['f', 'g'].map((name) => benefit(name, { program: 'tekun' })),
    benefit('stopped', { status: 'stopped' }),
    benefit('suspended', { status: 'suspended' }),
    benefit('low', { program: 'low-income', levelFen: 0 }),
    benefit('dead', {}),
  );
  ports.households.payee = async (householdId, personId) => {
    const payeeId = personId ?? `${householdId}-head`;
    return { personId: payeeId, hasAccount: payeeId !== 'e', isDeceased: payeeId === 'dead' };
  };
  ports.households.withStatus = async (_county, status) => ({
    people: status === 'orphan' ? [{ personId: 'g', townshipCode: 'T01' }] : [],
  });
  return ports;
}
const list = (ports: FakePorts) => runWorker('list-price-subsidy-recipients', { runId: 'r1' }, ports);

describe('the list of a price-linkage subsidy', () => {
  it('S7: has seven distinct persons, not eight, and 210 yuan', async () => {
    const ports = s7();

    expect(await list(ports)).toMatchObject({ variables: { recipientCount: 7, totalFen: 21_000 } });
    expect(ports.world.priceRecipients.get('g')?.groups).toEqual(['tekun', 'orphan']);
  });

  it('goes on where it was broken off', async () => {
    const ports = s7();
    ports.world.priceRun = { ...fakePriceRun, listing: { part: 'K1:benefits', after: 'e:dibao-single' } };

    await list(ports);
    expect([...ports.world.priceRecipients.keys()]).toEqual(['f', 'g']);
  });

  it('is paid under one key for month and person, to the head where a person has no account', async () => {
    const ports = s7();
    await list(ports);
    ports.world.batch = { ...fakeBatch, program: 'price-subsidy', priceRunId: 'r1' };

    for (const _time of [1, 2]) {
      expect(await runWorker('prepare-disbursement', { batchId: 'b1' }, ports)).toMatchObject({
        variables: { lineCount: 7, totalFen: 21_000 },
      });
    }
    expect([...ports.world.payments.keys()].sort()[0]).toBe('price-linkage-C1:2026-05:price-subsidy:a');
    expect(ports.world.payments.get('price-linkage-C1:2026-05:price-subsidy:e')).toMatchObject({ payeeId: 'e-head', amountFen: 3_000 });
  });
});

describe('the end of a price-linkage subsidy', () => {
  it.each([
    [{ indexDecision: 'reject' }, 'rejected'],
    [{ indexDecision: 'confirm', correctionDecision: 'leave' }, 'left'],
    [{ indexDecision: 'confirm', trigger: 'do-not-pay' }, 'not-triggered'],
    [{ indexDecision: 'confirm', trigger: 'pay', recipientCount: 0 }, 'nobody'],
    [{ indexDecision: 'confirm', trigger: 'pay', recipientCount: 7, listDecision: 'refuse' }, 'refused'],
    [{ indexDecision: 'confirm', trigger: 'pay', recipientCount: 7, listDecision: 'approve' }, 'paid'],
  ])('of %j is told as %s', async (decided, outcome) => {
    const ports = s7();
    await runWorker('collect-indicators', { runId: 'r1', report: 'R09', ...decided }, ports);
    expect(ports.world.priceRun).toMatchObject({ status: 'closed', outcome });
  });
});
