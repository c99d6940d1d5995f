import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('standard adjustment', () => {
  const { engine, unreached } = processesUnderTest('standard-adjustment');

  function begun() {
    const variables = { matterId: 'm1', cityCode: 'C1', begunOn: '2026-05-09', policy: policyValues };
    engine.publish('standard-adjustment-begun', 'm1', { messageId: 'm1', variables });
    engine.work({ 'list-current-standards': { countyChoices: [{ value: 'K1', label: '示例县' }] } });
    return engine.instances()[0]!;
  }
  type Matter = ReturnType<typeof begun>;
  const proposal = (dibaoYuan: number, tekunYuan: number) => ({
    countyCodes: ['K1'], effectiveFrom: '2026-07-01', dibaoYuan, tekunYuan, careFullYuan: 100, carePartialYuan: 300, careNoneYuan: 600,
  });
  const figures = { benefitCount: 2, adjustCount: 1, reviewCount: 1, movedCount: 1, monthlyBeforeFen: 40_000, monthlyAfterFen: 43_000 };
  const simulated = () => engine.work({ 'simulate-standard-change': figures });
  function consulted(matter: Matter) {
    matter.complete('consultFinance', { financeOpinion: 'agree' });
    matter.complete('consultReform', { reformOpinion: 'object' });
  }

  it('adopts what was proposed, counted, discussed and approved, and adjusts each benefit in rounds from its date on', () => {
    const matter = begun();
    matter.complete('propose', proposal(630, 819));
    expect(matter.variables('simulate')).toMatchObject({
      dibaoStandardFen: 63_000, tekunBasicStandardFen: 81_900, careStandardByLevel: { full: 10_000, partial: 30_000, none: 60_000 },
    });
    simulated();
    consulted(matter);
    matter.complete('approve', { approveDecision: 'approve' });
    engine.work({ 'activate-policy-parameters': { activated: [{ countyCode: 'K1', version: 'v2' }] } });
    expect(matter.active()).toEqual(['effective']);

    engine.clock.advance('P60D');
    const adjustments = ['b1', 'b2'].map((benefitId) => ({ benefitId, newLevelFen: 43_000 }));
    matter.complete('listAdjustments', { adjustments, walkedTo: 'K1~b2' });
    expect(matter.jobs()).toHaveLength(2);
    engine.work({ 'adjust-benefit': {} });
    expect(matter.variables('adjust')).toMatchObject({
      newLevelFen: 43_000, changeId: 'standard:m1', changeFrom: '2026-07-01', changeReason: 'standard-adjusted',
    });
    matter.complete('listAdjustments', { adjustments: [], walkedTo: null });

    expect(matter.hasCompleted()).toBe(true);
    const steps = ['propose', 'checkFloor', 'simulate', 'approve', 'activate', 'adjust'];
    expect([...new Set(matter.path().filter((id) => steps.includes(id)))]).toEqual(steps);
  });

  it.each([
    [600, 780, true, null],
    [600.01, 780.01, false, 780.02],
    [600, 779.99, false, 780],
    [630, 780, false, 819],
    [630, 819, true, null],
  ])('compares tekun with 1.3 times dibao: %d and %d', (dibao, tekun, isValid, minimumYuan) => {
    const matter = begun();
    matter.complete('propose', proposal(dibao, tekun));

    expect(matter.active()).toEqual([isValid ? 'simulate' : 'propose']);
    if (!isValid) expect(matter.variables()).toMatchObject({ proposalProblem: 'floor', minimumYuan });
  });

  it('comes back when the date is too early, at the simulation and at the activation', () => {
    const matter = begun();
    matter.complete('propose', proposal(630, 819));
    matter.throwError('simulate', 'EFFECTIVE_DATE_TOO_EARLY');
    expect(matter.active()).toEqual(['propose']);
    expect(matter.variables()).toMatchObject({ proposalProblem: 'date' });

    matter.complete('propose', proposal(630, 819));
    simulated();
    consulted(matter);
    matter.complete('approve', { approveDecision: 'approve' });
    matter.throwError('activate', 'EFFECTIVE_DATE_TOO_EARLY');
    expect(matter.active()).toEqual(['propose']);
  });

  it('comes back for changes, and ends when the government refuses', () => {
    const matter = begun();
    matter.complete('propose', proposal(630, 819));
    simulated();
    consulted(matter);
    matter.complete('approve', { approveDecision: 'return' });
    expect(matter.active()).toEqual(['propose']);

    matter.complete('propose', proposal(620, 819));
    simulated();
    consulted(matter);
    matter.complete('approve', { approveDecision: 'refuse' });
    expect(matter.hasCompleted()).toBe(true);
    expect(matter.path()).not.toContain('activate');
  });

  it('reminds the offices once when nobody approves, and nobody after that', () => {
    const waiting = begun();
    engine.clock.advance('P41D');
    engine.work({ 'notify-office': {} });
    expect(waiting.path()).toContain('remind');
    expect(waiting.active()).toEqual(['propose']);
  });

  it('reminds nobody who has only to wait for the date', () => {
    const matter = begun();
    matter.complete('propose', proposal(630, 819));
    simulated();
    consulted(matter);
    matter.complete('approve', { approveDecision: 'approve' });
    engine.work({ 'activate-policy-parameters': { activated: [] } });
    engine.clock.advance('P41D');
    expect(matter.path()).not.toContain('remind');
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
