import { diagram, element, error, event } from '../support/diagram.js';
import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

const household = {
  householdId: 'household-1',
  caseId: 'case-1',
  purpose: 'basic-living',
  townshipCode: 'T01',
  countyCode: 'K1',
  policy: policyValues,
};
const deadline = { dueAt: '2026-05-22T23:59:59+08:00', dueOn: '2026-05-22', reminderAt: '2026-05-15T09:00:00+08:00' };
const requested = {
  'check-consent': {},
  'request-economic-verification': { requestId: 'request-1', sources: ['banks', 'housing', 'tax'] },
  'compute-deadline': deadline,
};
const report = {
  reportId: 'request-1',
  reportComplete: true,
  gaps: [] as string[],
  memberCount: 4,
  verifiedMonthlyIncomeFen: 300_000,
  propertyReport: { liquidAssetsFen: 120_000, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
};
const merged = { 'merge-verification-report': report, 'log-data-access': {} };
const same = { 'compare-declared-and-verified': { hasDifferences: false } };
const different = { 'compare-declared-and-verified': { hasDifferences: true } };

describe('economic verification', () => {
  const { engine, unreached } = processesUnderTest('economic-verification');
  const start = () => engine.start('economic-verification', household);
  const outcome = { ...report, hasDifferences: false, disputed: false };

  it('hands a complete report to its caller, numbers and codes only', async () => {
    await engine.deploy(caller);
    const instance = engine.start('caller', household);

    engine.work({ ...requested, 'query-data-source': {}, ...merged, ...same });

    expect(instance.path().at(-1)).toBe('decided');
    expect(instance.variables()).toMatchObject(outcome);
  });

  it('asks every source of the request, with the time that the policy gives', () => {
    const verification = start();
    engine.work(requested);

    expect(verification.active()).toContain('querySources');
    const asked = engine.activate('query-data-source').map(({ variables }) => JSON.parse(variables) as object);
    expect(asked).toMatchObject(
      ['banks', 'housing', 'tax'].map((source) => ({ requestId: 'request-1', source, timeoutSeconds: policyValues.sourceTimeoutSeconds })),
    );
  });

  it('ends at its caller when a consent is missing, before anybody is asked', async () => {
    await engine.deploy(caller);
    const instance = engine.start('caller', household);

    engine.throwError('check-consent', 'CONSENT_MISSING');

    expect(instance.path().at(-1)).toBe('askConsent');
    expect(engine.activate('query-data-source')).toEqual([]);
  });

  it('goes on with the other sources when one stays silent, and hands over the report with its gap', () => {
    const verification = start();
    engine.work(requested);
    verification.throwError('querySource', 'SOURCE_UNAVAILABLE');
    expect(verification.active()).toContain('querySource');

    engine.work({
      'query-data-source': {},
      ...merged,
      ...same,
      'merge-verification-report': { ...report, reportComplete: false, gaps: ['banks'] },
    });

    expect(verification.hasCompleted()).toBe(true);
    expect(verification.path().at(-1)).toBe('verifiedWithGaps');
    expect(verification.variables()).toMatchObject({ reportComplete: false, gaps: ['banks'] });
  });

  it('takes sources that have not answered by the due date for gaps', () => {
    const verification = start();
    engine.work(requested);

    engine.clock.advance('P14D');

    expect(verification.active()).toEqual(['mergeReport']);
    expect(verification.terminated()).toContain('querySource');
  });

  it('stops when a name does not go with its number, and asks everybody anew once a person has corrected it', () => {
    const verification = start();
    engine.work(requested);

    verification.throwError('querySource', 'IDENTITY_MISMATCH');
    expect(verification.active()).toEqual(['correctIdentity']);
    verification.complete('correctIdentity', { identityCorrection: 'corrected' });
    engine.work({ 'request-economic-verification': { requestId: 'request-2', sources: ['banks'] }, 'compute-deadline': deadline });

    expect(verification.variables()).toMatchObject({ requestId: 'request-2' });
    expect(verification.jobs().map(({ value }) => value.elementId)).toEqual(['querySource']);
  });

  it('makes an incomplete report when the identity cannot be corrected', () => {
    const verification = start();
    engine.work(requested);

    verification.throwError('querySource', 'IDENTITY_MISMATCH');
    verification.complete('correctIdentity', { identityCorrection: 'cannot' });

    expect(verification.active()).toEqual(['mergeReport']);
  });

  it('has a person ask about differences, who may note a dispute', () => {
    const verification = start();
    engine.work({ ...requested, 'query-data-source': {}, ...merged, ...different });
    expect(verification.active()).toEqual(['explainDifference']);

    verification.complete('explainDifference', { disputed: true });
    engine.work(merged);

    expect(verification.hasCompleted()).toBe(true);
    expect(verification.variables()).toMatchObject({ hasDifferences: true, disputed: true });
  });

  it.each([
    { waiting: 'explainDifference', reach: () => engine.work({ 'query-data-source': {}, ...merged, ...different }) },
    {
      waiting: 'correctIdentity',
      reach: (verification: ReturnType<typeof start>) => verification.throwError('querySource', 'IDENTITY_MISMATCH'),
    },
  ])('reminds whoever is late at $waiting, then tells the supervisor, and goes on waiting', ({ waiting, reach }) => {
    const verification = start();
    engine.work(requested);
    reach(verification);

    engine.clock.advance('P7D');
    expect(verification.active()).toEqual([waiting, 'remindCaseworker']);
    engine.work({ remindCaseworker: {} });
    engine.clock.advance('P7D');
    expect(verification.active()).toEqual(['alertSupervisor', waiting].sort());
    engine.work({ alertSupervisor: {} });

    expect(verification.active()).toEqual([waiting]);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});

/** As a process of the policy calls it. */
const handedBack = [...Object.keys(report), 'hasDifferences', 'disputed'];
const caller = diagram(
  'caller',
  [
    element.start(),
    element.call('verifyEconomics', 'economic-verification', 'propagateAllParentVariables="false" propagateAllChildVariables="false"', {
      inputs: Object.fromEntries(Object.keys(household).map((name) => [name, `=${name}`])),
      outputs: Object.fromEntries(handedBack.map((name) => [name, `=${name}`])),
    }),
    element.boundary('consentMissing', 'verifyEconomics', event.error('consent')),
    element.end('askConsent'),
    element.end('decided'),
  ],
  ['start -> verifyEconomics -> decided', 'consentMissing -> askConsent'],
  error('consent', 'CONSENT_MISSING'),
);
