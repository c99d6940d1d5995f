import { dataSources } from '../../adapters/outside/data-sources.js';
import { demoPeople } from '../../sandbox/sandbox.js';
import { sourceCodes } from '../../domain/verification/sources.js';
import { exchangeSecret, sandboxUnderTest } from '../support/sandbox-under-test.js';

const [first, second] = demoPeople;
const unknown = demoPeople.find(({ registered }) => !registered);
const member = (personId: string, person = first) => ({ personId, name: person?.name ?? '', identityNumber: person?.identityNumber ?? '' });
const query = {
  requestId: 'r1',
  source: 'human-resources',
  purpose: 'basic-living',
  members: [member('p1'), member('p2', second)],
  timeoutMs: 300,
} as const;

describe('data of the departments over HTTP', () => {
  const sandbox = sandboxUnderTest();
  const sources = (secret = exchangeSecret) => dataSources({ baseUrl: sandbox.url(), secret, timeoutMs: 300 });

  it('say what each department knows of each member, and of what day', async () => {
    expect(await sources().query(query)).toEqual({
      status: 'ok',
      asOf: expect.stringMatching(/T16:00:00.000Z$/),
      items: [
        { personId: 'p1', field: 'isEmployed', value: true },
        { personId: 'p1', field: 'monthlyWageFen', value: 150_000 },
        { personId: 'p1', field: 'monthlyBenefitFen', value: 0 },
        { personId: 'p2', field: 'isEmployed', value: false },
        { personId: 'p2', field: 'monthlyWageFen', value: 0 },
        { personId: 'p2', field: 'monthlyBenefitFen', value: 60_000 },
      ],
    });
  });

  it('have an answer where nobody is known, and another where a name does not go with its number', async () => {
    expect(await sources().query({ ...query, members: [member('p1', unknown)] })).toMatchObject({ status: 'no-record' });
    expect(await sources().query({ ...query, requestId: 'r2', members: [{ ...member('p1'), name: '另一人' }] })).toMatchObject({
      status: 'identity-mismatch',
    });
    expect(await sources().query({ ...query, requestId: 'r3', purpose: 'unlawful' })).toEqual({ status: 'refused' });
  });

  it('stay the same for the same request, also when it is asked again later about somebody else', async () => {
    const answer = await sources().query(query);

    expect(await sources().query({ ...query, members: [member('p1', unknown), member('p2', unknown)] })).toEqual(answer);
  });

  it('come from every source in its own words', async () => {
    for (const source of sourceCodes) {
      expect(['ok', 'no-record']).toContain((await sources().query({ ...query, source })).status);
      expect(await sandbox.get(`/data/${source}/openapi.json`)).toMatchObject({ openapi: '3.1.0', paths: { '/queries': {} } });
    }
  });

  it.each([{ mode: 'down' }, { mode: 'wrong' }, { mode: 'slow', delayMs: 600 }])(
    'are unavailable when the source stays $mode, which is no answer',
    async (fault) => {
      await sandbox.fault('human-resources', fault);

      expect(await sources().query(query)).toEqual({ status: 'unavailable' });
    },
  );

  it('are asked again when the source fails once', async () => {
    await sandbox.fault('human-resources', { mode: 'wrong', times: 1 });

    expect(await sources().query(query)).toMatchObject({ status: 'ok' });
  });

  it('count once when a department delivers twice', async () => {
    const once = await sources().query({ ...query, requestId: 'r2' });
    await sandbox.fault('human-resources', { mode: 'duplicate' });

    expect(await sources().query(query)).toEqual(once);
  });

  it('are given to nobody who cannot sign', async () => {
    expect(await sources('another secret').query(query)).toEqual({ status: 'unavailable' });
    expect(await sources('another secret').order(query)).toEqual({ status: 'unavailable' });
    expect((await sandbox.send('POST', '/data/banks/queries', query)).status).toBe(401);
  });

  it('are preceded by one order a request, which names nobody', async () => {
    await sandbox.fault('verification', { mode: 'answer-lost', times: 1 });
    expect(await sources().order(query)).toEqual({ status: 'accepted' });

    const orders = await sandbox.get('/verification/orders');
    expect(orders).toMatchObject([{ requestId: 'r1', memberCount: 2 }]);
    expect(JSON.stringify(orders)).not.toContain(first?.identityNumber);
  });
});
