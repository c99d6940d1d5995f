import { pino } from 'pino';
import { bank } from '../../adapters/outside/bank.js';
import { identityRegistry } from '../../adapters/outside/identity-registry.js';
import { monitoringPlatform } from '../../adapters/outside/monitoring-platform.js';
import { sms } from '../../adapters/outside/sms.js';
import { demoPeople } from '../../sandbox/sandbox.js';
import { sandboxUnderTest } from '../support/sandbox-under-test.js';

const order = { key: 'd1:2026-05:stage-1', amountFen: 180_000, accountNumber: '6200000000001234', purpose: '临时救助' };
const person = demoPeople[0] ?? { identityNumber: '', name: '' };
const lookup = { identityNumber: person.identityNumber, name: person.name, requestId: 'r1' };

describe('bank over HTTP', () => {
  const sandbox = sandboxUnderTest();
  const gateway = () => bank({ baseUrl: `${sandbox.url()}/bank`, timeoutMs: 200 });

  it('says accepted, then paid', async () => {
    expect(await gateway().transfer(order)).toEqual({ status: 'accepted', bankRef: 'B00000001' });
    await sandbox.paidKeys(1);

    expect(await gateway().query(order.key)).toEqual({ status: 'paid', bankRef: 'B00000001' });
  });

  it('says rejected with the reason', async () => {
    expect(await gateway().transfer({ ...order, accountNumber: '6200000000000000' })).toEqual({ status: 'rejected', reason: 'ACCOUNT_UNUSABLE' });
    expect(await gateway().transfer({ ...order, key: 'other', accountNumber: 'not a number' })).toEqual({ status: 'rejected', reason: 'INVALID_ORDER' });
  });

  it('says not-received of a key it never heard', async () => {
    expect(await gateway().query('never')).toEqual({ status: 'not-received' });
  });

  it('throws when the key was used for another order', async () => {
    await gateway().transfer(order);

    await expect(gateway().transfer({ ...order, amountFen: 1 })).rejects.toThrow(order.key);
  });

  it.each([{ mode: 'answer-lost' }, { mode: 'down' }, { mode: 'slow', delayMs: 400 }, { mode: 'wrong' }])('says unknown when $mode', async (fault) => {
    await sandbox.fault('bank', { ...fault, times: 1 });

    expect(await gateway().transfer(order)).toEqual({ status: 'unknown' });
  });

  it('says unknown when nobody listens', async () => {
    expect(await bank({ baseUrl: 'http://127.0.0.1:1/bank' }).transfer(order)).toEqual({ status: 'unknown' });
  });
});

describe('other systems over HTTP', () => {
  const sandbox = sandboxUnderTest();
  const options = (system: string) => ({ baseUrl: `${sandbox.url()}/${system}`, timeoutMs: 200 });

  it('answers for a person, and is asked again when it fails once', async () => {
    await sandbox.fault('identity', { mode: 'down', times: 1 });

    expect(await identityRegistry(options('identity')).lookUp(lookup)).toMatchObject({ status: 'match' });
  });

  it.each([{ mode: 'down' }, { mode: 'wrong' }, { mode: 'slow', delayMs: 300 }])('is unavailable when it stays $mode', async (fault) => {
    for (const system of ['identity', 'sms', 'monitoring-platform']) await sandbox.fault(system, fault);

    expect(await identityRegistry(options('identity')).lookUp(lookup)).toEqual({ status: 'unavailable' });
    expect(await sms(options('sms')).send({ eventId: 'e', to: 't', text: 'x' })).toEqual({ status: 'unavailable' });
    const status = { statusId: 's', personRef: 'p', caseRef: 'c', program: 'g', outcome: 'aided' };
    expect(await monitoringPlatform(options('monitoring-platform')).update(status)).toEqual({ status: 'unavailable' });
  });

  it('delivers once when the answer is lost and the message is sent again', async () => {
    await sandbox.fault('sms', { mode: 'answer-lost', times: 1 });

    expect(await sms(options('sms')).send({ eventId: 'e1', to: 't', text: 'x' })).toEqual({ status: 'sent' });
    expect(await sandbox.get('/sms/messages')).toHaveLength(1);
  });

  it('logs a failure without saying anything about the person', async () => {
    const lines: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    await sandbox.fault('identity', { mode: 'wrong' });

    await identityRegistry({ ...options('identity'), log }).lookUp(lookup);

    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toMatch(new RegExp(`${person.name}|${person.identityNumber}`));
  });
});
