import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

const due = { dueAt: '2026-06-10T15:59:59Z', dueOn: '2026-06-10', reminderAt: null };
const item = (caseId: string) => ({ itemId: `i-1:${caseId}`, caseId, townshipCode: 'T01', inspectors: ['inspector1', 'inspector2'] });

describe('a random inspection', () => {
  const { engine, unreached } = processesUnderTest('random-inspection');
  const order = () => {
    engine.publish('inspection-ordered', 'i-1', { variables: { inspectionId: 'i-1', countyCode: 'K1', policy: policyValues }, messageId: 'i-1' });
    return engine.instances()[0]!;
  };

  it('M30: inspects each drawn case on its own and publishes when all are done', () => {
    const inspection = order();
    engine.work({ 'draw-random-inspection': { drawn: [item('case-1'), item('case-2')] } });
    expect(inspection.called().map((one) => one.variables())).toEqual([
      expect.objectContaining({ caseId: 'case-1', inspectors: ['inspector1', 'inspector2'], townshipCode: 'T01' }),
      expect.objectContaining({ caseId: 'case-2' }),
    ]);
    expect(inspection.called()[0]?.variables()).not.toHaveProperty('inspectionId');

    engine.work({ listSteps: { caseSteps: [] }, computeInspectionDue: due, inspect: {}, findings: { finding: 'none', slipStep: null }, 'record-inspection': {}, 'publish-inspection-result': {} });
    expect(inspection.hasCompleted()).toBe(true);
  });

  it('M30: publishes that nothing was drawn', () => {
    const inspection = order();
    engine.work({ 'draw-random-inspection': { drawn: [] }, 'publish-inspection-result': {} });
    expect(inspection.path()).toEqual(['ordered', 'draw', 'hasDrawn', 'publish', 'published']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});

describe('the inspection of a case', () => {
  const { engine, unreached } = processesUnderTest('case-inspection');
  const inspect = () =>
    engine.start('case-inspection', { caseId: 'case-1', itemId: 'i-1:case-1', inspectors: ['inspector1', 'inspector2'], townshipCode: 'T01', countyCode: 'K1', policy: policyValues });
  const steps = { listSteps: { caseSteps: [{ value: 'checkOnSite', label: '现场核实' }] }, computeInspectionDue: due, inspect: {}, 'record-inspection': {}, computeCorrectionDue: due, 'notify-staff': {}, 'refer-to-discipline': {} };

  it('M30: has each inspector look, and ends when nothing was found', () => {
    const inspection = inspect();
    engine.work({ ...steps, findings: { finding: 'none' } });
    expect(inspection.path()).not.toContain('correct');
    expect(inspection.path().filter((element) => element === 'inspect').length).toBeGreaterThanOrEqual(2);
    expect(inspection.hasCompleted()).toBe(true);
  });

  it('M30: has a slip corrected, as often as it takes', () => {
    const inspection = inspect();
    let checked = 0;
    engine.work({ ...steps, findings: { finding: 'slip' }, correct: {}, checkCorrection: () => ({ correctionDecision: (checked += 1) === 1 ? 'return' : 'accept' }) });
    expect(inspection.path().filter((element) => element === 'correct')).toHaveLength(2);
    expect(inspection.path()).not.toContain('refer');
    expect(inspection.hasCompleted()).toBe(true);
  });

  it('M30: hands a slip of staff to the fault-tolerance review once it is corrected, and ends without waiting for it', () => {
    const inspection = inspect();
    const findings = { finding: 'slip', slipStep: 'checkOnSite' };
    engine.work({ ...steps, findings, correct: {}, checkCorrection: { correctionDecision: 'accept' }, 'collect-case-history': {} });
    expect(inspection.path().slice(-2)).toEqual(['collectHistory', 'inspected']);
    expect(inspection.hasCompleted()).toBe(true);
  });

  it('M30: refers a violation and has it corrected', () => {
    const inspection = inspect();
    engine.work({ ...steps, findings: { finding: 'violation' }, correct: {}, checkCorrection: { correctionDecision: 'accept' } });
    expect(inspection.path()).toEqual(expect.arrayContaining(['refer', 'correct', 'inspected']));
  });

  it('tells the supervisor when inspectors or the township are late, and goes on waiting', () => {
    const inspection = inspect();
    const { inspect: _later, ...early } = steps;
    engine.work(early);
    engine.clock.advance('P400D');
    engine.work(early);
    expect(inspection.path()).toContain('inspectionReminded');
    expect(inspection.active()).toContain('inspect');

    engine.work({ ...early, computeCorrectionDue: { ...due, dueAt: '2028-06-10T15:59:59Z' }, inspect: {}, findings: { finding: 'slip' } });
    expect(inspection.active()).toEqual(['correct']);
    engine.clock.advance('P800D');
    engine.work(early);
    expect(inspection.path()).toContain('correctionReminded');
    expect(inspection.active()).toEqual(['correct']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
