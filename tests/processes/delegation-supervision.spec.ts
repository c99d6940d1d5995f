import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('delegation supervision', () => {
  const { engine, unreached } = processesUnderTest('delegation-supervision');

  function proposed() {
    const variables = { matterId: 'm1', countyCode: 'K1', begunOn: '2026-05-09', policy: policyValues };
    engine.publish('delegation-supervision-begun', 'm1', { messageId: 'm1', variables });
    engine.work({ 'list-delegations': { townshipChoices: [{ value: 'T02', label: '西岭镇' }] } });
    const matter = engine.instances()[0]!;
    matter.complete('propose', { delegatedTownship: 'T02', programs: ['dibao'], delegatedFrom: '2026-06-01' });
    return matter;
  }
  function inForce() {
    const matter = proposed();
    matter.complete('grant', { grantDecision: 'grant' });
    engine.work({ 'activate-delegation': { activatedFrom: '2026-06-01' } });
    return matter;
  }
  type Matter = ReturnType<typeof proposed>;
  function aYearLater(matter: Matter, watchedUntil: string): void {
    engine.clock.advance('P366D');
    const delegationFigures = { determinations: 12, refusals: 3, corrections: 1, averageDays: 5 };
    engine.work({ 'collect-delegation-figures': { watchedUntil, delegationFigures }, 'order-inspection': { sampleId: 's1' } });
    expect(matter.active()).toContain('guide');
  }

  it('is granted, watched from the day of the grant, sampled and guided, year after year', () => {
    const matter = inForce();
    expect(matter.active()).toEqual(['yearly']);
    aYearLater(matter, '2027-06-02');
    expect(matter.variables('sample')).toMatchObject({
      inspectedTownship: 'T02', inspectedFrom: '2026-06-01', inspectedUntil: '2027-06-02', sharePercent: 5, shareMinimum: 1,
    });
    matter.complete('guide', { guideDecision: 'training' });
    matter.complete('carryOut');

    aYearLater(matter, '2028-06-02');
    expect(matter.variables('sample')).toMatchObject({ inspectedFrom: '2027-06-02', inspectedUntil: '2028-06-02' });
    matter.complete('guide', { guideDecision: 'continue' });
    expect(matter.active()).toEqual(['yearly']);
  });

  it('is suspended by the supervisor, and resumed or not by the government', () => {
    const matter = inForce();
    aYearLater(matter, '2027-06-02');
    matter.complete('guide', { guideDecision: 'suspend' });
    expect(matter.variables('revoke')).toMatchObject({ delegationChange: 'revoke' });
    engine.work({ 'activate-delegation': { activatedFrom: '2027-06-03' } });
    matter.complete('decideAfter', { afterDecision: 'resume' });
    engine.work({ 'activate-delegation': { activatedFrom: '2027-06-10' } });
    expect(matter.active()).toEqual(['yearly']);

    aYearLater(matter, '2028-06-02');
    matter.complete('guide', { guideDecision: 'suspend' });
    engine.work({ 'activate-delegation': { activatedFrom: '2028-06-03' } });
    matter.complete('decideAfter', { afterDecision: 'end' });
    expect(matter.hasCompleted()).toBe(true);
  });

  it('ends when the supervisor ends it', () => {
    const matter = inForce();
    aYearLater(matter, '2027-06-02');
    matter.complete('guide', { guideDecision: 'end' });
    engine.work({ 'activate-delegation': { activatedFrom: '2027-06-03' } });
    expect(matter.hasCompleted()).toBe(true);
    expect(matter.path()).not.toContain('decideAfter');
  });

  it('comes back from the government, and when the day is too early; is not granted at all', () => {
    const matter = proposed();
    matter.complete('grant', { grantDecision: 'return' });
    matter.complete('propose', { delegatedTownship: 'T02', programs: ['dibao'], delegatedFrom: '2026-06-01' });
    matter.complete('grant', { grantDecision: 'grant' });
    matter.throwError('activate', 'EFFECTIVE_DATE_TOO_EARLY');
    expect(matter.variables()).toMatchObject({ delegationProblem: 'date' });
    matter.complete('propose', { delegatedTownship: 'T02', programs: ['dibao'], delegatedFrom: '2026-07-01' });
    matter.complete('grant', { grantDecision: 'refuse' });
    expect(matter.hasCompleted()).toBe(true);
  });

  it('tells the government and the supervisor when they are late', () => {
    const matter = proposed();
    engine.clock.advance('P11D');
    engine.work({ 'notify-office': {} });
    expect(matter.path()).toContain('remindGrant');

    matter.complete('grant', { grantDecision: 'grant' });
    engine.work({ 'activate-delegation': { activatedFrom: '2026-06-01' } });
    aYearLater(matter, '2027-06-02');
    engine.clock.advance('P11D');
    engine.work({ 'notify-office': {} });
    expect(matter.path()).toContain('guideReminded');
    expect(matter.active()).toEqual(['guide']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
