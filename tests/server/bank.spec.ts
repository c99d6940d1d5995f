import { createHmac } from 'node:crypto';
import { until } from '../support/until.js';
import { bankSecret, serverUnderTest } from './support/server-under-test.js';

describe("the bank's word", () => {
  const server = serverUnderTest();
  const send = async (body: string, signature = createHmac('sha256', bankSecret).update(body).digest('hex')) =>
    (await fetch(`${server().url}/api/bank/confirmations`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-signature': signature } })).status;
  const passedOn = (key: string) => server().engine.published.filter(({ correlationKey }) => correlationKey === key);

  it('is passed on to the payment once, however often the bank says it', async () => {
    const word = JSON.stringify({ key: 'p1', status: 'paid', bankRef: 'B1' });
    expect(await Promise.all([send(word), send(word), send(word)])).toEqual([200, 200, 200]);

    await until('the message', async () => passedOn('p1').length > 0);
    expect(passedOn('p1')).toMatchObject([{ name: 'payment-confirmed', messageId: 'p1:paid:B1', variables: { bankOutcome: 'paid' } }]);
  });

  it('is kept while the engine is away', async () => {
    server().engine.isAway = true;
    expect(await send(JSON.stringify({ key: 'p2', status: 'rejected', bankRef: 'B2', reason: 'closed' }))).toBe(200);
    expect(passedOn('p2')).toEqual([]);

    server().engine.isAway = false;
    await until('the message', async () => passedOn('p2').length === 1);
  });

  it.each([
    ['a wrong signature', JSON.stringify({ key: 'p3', status: 'paid', bankRef: 'B3' }), '00'.repeat(32), 401],
    ['a status that is none', JSON.stringify({ key: 'p3', status: 'perhaps', bankRef: 'B3' }), undefined, 400],
    ['no JSON', 'paid!', undefined, 400],
  ])('is refused with %s', async (_what, body, signature, status) => {
    expect(await send(body, signature)).toBe(status);
    expect(passedOn('p3')).toEqual([]);
  });
});
