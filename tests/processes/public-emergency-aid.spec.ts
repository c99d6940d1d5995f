import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('aid in a public emergency', () => {
  const { engine, unreached } = processesUnderTest('public-emergency-aid');

  const declared = (facts: object = { reach: 'wide', impact: 'limited' }) => {
    const variables = {
      matterId: 'm1',
      cityCode: 'C1',
      begunOn: '2026-05-09',
      counties: [{ value: 'K1', label: '示例县' }],
      policy: policyValues,
      ...facts,
    };
    engine.publish('public-emergency-aid-begun', 'm1', { variables, messageId: 'm1' });
    return engine.instances().at(-1)!;
  };
  const running = (caseId: string, countyCode: string) => {
    const variables = {
      caseId,
      countyCode,
      townshipCode: 'T01',
      program: 'vagrant-aid',
      reportedAt: '2026-05-09T02:00:00Z',
      agreesToHelp: 'yes',
      needsDoctorNow: false,
      isMinorAlone: false,
      policy: policyValues,
    };
    engine.publish('person-found', caseId, { variables, messageId: caseId });
    engine.work({ 'compute-deadline': { dueAt: '2026-05-11T10:00:00+08:00', dueOn: '2026-05-11', reminderAt: null } });
    return engine.instances().at(-1)!;
  };
  const scope = { affectedCounties: ['K1'], effectiveFrom: '2026-05-09' };
  const activated = { 'activate-policy-parameters': { activated: [{ countyCode: 'K1', version: 'v2' }] } };
  const tooEarly = () => engine.throwError('activate-policy-parameters', 'EFFECTIVE_DATE_TOO_EARLY');

  it('S8: widens groups in K1 by a dated overlay, reaches running cases there only, and lists open explanations at the end', () => {
    const [inK1, inK2] = [running('case-1', 'K1'), running('case-2', 'K2')];
    const event = declared();
    expect(event.variables()['scope']).toEqual({ procedure: 'urgent-procedure', expandedGroups: ['stranded-worker'] });
    event.complete('proposeScope', scope);
    event.complete('approveScope', { scopeDecision: 'approve' });
    expect(event.variables('activate')).toMatchObject({ areaCodes: ['K1'], parameters: { publicEventActive: true } });
    engine.work({ ...activated, 'notify-office': {}, 'notify-staff': {} });

    expect(inK1.completed()).toContain('urgentNoted');
    expect(inK1.variables()['policy']).toMatchObject({ publicEventActive: true, longStayDays: 90 });
    expect(inK2.completed()).toContain('notAffected');
    expect(inK2.variables()['policy']).toMatchObject({ publicEventActive: false });
    expect(event.completed()).toEqual(expect.arrayContaining(['eventDeclared', 'decideScope', 'approveScope', 'activate', 'broadcast']));

    event.complete('proposeEnd', { endsOn: '2026-05-20' });
    event.complete('confirmEnd', { endDecision: 'continue' });
    event.complete('proposeEnd', { endsOn: '2026-06-20' });
    event.complete('confirmEnd', { endDecision: 'approve' });
    expect(event.variables('restore')).toMatchObject({
      effectiveFrom: '2026-06-20',
      parameters: { publicEventActive: false },
      adoption: 'end',
    });
    engine.work(activated);
    expect(event.active()).toEqual(['ended']);
    engine.clock.advance('P60D');
    engine.work({ 'list-open-explanations': { openExplanationCount: 2 }, review: {} });
    expect(event.hasCompleted()).toBe(true);
  });

  it('starts nothing that the city government did not approve', () => {
    const event = declared({ reach: 'limited', impact: 'limited' });
    expect(event.variables()['scope']).toEqual({ procedure: 'urgent-procedure', expandedGroups: [] });
    event.complete('proposeScope', scope);
    event.complete('approveScope', { scopeDecision: 'return' });
    event.complete('proposeScope', scope);
    event.complete('approveScope', { scopeDecision: 'refuse' });

    expect(event.path().at(-1)).toBe('notActivated');
  });

  it('asks again for a day that is too early', () => {
    const event = declared();
    engine.work({ proposeScope: scope, approveScope: { scopeDecision: 'approve' } });
    tooEarly();
    expect(event.active()).toEqual(['proposeScope']);
    expect(event.variables()['scopeProblem']).toBe('date');

    engine.work({ proposeScope: scope, approveScope: { scopeDecision: 'approve' }, ...activated, 'notify-office': {}, 'notify-staff': {} });
    engine.work({ proposeEnd: { endsOn: '2026-05-09' }, confirmEnd: { endDecision: 'approve' } });
    tooEarly();
    expect(event.active()).toEqual(['proposeEnd']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
