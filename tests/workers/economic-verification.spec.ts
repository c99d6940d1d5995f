import { sourceCodes } from '../../domain/verification/sources.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

const asOf = '2026-05-08T16:00:00.000Z';
const household = { caseId: 'case-1', householdId: 'household-1', purpose: 'basic-living', townshipCode: 'T01', countyCode: 'K1' };
const requestId = 'case-1:verification:1';
const query = { requestId, source: 'banks', timeoutSeconds: 30 };

describe('consent', () => {
  it('is needed of every member, for this purpose, today', async () => {
    const ports = fakePorts();
    const asked: unknown[] = [];
    ports.households.hasConsent = async (...question) => (asked.push(question), question[0] !== 'p2');

    const outcome = await runWorker('check-consent', household, ports);

    expect(outcome).toMatchObject({ kind: 'bpmn-error', code: 'CONSENT_MISSING' });
    expect(asked).toEqual(['p1', 'p2', 'p3'].map((personId) => [personId, 'basic-living', '2026-05-09']));
    expect([...ports.world.events.values()]).toMatchObject([{ title: '经济状况核对未开始:3 名家庭成员中有 1 人尚未授权' }]);
  });
});

describe('a query', () => {
  const requested = async (): Promise<FakePorts> => {
    const ports = fakePorts();
    await runWorker('request-economic-verification', household, ports);
    return ports;
  };

  it('is not sent again once the source has answered', async () => {
    const ports = await requested();

    await runWorker('query-data-source', query, ports);
    await runWorker('query-data-source', query, ports);

    expect(ports.world.asked).toEqual(['banks']);
  });

  it('is tried again while the source is silent, and becomes a gap after the last try', async () => {
    const ports = await requested();
    ports.sources.query = async () => ({ status: 'unavailable' });

    expect(await runWorker('query-data-source', query, ports, { retries: 2 })).toMatchObject({ kind: 'fail', retries: 1 });
    expect(ports.world.answers.size).toBe(0);
    expect(await runWorker('query-data-source', query, ports, { retries: 1 })).toMatchObject({
      kind: 'bpmn-error',
      code: 'SOURCE_UNAVAILABLE',
    });
    expect(ports.world.answers.get(`${requestId}:banks`)).toMatchObject({ status: 'unavailable' });
  });

  it('is not tried again when the source refuses', async () => {
    const ports = await requested();
    ports.sources.query = async () => ({ status: 'refused' });

    expect(await runWorker('query-data-source', query, ports)).toMatchObject({ kind: 'bpmn-error', code: 'SOURCE_UNAVAILABLE' });
  });

  it('leads to a correction when a name does not go with its number, or the number is missing', async () => {
    const ports = await requested();
    ports.sources.query = async () => ({ status: 'identity-mismatch', asOf });
    expect(await runWorker('query-data-source', query, ports)).toMatchObject({ kind: 'bpmn-error', code: 'IDENTITY_MISMATCH' });

    ports.households.readMember = async () => ({ name: '测试乙' });
    const outcome = await runWorker('query-data-source', query, ports);

    expect(outcome).toMatchObject({ kind: 'bpmn-error', code: 'IDENTITY_MISMATCH' });
    expect(JSON.stringify(outcome)).not.toMatch(/测试|ID-p/);
  });
});

describe('a report', () => {
  const answered = async (isOrdered = true): Promise<FakePorts> => {
    const ports = fakePorts();
    if (!isOrdered) ports.sources.order = async () => ({ status: 'unavailable' });
    await runWorker('request-economic-verification', household, ports, { retries: 1 });
    const items = (personId: string, facts: Record<string, number>) =>
      Object.entries(facts).map(([field, value]) => ({ personId, field, value }));
    const facts: Record<string, ReturnType<typeof items>> = {
      'human-resources': [
        ...items('p1', { monthlyWageFen: 200_000 }),
        ...items('p2', { monthlyBenefitFen: 80_000 }),
        ...items('p3', { monthlyWageFen: 999_999 }),
      ],
      banks: items('p1', { liquidAssetsFen: 100_000 }),
      housing: items('p1', { homesOwned: 1 }),
    };
    ports.sources.query = async ({ source }) => {
      const found = facts[source];
      return found ? { status: 'ok', asOf, items: found } : { status: 'no-record', asOf };
    };
    return ports;
  };
  const queryAll = async (ports: FakePorts, but?: string): Promise<void> => {
    for (const source of sourceCodes) if (source !== but) await runWorker('query-data-source', { ...query, source }, ports);
  };
  const merge = (ports: FakePorts) => runWorker('merge-verification-report', { caseId: 'case-1', requestId, validDays: 180 }, ports);

  it('adds up what the sources say of the members that count; whom a source does not know adds nothing', async () => {
    const ports = await answered();
    await queryAll(ports);

    expect(await merge(ports)).toEqual({
      kind: 'complete',
      variables: {
        reportId: requestId,
        reportComplete: true,
        gaps: [],
        memberCount: 2,
        verifiedMonthlyIncomeFen: 280_000,
        propertyReport: { liquidAssetsFen: 100_000, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
      },
    });
    expect(ports.world.reports.get(requestId)).toMatchObject({ validUntil: '2026-11-05' });
  });

  it('names the source that has not answered, and knows no total that needs its word', async () => {
    const ports = await answered();
    await queryAll(ports, 'tax');

    expect(await merge(ports)).toMatchObject({
      variables: {
        reportComplete: false,
        gaps: ['tax'],
        verifiedMonthlyIncomeFen: null,
        propertyReport: { homesOwned: 1, businessInterestFen: null },
      },
    });
  });

  it('has the verification system itself as a gap when it did not take the order, though everybody was asked', async () => {
    const ports = await answered(false);
    await queryAll(ports);

    expect(await merge(ports)).toMatchObject({
      variables: { reportComplete: false, gaps: ['verification-system'], verifiedMonthlyIncomeFen: 280_000 },
    });
  });

  it('differs from what was declared only above the tolerance, and not where nothing is known', async () => {
    const ports = await answered();
    await queryAll(ports, 'banks');
    await merge(ports);
    const compare = (tolerancePercent: number) =>
      runWorker('compare-declared-and-verified', { caseId: 'case-1', requestId, tolerancePercent }, ports);

    // Declared 300000, verified 280000: 7.1 percent.
    expect(await compare(5)).toMatchObject({ variables: { hasDifferences: true } });
    expect(ports.world.differences.get(requestId)).toEqual([{ field: 'monthlyIncomeFen', declared: 300_000, verified: 280_000 }]);
  });

  it('leaves a record of whose data were asked for, by whom and for what, for every request of the case', async () => {
    const ports = await answered();
    await runWorker('request-economic-verification', household, ports, { key: '2' });

    await runWorker('log-data-access', { caseId: 'case-1' }, ports);

    expect([...ports.world.accesses.keys()]).toEqual(
      ['1', '2'].flatMap((key) => ['p1', 'p2', 'p3'].map((person) => `case-1:verification:${key}:${person}`)),
    );
    expect([...ports.world.accesses.values()][0]).toMatchObject({
      purpose: 'basic-living',
      at: '2026-05-09T12:10:00.000Z',
      sources: sourceCodes,
    });
  });
});
