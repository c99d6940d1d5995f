import { isValidResidentId } from '../../domain/identity/resident-id.js';
import { demoPeople } from '../../sandbox/sandbox.js';
import { hotline } from '../../adapters/outside/hotline.js';
import { socialForcesSystem } from '../../adapters/outside/social-forces-system.js';
import { exchangeSecret, sandboxUnderTest } from '../support/sandbox-under-test.js';

describe('demo people', () => {
  it('have valid numbers of an area that exists nowhere', () => {
    expect(demoPeople.every(({ identityNumber }) => isValidResidentId(identityNumber) && identityNumber.startsWith('990101'))).toBe(true);
    expect(new Set(demoPeople.map(({ identityNumber }) => identityNumber)).size).toBe(demoPeople.length);
  });
});

describe('stand-ins', () => {
  const sandbox = sandboxUnderTest();
  const [known, unknown] = [demoPeople.find(({ registered }) => registered), demoPeople.find(({ registered }) => !registered)];

  it('tell a match from a mismatch and from no record', async () => {
    const lookUp = async (identityNumber = '', name = ''): Promise<unknown> =>
      (await sandbox.send('POST', '/identity/lookups', { requestId: 'r', identityNumber, name })).json();

    expect(await lookUp(known?.identityNumber, known?.name)).toMatchObject({ status: 'match' });
    expect(await lookUp(known?.identityNumber, '另一人')).toMatchObject({ status: 'mismatch' });
    expect(await lookUp(unknown?.identityNumber, unknown?.name)).toMatchObject({ status: 'no-record' });
  });

  it('keep one monitoring status for each id', async () => {
    const status = { personRef: 'p', caseRef: 'c', program: 'temporary-aid-emergency', outcome: 'aided' };
    await sandbox.send('PUT', '/monitoring-platform/statuses/s1', status);
    await sandbox.send('PUT', '/monitoring-platform/statuses/s1', status);

    expect(await sandbox.get('/monitoring-platform/statuses')).toMatchObject([{ statusId: 's1', ...status }]);
  });

  it('deliver a message once for each event', async () => {
    const message = { eventId: 'e1', to: '000-0000-0001', text: '已办结' };
    await sandbox.send('POST', '/sms/messages', message);
    await sandbox.send('POST', '/sms/messages', message);

    expect(await sandbox.get('/sms/messages')).toMatchObject([message]);
  });

  it('keep how a need stands, and one outcome an offer, for who signs', async () => {
    const system = socialForcesSystem('charities', { baseUrl: `${sandbox.url()}/charities`, secret: exchangeSecret });
    const need = { needId: 'n1', countyCode: 'K1', kind: 'goods', item: 'food', offersUntil: '2026-06-05', state: 'open' } as const;
    expect((await sandbox.send('PUT', '/charities/needs/n1', need)).status).toBe(401);
    expect(await system.publish(need)).toEqual({ status: 'received' });
    expect(await system.publish({ ...need, state: 'helped' })).toEqual({ status: 'received' });
    expect(await system.answerOffer({ offerId: 'nobody-made-it', outcome: 'declined' })).toEqual({ status: 'unavailable' });
    await sandbox.fault('charities', { mode: 'down' });
    expect(await system.publish(need)).toEqual({ status: 'unavailable' });
  });

  it('close a hotline ticket once, for who signs, and hand calls over', async () => {
    const call = { ticketNumber: 'T-1', townshipCode: 'T01', placeText: '示例村', text: '示例' };
    // Nobody takes tickets here: the call stays, and says so.
    expect((await sandbox.send('POST', '/hotline/calls', call)).status).toBe(502);
    expect((await sandbox.send('PUT', '/hotline/tickets/T-1/answer', { text: '已处理' })).status).toBe(401);

    const { close } = hotline({ baseUrl: `${sandbox.url()}/hotline`, secret: exchangeSecret });
    expect(await close({ ticketNumber: 'T-1', text: '已处理' })).toEqual({ status: 'closed' });
    expect(await close({ ticketNumber: 'T-1', text: '另一答复' })).toEqual({ status: 'closed' });
    expect(await close({ ticketNumber: 'T-2', text: '已处理' })).toEqual({ status: 'unavailable' });
    await sandbox.fault('hotline', { mode: 'down' });
    expect(await close({ ticketNumber: 'T-1', text: '已处理' })).toEqual({ status: 'unavailable' });
    expect(await sandbox.get('/hotline/tickets')).toEqual([{ ticketNumber: 'T-1', isClosed: true, answer: '已处理' }]);
    expect(await sandbox.get('/hotline/openapi.json')).toMatchObject({ openapi: '3.1.0', paths: { '/calls': {} } });
  });

  it('describe themselves and their faults', async () => {
    await sandbox.fault('sms', { mode: 'down' });

    expect(await sandbox.get('/faults')).toMatchObject({ sms: { mode: 'down' }, bank: { mode: 'none' } });
    expect(await sandbox.get('/sms/openapi.json')).toMatchObject({ openapi: '3.1.0', paths: { '/messages': {} } });
    expect((await fetch(`${sandbox.url()}/faults`, { method: 'DELETE' })).status).toBe(204);
    expect(await sandbox.get('/faults')).toMatchObject({ sms: { mode: 'none' } });
  });
});
