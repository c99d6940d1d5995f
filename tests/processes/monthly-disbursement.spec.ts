import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('monthly disbursement', () => {
  const { engine, unreached } = processesUnderTest('monthly-disbursement');

  function order(totalFen = 30_000, lineCount = 1) {
    const variables = { batchId: 'b1', countyCode: 'K1', program: 'dibao', period: '2026-11', policy: policyValues };
    engine.publish('disbursement-ordered', 'b1', { messageId: 'b1', variables });
    engine.work({ 'prepare-disbursement': { lineCount, totalFen } });
    return engine.instances()[0]!;
  }
  const sent = { 'reserve-disbursement': {}, 'send-disbursement': { fileId: 'b1-1' } };
  const canceled = { 'cancel-disbursement': {} };
  function released(totalFen?: number) {
    const batch = order(totalFen);
    batch.complete('checkList', { listDecision: 'submit' });
    engine.work({ 'reserve-disbursement': {} });
    batch.complete('approveBatch', { batchDecision: 'approve' });
    return batch;
  }
  const answers = (rejectedCount: number) => ({ 'collect-answers': { fileOutcome: 'answered', rejectedCount } });

  it('pays what was checked, approved and released, and closes when the statement agrees', () => {
    const batch = released();
    batch.complete('releaseBatch', { releaseDecision: 'release' });
    engine.work(sent);
    expect(batch.active()).toEqual(['awaitAnswer']);

    engine.publish('disbursement-answered', 'b1-1');
    engine.work({ ...answers(0), 'reconcile-disbursement': { differenceCount: 0 }, 'close-disbursement': {} });

    expect(batch.hasCompleted()).toBe(true);
    expect(batch.path()).not.toContain('approveSecond');
  });

  it('wants a second approval above the limit, and a third person for the release', () => {
    const batch = released(policyValues.disbursementSecondApprovalFen! + 1);
    expect(batch.active()).toEqual(['approveSecond']);

    batch.complete('approveSecond', { secondDecision: 'approve' });
    expect(engine.events('JOB', 'CREATED').at(-1)?.value.customHeaders).toMatchObject({
      separateFrom: 'checkList,approveBatch,approveSecond',
    });
    batch.complete('releaseBatch', { releaseDecision: 'refuse' });
    engine.work(canceled);
    expect(batch.path().at(-1)).toBe('withdrawn');
  });

  it.each([
    ['the list is withdrawn', (batch: ReturnType<typeof order>) => batch.complete('checkList', { listDecision: 'withdraw' })],
    [
      'the approver refuses',
      (batch: ReturnType<typeof order>) => {
        batch.complete('checkList', { listDecision: 'submit' });
        engine.work(sent);
        batch.complete('approveBatch', { batchDecision: 'refuse' });
      },
    ],
    [
      'the second approver refuses',
      (batch: ReturnType<typeof order>) => {
        batch.complete('checkList', { listDecision: 'submit' });
        engine.work(sent);
        batch.complete('approveBatch', { batchDecision: 'approve' });
        batch.complete('approveSecond', { secondDecision: 'refuse' });
      },
    ],
  ])('sends nothing when %s', (_, act) => {
    const batch = order(500_000);
    act(batch);
    engine.work(canceled);

    expect(batch.path().at(-1)).toBe('withdrawn');
    expect(batch.path()).not.toContain('send');
  });

  it('ends at once when nobody is to be paid', () => {
    const batch = order(0, 0);
    engine.work(canceled);
    expect(batch.path()).not.toContain('checkList');
    expect(batch.hasCompleted()).toBe(true);
  });

  it('waits for finance when money is missing, and reserves again', () => {
    const batch = order();
    batch.complete('checkList', { listDecision: 'submit' });
    batch.throwError('reserve', 'FUNDS_INSUFFICIENT');

    batch.complete('provideFunds');
    expect(batch.active()).toEqual(['reserve']);
  });

  it('asks the bank when no word comes in time, and goes on waiting while the bank works on it', () => {
    const batch = released();
    batch.complete('releaseBatch', { releaseDecision: 'release' });
    engine.work(sent);

    engine.clock.advance('PT24H');
    engine.work({ 'collect-answers': { fileOutcome: 'pending', rejectedCount: 0 } });
    expect(batch.active()).toEqual(['awaitAnswer']);
  });

  it('sends what came back again under its keys, or leaves it to a later batch', () => {
    const batch = released();
    batch.complete('releaseBatch', { releaseDecision: 'release' });
    engine.work(sent);
    engine.publish('disbursement-answered', 'b1-1');
    engine.work(answers(2));
    expect(batch.active()).toEqual(['fixRejects']);

    batch.complete('fixRejects', { rejectsDecision: 'resend' });
    engine.work({ 'send-disbursement': { fileId: 'b1-2' } });
    engine.publish('disbursement-answered', 'b1-2');
    engine.work(answers(1));
    batch.complete('fixRejects', { rejectsDecision: 'resend' });
    // Nobody has an account any more.
    engine.work({ 'send-disbursement': { fileId: null } });

    batch.complete('fixRejects', { rejectsDecision: 'leave' });
    expect(batch.active()).toEqual(['reconcile']);
  });

  it('comes back to a person until every difference is settled', () => {
    const batch = released();
    batch.complete('releaseBatch', { releaseDecision: 'release' });
    engine.work(sent);
    engine.publish('disbursement-answered', 'b1-1');
    engine.work({ ...answers(0), 'reconcile-disbursement': { differenceCount: 1 } });

    batch.complete('settleDifferences');
    engine.work({ 'reconcile-disbursement': { differenceCount: 0 } });
    expect(batch.active()).toEqual(['closeBatch']);
  });

  it('begins also when the city hands it down, with the same steps', () => {
    engine.start('monthly-disbursement', { batchId: 'r1-K1', countyCode: 'K1', program: 'price-subsidy', period: '2026-11', policy: policyValues });
    engine.work({ 'prepare-disbursement': { lineCount: 7, totalFen: 21_000 } });

    expect(engine.instances()[0]?.active()).toEqual(['checkList']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
