import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('price linkage subsidy', () => {
  const { engine, unreached } = processesUnderTest('price-linkage-subsidy');

  interface Index {
    readonly cpiYearOnYearPercent: number | null;
    readonly foodCpiYearOnYearPercent: number | null;
    readonly isCorrection?: boolean;
  }
  function imported({ isCorrection = false, ...index }: Index) {
    const variables = { runId: 'r1', cityCode: 'C1', period: '2026-05', dueAt: '2026-07-08T23:59:59+08:00', policy: policyValues };
    engine.publish('price-index-imported', 'r1', { messageId: 'r1', variables });
    engine.work({ 'import-price-index': { ...index, isCorrection } });
    return engine.instances()[0]!;
  }
  function confirmed(index: Index) {
    const run = imported(index);
    run.complete('confirmIndex', { indexDecision: 'confirm' });
    return run;
  }
  const listed = (recipientCount: number) =>
    engine.work({ 'list-price-subsidy-recipients': { recipientCount, totalFen: recipientCount * 3_000 } });
  const reported = () => engine.work({ 'collect-indicators': {} });
  const s7 = { cpiYearOnYearPercent: 3.1, foodCpiYearOnYearPercent: 6.2 };

  it('pays by county what the city has confirmed, listed and approved', () => {
    const run = confirmed(s7);
    listed(7);
    run.complete('confirmFunds');
    run.complete('approveList', { listDecision: 'approve' });
    const counties = ['K1', 'K2'].map((countyCode) => ({ countyCode, batchId: `r1-${countyCode}` }));
    engine.work({ 'order-price-batches': { counties }, 'prepare-disbursement': { lineCount: 0, totalFen: 0 } });

    const batches = run.called();
    expect(batches.map((batch) => batch.variables())).toMatchObject(
      counties.map((county) => ({ ...county, program: 'price-subsidy', period: '2026-05' })),
    );
    engine.work({ 'cancel-disbursement': {} });
    reported();

    expect(run.hasCompleted()).toBe(true);
    const wanted = ['importIndex', 'confirmIndex', 'decideTrigger', 'listRecipients', 'confirmFunds', 'approveList', 'pay', 'report'];
    expect([...new Set(run.path().filter((id) => wanted.includes(id)))]).toEqual(wanted);
  });

  it.each([
    [3.4, 5.9, 'do-not-pay'],
    [3.5, 0, 'pay'],
    [0, 6, 'pay'],
  ])('decides by D22: CPI %d, food %d: %s', (cpiYearOnYearPercent, foodCpiYearOnYearPercent, trigger) => {
    const run = confirmed({ cpiYearOnYearPercent, foodCpiYearOnYearPercent });

    expect(run.variables()['trigger']).toBe(trigger);
    expect(run.active()).toEqual(expect.arrayContaining([trigger === 'pay' ? 'listRecipients' : 'report']));
  });

  it('comes to a person when a figure is missing and the other one does not trigger', () => {
    const run = confirmed({ cpiYearOnYearPercent: 3.4, foodCpiYearOnYearPercent: null });
    run.complete('judgeTrigger', { trigger: 'do-not-pay' });
    expect(run.active()).toContain('report');

    const other = engine.instances()[0]!;
    reported();
    expect(other.hasCompleted()).toBe(true);
  });

  it('lists recipients when the person finds that it triggers', () => {
    const run = confirmed({ cpiYearOnYearPercent: null, foodCpiYearOnYearPercent: 5.9 });
    run.complete('judgeTrigger', { trigger: 'pay' });
    expect(run.active()).toContain('listRecipients');

    listed(0);
    reported();
    expect(run.path()).not.toContain('confirmFunds');
  });

  it('ends when the figures are wrong', () => {
    const run = imported(s7);
    run.complete('confirmIndex', { indexDecision: 'reject' });
    reported();

    expect(run.path()).not.toContain('decideTrigger');
    expect(run.path().at(-1)).toBe('handled');
  });

  it('lets a person decide about corrected figures of a month', () => {
    const run = confirmed({ ...s7, isCorrection: true });
    run.complete('decideCorrection', { correctionDecision: 'leave' });
    expect(run.active()).toContain('report');
    reported();
    expect(run.hasCompleted()).toBe(true);
  });

  it('goes on with corrected figures when the person wants it', () => {
    const run = confirmed({ ...s7, isCorrection: true });
    run.complete('decideCorrection', { correctionDecision: 'run-again' });
    expect(run.active()).toContain('listRecipients');
  });

  it('pays nothing when the list is refused', () => {
    const run = confirmed(s7);
    listed(7);
    run.complete('confirmFunds');
    run.complete('approveList', { listDecision: 'refuse' });
    reported();

    expect(run.path()).not.toContain('orderBatches');
    expect(run.hasCompleted()).toBe(true);
  });

  it('reminds the offices once when the time is over, and goes on', () => {
    const run = confirmed(s7);
    engine.clock.advance('P400D');
    engine.work({ 'notify-city-staff': {} });

    expect(run.active()).toContain('listRecipients');
    expect(run.path()).toContain('reminded');
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
