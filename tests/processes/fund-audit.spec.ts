import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('audit of funds', () => {
  const { engine, unreached } = processesUnderTest('fund-audit');

  function listed() {
    const fields = { auditFrom: '2026-05-01', auditUntil: '2026-05-31', sharedAccountPersons: 3 };
    const variables = { matterId: 'm1', countyCode: 'K1', begunOn: '2026-06-01', policy: policyValues, ...fields };
    engine.publish('fund-audit-begun', 'm1', { messageId: 'm1', variables });
    engine.work({
      'extract-fund-ledger': { paymentCount: 20, paidFen: 3_000_000 },
      'detect-fund-anomalies': { anomalies: { paidTwice: 1, afterDeath: 1, sharedAccount: 0, unexplained: 0 } },
    });
    return engine.instances()[0]!;
  }
  type Matter = ReturnType<typeof listed>;
  function marked(matter: Matter, counts: { readonly unmarkedCount?: number; readonly findingCount?: number; readonly violationCount?: number }): void {
    matter.complete('audit');
    engine.work({ 'count-audit-items': { unmarkedCount: 0, findingCount: 0, violationCount: 0, ...counts } });
  }

  it('ends clean when the auditor finds nothing, and not before each item is marked', () => {
    const matter = listed();
    marked(matter, { unmarkedCount: 1, findingCount: 1 });
    expect(matter.active()).toEqual(['audit']);
    marked(matter, {});
    expect(matter.path()).toContain('clean');
    expect(matter.hasCompleted()).toBe(true);
  });

  it('has findings corrected by the county, each with a decision, to the satisfaction of the auditor', () => {
    const matter = listed();
    marked(matter, { findingCount: 2 });
    matter.complete('demandCorrection', { correctionDueOn: '2099-07-01' });
    expect(matter.path()).not.toContain('refer');
    matter.complete('recover');
    engine.work({ 'book-recoveries': { undecidedCount: 1 } });
    matter.complete('recover');
    engine.work({ 'book-recoveries': { undecidedCount: 0 } });
    matter.complete('checkCorrection', { correctionResult: 'return' });
    matter.complete('recover');
    engine.work({ 'book-recoveries': { undecidedCount: 0 } });
    matter.complete('checkCorrection', { correctionResult: 'accept' });
    expect(matter.path()).toContain('corrected');
    expect(matter.hasCompleted()).toBe(true);
  });

  it('refers violations to discipline, by the number of the matter alone', () => {
    const matter = listed();
    marked(matter, { violationCount: 1 });
    matter.complete('demandCorrection', { correctionDueOn: '2099-07-01' });
    expect(matter.variables('refer')).toMatchObject({ findingId: 'm1:violations', referralReason: 'violation' });
    engine.work({ 'refer-to-discipline': {} });
    expect(matter.active()).toEqual(['recover']);
  });

  it('has county and supervisor told when the correction is late', () => {
    const matter = listed();
    marked(matter, { findingCount: 1 });
    const due = new Date(engine.clock.now() + 5 * 86_400_000).toISOString().slice(0, 10);
    matter.complete('demandCorrection', { correctionDueOn: due });
    engine.clock.advance('P7D');
    engine.work({ 'notify-office': {} });
    expect(matter.path()).toContain('reminded');
    expect(matter.active()).toEqual(['recover']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
