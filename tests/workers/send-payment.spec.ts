import type { PaymentGateway } from '../../domain/ports/payment-gateway.js';
import { bank } from '../../adapters/outside/bank.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';
import { sandboxUnderTest } from '../support/sandbox-under-test.js';

const paymentId = 'case-1:temporary-aid-emergency:1:2026-05:stage-1';

describe('payment sent to the bank', () => {
  const sandbox = sandboxUnderTest();
  let ports: FakePorts;
  const send = (options: { readonly retries?: number; readonly key?: string } = {}) => runWorker('send-payment', { paymentId }, ports, options);
  const status = async (): Promise<string | undefined> => (await ports.payments.find(paymentId))?.status;
  /** Gives a second payment the time to show. */
  const paidInTheEnd = async (): Promise<readonly string[]> => {
    await sandbox.paidKeys(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    return sandbox.paidKeys(1);
  };

  beforeEach(async () => {
    ports = { ...fakePorts(), bank: bank({ baseUrl: `${sandbox.url()}/bank`, timeoutMs: 1_500 }) };
    const order = {
      paymentId, decisionId: 'case-1:temporary-aid-emergency:1', caseId: 'case-1', period: '2026-05', kind: 'stage-1', amountFen: 180_000,
      fundSource: 'reserve-fund' as const, townshipCode: 'T01',
    };
    await ports.payments.create(order, '2026-05-09T12:00:00Z');
  });

  it('is paid once when the job runs three times', async () => {
    const outcomes = [await send(), await send(), await send()];

    expect(outcomes.every(({ kind }) => kind === 'complete')).toBe(true);
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('is paid once when two workers send it at the same time', async () => {
    await Promise.all([send(), send()]);

    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('is paid once when the answer is lost', async () => {
    await sandbox.fault('bank', { mode: 'answer-lost', times: 1 });

    expect(await send()).toMatchObject({ kind: 'complete' });
    expect(await status()).toBe('sent');
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('is paid once when the bank does not answer until the third try', async () => {
    await sandbox.fault('bank', { mode: 'down' });
    expect(await send({ retries: 5 })).toMatchObject({ kind: 'fail', retries: 4 });
    expect(await send({ retries: 4 })).toMatchObject({ kind: 'fail', retries: 3 });
    expect(await status()).toBe('uncertain');
    await sandbox.fault('bank', { mode: 'none' });

    expect(await send({ retries: 3 })).toMatchObject({ kind: 'complete' });
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('takes the path for uncertain payments when the last try has no answer', async () => {
    await sandbox.fault('bank', { mode: 'down' });

    expect(await send({ retries: 1 })).toMatchObject({ kind: 'bpmn-error', code: 'PAYMENT_UNCERTAIN' });
    expect(await sandbox.get('/bank/ledger')).toEqual([]);
  });

  it('is asked for and not sent again when we crashed before the answer', async () => {
    // given: the order reached the bank, and the worker died before it heard so
    const whole = ports.bank;
    ports = { ...ports, bank: { ...whole, transfer: (order) => whole.transfer(order).then(() => Promise.reject(new Error('crash'))) } };
    expect(await send()).toMatchObject({ kind: 'fail' });
    expect(await status()).toBe('uncertain');

    // when: another worker takes the job over, which counts what it sends
    const transfers: string[] = [];
    const counting: PaymentGateway = { ...whole, transfer: (order) => (transfers.push(order.key), whole.transfer(order)) };
    ports = { ...ports, bank: counting };

    // then
    expect(await send({ retries: 4 })).toMatchObject({ kind: 'complete' });
    expect(transfers).toEqual([]);
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('is paid once when slow answers come after we gave up waiting', async () => {
    await sandbox.fault('bank', { mode: 'slow', delayMs: 2_000, times: 1 });

    await send();
    await send({ retries: 4 });

    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('is paid once when the answers are nonsense', async () => {
    await sandbox.fault('bank', { mode: 'wrong', times: 2 });

    expect(await send()).toMatchObject({ kind: 'complete' });
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('takes the path for unusable accounts, and is paid under the same key once the account is corrected', async () => {
    ports.applicant.accountNumber = '6200000000000000';
    expect(await send()).toMatchObject({ kind: 'bpmn-error', code: 'ACCOUNT_UNUSABLE' });
    expect(await status()).toBe('rejected');

    ports.applicant.accountNumber = '6200000000001234';
    expect(await send({ key: '2' })).toMatchObject({ kind: 'complete' });
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('takes the path for unusable accounts when there is none', async () => {
    delete ports.applicant.accountNumber;

    expect(await send()).toMatchObject({ kind: 'bpmn-error', code: 'ACCOUNT_UNUSABLE' });
  });

  it('goes out again when it was accepted and came back later', async () => {
    ports.applicant.accountNumber = '6200000000009999';
    expect(await send()).toMatchObject({ kind: 'complete' });
    await new Promise((resolve) => setTimeout(resolve, 60));

    ports.applicant.accountNumber = '6200000000001234';
    expect(await send({ key: '2' })).toMatchObject({ kind: 'complete' });
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });

  it('goes out again when the bank says that it never received it', async () => {
    await ports.payments.move(paymentId, 'sent', { at: '2026-05-09T12:05:00Z' });

    expect(await runWorker('query-payment', { paymentId }, ports)).toMatchObject({ variables: { bankOutcome: 'not-received' } });
    expect(await send()).toMatchObject({ kind: 'complete' });
    expect(await paidInTheEnd()).toEqual([paymentId]);
  });
});
