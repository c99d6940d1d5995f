import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('special assistance', () => {
  const { engine, unreached } = processesUnderTest('special-assistance');

  const place = { caseId: 'case-1', townshipCode: 'T01', countyCode: 'K1', policy: policyValues };
  const asked = (specialProgram: string, department: string, more: object = {}) =>
    engine.start('special-assistance', { ...place, specialProgram, department, ...more });
  /** From a department's own list: a case of its own. */
  const begun = (specialProgram: string, department: string) => {
    const variables = { ...place, specialProgram, department };
    engine.publish('special-assistance-asked', 'case-1', { variables, messageId: 'case-1' });
    return engine.instances()[0]!;
  };
  const nothing = {
    dibaoOrTekun: false,
    disabledInHardship: false,
    severelyDisabled: false,
    deathInHousehold: false,
    disabledChildNeedsRehabilitation: false,
    orphan: false,
    unattendedChild: false,
  };
  const known = (more: object = {}) => ({
    householdId: 'H1',
    settlementKind: 'rural',
    recipientKind: 'dibao',
    statusKnown: true,
    subsidyFacts: nothing,
    hasDisabledChild: false,
    ableToLearn: null,
    hazardGrade: null,
    workAgeAbleMembers: null,
    employedMembers: null,
    conflicts: [],
    findings: [{ value: 'met', label: '符合' }],
    aidForms: [],
    ...more,
  });
  const now = () => new Date(engine.clock.now()).toISOString();
  const decided = (delivery: string | null, more: object = {}) => ({
    decisionId: 'd1',
    delivery,
    amountFen: delivery === 'payment' ? 20_000 : 0,
    paymentDecision: 'd1',
    paymentPeriod: '2026-05',
    payFrom: now(),
    ...more,
  });
  const workers = {
    'send-referral': { referralId: 'r1', programs: [] },
    'record-referral-feedback': {},
    'restrict-case': {},
    'compute-deadline': { dueAt: '2999-01-01T10:00:00+08:00', dueOn: '2999-01-01', reminderAt: null },
    'notify-staff': {},
    'notify-person': {},
    'update-monitoring-platform': {},
    'archive-case-file': { closedOn: '2026-05-09' },
    'create-payment': { paymentId: 'p1' },
    'reserve-budget': {},
    'send-payment': { sentAt: '2026-05-09T08:00:00Z' },
    'book-payment': { paidAt: '2026-05-09T09:00:00Z' },
    'open-special-benefit': { benefitIds: ['b1'] },
  };
  const grant = (aidForm: string, amountYuan: number | null = null) => ({ decideAid: { aidDecision: 'grant', aidForm, amountYuan } });
  const refuse = { decideAid: { aidDecision: 'refuse', aidForm: null, amountYuan: null } };
  const status = (more: object = {}) => ({ 'check-recipient-status': known(more) });
  const record = (delivery: string | null, more: object = {}) => ({ 'record-special-decision': decided(delivery, more) });
  const confirmed = () => engine.publish('payment-confirmed', 'p1', { variables: { bankOutcome: 'paid' }, messageId: 'bank-1' });

  it('M08: pays student aid to a child without a disability, and brings the result to the referral', () => {
    const aid = asked('education-aid', 'education');
    engine.work({ ...workers, ...status(), ...grant('student-aid', 800), ...record('payment') });
    confirmed();
    engine.work(workers);

    expect(aid.variables()).toMatchObject({ specialOutcome: 'helped' });
    expect(aid.path()).toEqual(expect.arrayContaining(['whichTable', 'decideAid', 'recordAid', 'pay', 'updatePlatform', 'fedBack']));
    expect(aid.completed()).not.toContain('closeCase');
    expect(aid.hasCompleted()).toBe(true);
  });

  it('M08, D19: has a disabled child assessed before a placement is chosen', () => {
    const aid = asked('education-aid', 'education');
    engine.work({ ...workers, ...status({ hasDisabledChild: true, findings: [{ value: 'able', label: '有学习能力' }] }) });
    expect(aid.active()).toEqual(['assess']);
    expect(aid.variables()['programRoute']).toBe('assess');

    aid.complete('assess', { finding: 'able' });
    engine.work({ ...workers, ...grant('inclusive-class'), ...record('service') });
    expect(aid.variables()['programRoute']).toBe('choose-placement');
    expect(aid.active()).toEqual(['confirmService']);
    aid.complete('confirmService', { serviceResult: 'delivered' });
    engine.work(workers);
    expect(aid.variables()).toMatchObject({ specialOutcome: 'helped' });
  });

  it('M07, D20: asks where somebody was treated, and treats first in a public event', () => {
    const elsewhere = asked('medical-aid', 'medical-security');
    engine.work({ ...workers, ...status({ findings: [{ value: 'treated-outside', label: '外地' }] }) });
    expect(elsewhere.active()).toEqual(['assess']);
    elsewhere.complete('assess', { finding: 'treated-outside' });
    engine.work(workers);
    expect(elsewhere.variables()['programRoute']).toBe('remote-direct-settlement');

    const epidemic = asked('medical-aid', 'medical-security', { policy: { ...policyValues, publicEventActive: true } });
    engine.work({ ...workers, ...status() });
    expect(epidemic.variables()['programRoute']).toBe('treat-first');
    expect(epidemic.active()).toEqual(['decideAid']);
  });

  it('M09, D18: renovates a rural house of grade D, and does not one of grade B', () => {
    const house = asked('housing-aid', 'housing');
    engine.work({ ...workers, ...status() });
    expect(house.variables()['programRoute']).toBe('assess-hazard');
    house.complete('assess', { finding: 'D' });
    engine.work({ ...workers, ...grant('house-renovation'), ...record('service') });
    expect(house.variables()['programRoute']).toBe('house-renovation');
    house.complete('confirmService', { serviceResult: 'not-used' });
    engine.work(workers);
    expect(house.variables()).toMatchObject({ specialOutcome: 'other' });

    const sound = asked('housing-aid', 'housing');
    engine.work({ ...workers, ...status({ hazardGrade: 'B' }), ...refuse, ...record(null) });
    expect(sound.variables()).toMatchObject({ programRoute: 'none', specialOutcome: 'not-eligible' });
  });

  it('M09: puts an urban dibao household first in the queue once it meets the rules', () => {
    const aid = asked('housing-aid', 'housing');
    engine.work({ ...workers, ...status({ settlementKind: 'urban' }), assess: { finding: 'met' } });
    expect(aid.variables()).toMatchObject({ programRoute: 'public-rental-or-rent-subsidy', housingQueue: 'priority' });
  });

  it('M10, D30: helps until somebody works, and checks what is reported', () => {
    const aid = asked('employment-aid', 'human-resources');
    engine.work({ ...workers, ...status({ workAgeAbleMembers: 2, employedMembers: 0 }), ...grant('help-to-work'), ...record('service') });
    expect(aid.variables()['programRoute']).toBe('zero-employment');
    expect(aid.active()).toEqual(['helpToWork']);

    aid.complete('helpToWork', { workResult: 'goes-on' });
    engine.clock.advance('P200D');
    expect(aid.active()).toEqual(['checkWork']);
    aid.complete('checkWork', { workResult: 'goes-on' });
    expect(aid.active()).toEqual(['helpToWork']);

    engine.publish('household-works', 'H2', { messageId: 'other' });
    expect(aid.active()).toEqual(['helpToWork']);
    engine.publish('household-works', 'H1', { messageId: 'works' });
    aid.complete('checkWork', { workResult: 'employed' });
    engine.work(workers);
    expect(aid.variables()).toMatchObject({ specialOutcome: 'helped' });
    expect(aid.hasCompleted()).toBe(true);
  });

  it('M10: asks an expert when nobody knows who works', () => {
    const aid = asked('employment-aid', 'human-resources');
    engine.work({
      ...workers,
      ...status({ findings: [{ value: 'nobody-able', label: '' }] }),
      assess: { finding: 'nobody-able' },
      ...refuse,
      ...record(null),
    });
    expect(aid.variables()).toMatchObject({ programRoute: 'not-applicable', specialOutcome: 'not-eligible' });
  });

  it.each(['legal-aid', 'judicial-aid'])('M12: hides the case of %s, and leaves the decision to a person', (program) => {
    const aid = begun(program, 'justice');
    engine.work({ ...workers, ...status({ findings: [] }), ...grant('lawyer'), ...record('service') });
    expect(aid.completed()).toContain('hideCase');
    const [task] = aid.jobs().filter(({ value }) => value.elementId === 'confirmService');
    expect(JSON.stringify(task)).toContain('county-K1-justice:department-handler');
    aid.complete('confirmService', { serviceResult: 'delivered' });
    engine.work(workers);
    expect(aid.path().slice(-5)).toEqual(['isOwnCase', 'recordFeedback', 'tellPerson', 'closeCase', 'closed']);
  });

  it('M13: pays heating when its season begins, and at once during the season', () => {
    const seasonStart = new Date(engine.clock.now() + 30 * 86_400_000).toISOString();
    const aid = asked('winter-heating-subsidy', 'civil-affairs');
    engine.work({
      ...workers,
      ...status({ subsidyFacts: { ...nothing, dibaoOrTekun: true } }),
      ...grant('heating'),
      ...record('payment', { payFrom: seasonStart, paymentDecision: 'H1:heating', paymentPeriod: 'winter-2026' }),
    });
    expect(aid.variables()).toMatchObject({
      programRoute: 'entitled',
      subsidies: [{ subsidy: 'winter-heating-subsidy', amountFen: 20_000 }],
    });
    engine.clock.advance('P29D');
    engine.work(workers);
    expect(aid.active()).toEqual(['seasonBegins']);

    engine.clock.advance('P1D');
    engine.work(workers);
    expect(aid.active()).toEqual(['pay']);
    const [payment] = aid.called();
    expect(payment!.variables()).toMatchObject({ decisionId: 'H1:heating', period: 'winter-2026', kind: 'heating', amountFen: 20_000 });
    confirmed();
    engine.work(workers);
    expect(aid.hasCompleted()).toBe(true);
  });

  it.each([
    [
      'disability-subsidies',
      { disabledInHardship: true, severelyDisabled: true },
      ['disability-living-subsidy', 'disability-nursing-subsidy'],
    ],
    ['orphan-allowance', { orphan: true }, ['orphan-allowance']],
    ['unattended-child-support', { unattendedChild: true }, ['unattended-child-support']],
  ])('M13: opens a monthly benefit for %s', (program, facts, subsidies) => {
    const aid = asked(program, 'civil-affairs');
    engine.work({ ...workers, ...status({ subsidyFacts: { ...nothing, ...facts } }), ...grant('living'), ...record('monthly') });
    expect((aid.variables()['subsidies'] as { subsidy: string }[]).map(({ subsidy }) => subsidy)).toEqual(subsidies);
    expect(aid.completed()).toContain('openBenefit');
    expect(aid.hasCompleted()).toBe(true);
  });

  it.each([
    ['funeral-aid', 'deathInHousehold'],
    ['child-rehabilitation-aid', 'disabledChildNeedsRehabilitation'],
    ['winter-heating-subsidy', 'dibaoOrTekun'],
  ])('never takes for "no" what nobody knows: a person looks at %s first', (program, fact) => {
    const aid = asked(program, 'civil-affairs');
    engine.work({ ...workers, ...status({ statusKnown: false, recipientKind: null, subsidyFacts: { ...nothing, [fact]: null } }) });
    expect(aid.variables()['programRoute']).toBe('manual-review');
    expect(aid.active()).toEqual(['assess']);

    aid.complete('assess', { finding: 'met' });
    engine.work(workers);
    expect(aid.variables()).toMatchObject({ programRoute: 'entitled', subsidies: [{ subsidy: program }] });
  });

  it('refuses by a person, with the table saying that nothing applies', () => {
    const aid = asked('funeral-aid', 'civil-affairs');
    engine.work({ ...workers, ...status(), ...refuse, ...record(null) });
    expect(aid.variables()).toMatchObject({ programRoute: 'none', specialOutcome: 'not-eligible' });
    expect(aid.hasCompleted()).toBe(true);
  });

  it('reminds the department of what is late, and goes on waiting', () => {
    const soon = { dueAt: new Date(engine.clock.now() + 86_400_000).toISOString(), dueOn: '2026-05-10', reminderAt: null };
    const aid = asked('medical-aid', 'medical-security');
    engine.work({ ...workers, 'compute-deadline': soon, ...status() });
    engine.clock.advance('P2D');
    engine.work(workers);
    expect(aid.completed()).toContain('reminded');
    aid.complete('assess', { finding: 'treated-here' });
    engine.clock.advance('PT1S');
    engine.work(workers);
    expect(aid.active()).toEqual(['decideAid']);
  });

  it('ends where the person takes it back before the decision', () => {
    const beforeDecision = begun('orphan-allowance', 'civil-affairs');
    engine.work({ ...workers, ...status() });
    expect(beforeDecision.active()).toEqual(['decideAid']);
    engine.publish('case-withdrawn', 'case-1', { variables: { withdrawalDecision: 'withdrawn' }, messageId: 'w1' });
    engine.work(workers);
    expect(beforeDecision.variables()).toMatchObject({ specialOutcome: 'withdrawn' });
    expect(beforeDecision.path().at(-1)).toBe('closed');

    const beforeAssessment = asked('medical-aid', 'medical-security', { caseId: 'case-2' });
    engine.work({ ...workers, ...status() });
    engine.publish('case-withdrawn', 'case-2', { variables: { withdrawalDecision: 'withdrawn' }, messageId: 'w2' });
    engine.work(workers);
    expect(beforeAssessment.path().at(-1)).toBe('fedBack');
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
