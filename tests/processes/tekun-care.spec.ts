import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('tekun care', () => {
  const { engine, unreached } = processesUnderTest('tekun-care');

  const day = (count: number) => new Date(engine.clock.now() + count * 86_400_000).toISOString().slice(0, 10);
  const begin = () => {
    const variables = { caseId: 'care-case', townshipCode: 'T01', countyCode: 'K1', careId: 'care-1', policy: policyValues };
    engine.publish('care-needed', 'care-case', { variables });
    return engine.instances().at(-1)!;
  };
  const workers = () => ({
    'compute-deadline': { dueAt: `${day(15)}T23:59:59+08:00`, dueOn: day(15), reminderAt: null },
    'record-care-level': { hasAgreementInForce: false },
    'notify-staff': {},
    'end-agreement': {},
    'settle-care': {},
    'archive-case-file': { closedOn: day(0) },
  });
  const assessed = (selfCareLevel = 'partial', carePlace = 'home') => ({ selfCareLevel, carePlace });
  const chosen = (caregiverChoice: string | null, assessmentDisputed = false) => ({ caregiverChoice, assessmentDisputed });
  const signed = (termDays = 365) => ({ visitEveryDays: 30, agreementUntil: day(termDays) });
  const agreed = (termDays = 365) => ({
    'schedule-visits': {
      agreementId: 'agreement-1',
      agreementUntil: day(termDays),
      visitDueOn: day(30),
      payCycle: `R/${day(10)}T00:00:00+08:00/P1M`,
    },
  });
  /** To the point where the agreement is signed. */
  const underCare = (termDays = 365) => {
    const care = begin();
    engine.work({
      ...workers(),
      assessSelfCare: assessed(),
      chooseCaregiver: chosen('neighbor'),
      'record-caregiver': {},
      signAgreement: signed(termDays),
      ...agreed(termDays),
    });
    expect(care.active()).toEqual(expect.arrayContaining(['underCare', 'visitPerson']));
    return care;
  };
  const visit = (care: ReturnType<typeof begin>, visitOutcome: string) => {
    care.complete('visitPerson', { visitedOn: day(0), visitOutcome });
    engine.work({ ...workers(), 'record-visit': { visitDueOn: day(30) } });
  };

  it('S3: partly able is 30000 a month; an agreement is signed, visits are planned, and each month is paid once', () => {
    const care = underCare();
    expect(care.variables()['careStandardFen']).toBe(30_000);

    engine.clock.advance('P11D');
    expect(care.active()).toContain('prepareCareMonth');
    care.complete('prepareCareMonth', { monthIsDue: true, carePeriod: '2026-06', careAmountFen: 30_000 });
    const payment = care.called().at(-1)!;
    expect(payment.variables()).toMatchObject({
      decisionId: 'care-1',
      period: '2026-06',
      kind: 'care',
      amountFen: 30_000,
      fundSource: 'assistance-fund',
    });
    engine.work({ 'create-payment': { paymentId: 'p1' }, 'reserve-budget': {}, 'send-payment': { sentAt: day(0) } });
    engine.publish('payment-confirmed', 'p1', { variables: { paymentOutcome: 'paid', bankOutcome: 'paid' } });
    engine.work({ 'book-payment': { paidAt: day(0) } });
    // What was missed is made up for, until nothing is due.
    care.complete('prepareCareMonth', { monthIsDue: false, carePeriod: null, careAmountFen: 0 });

    const path = care.path();
    const main = ['assessSelfCare', 'setCareStandard', 'livesAtHome', 'chooseCaregiver', 'signAgreement', 'visitPlan', 'payCare'];
    expect(path.filter((id) => main.includes(id))).toEqual(main);
    expect(path).toContain('monthDone');
    expect(care.active()).toContain('visitPerson');
  });

  it('alerts the coordinator when no visit is written down by its day, and the township when something is wrong', () => {
    const care = underCare();
    engine.clock.advance('P31D');
    engine.work(workers());
    expect(care.path()).toEqual(expect.arrayContaining(['visitMissed', 'alertMissed', 'missedTold']));

    visit(care, 'well');
    visit(care, 'concern');
    visit(care, 'not-met');
    expect(care.completed().filter((id) => id === 'alertConcern')).toHaveLength(2);
    expect(care.active()).toContain('visitPerson');
  });

  it('assesses anew when the visitor or a review finds a change, and the agreement goes on', () => {
    const care = underCare();
    visit(care, 'self-care-changed');
    expect(care.active()).toEqual(['assessSelfCare']);
    engine.work({ ...workers(), 'record-care-level': { hasAgreementInForce: true }, assessSelfCare: assessed('none'), ...agreed() });
    expect(care.variables()['careStandardFen']).toBe(60_000);
    expect(care.active()).toContain('visitPerson');

    engine.publish('care-reassessment-due', 'care-1', {});
    engine.work(workers());
    expect(care.active()).toEqual(['assessSelfCare']);
    expect(care.completed().filter((id) => id === 'chooseCaregiver')).toHaveLength(1);
  });

  it('S3: goes back to the choice of a caregiver when the caregiver withdraws, and when the agreement ends', () => {
    const care = underCare();
    engine.publish('caregiver-withdrew', 'agreement-1', {});
    engine.work(workers());
    expect(care.active()).toEqual(['chooseCaregiver']);
    expect(care.variables()['endReason']).toBe('caregiver-withdrew');

    engine.work({ ...workers(), chooseCaregiver: chosen('relative'), 'record-caregiver': {}, signAgreement: signed(40), ...agreed(40) });
    engine.clock.advance('P41D');
    engine.work({ ...workers(), 'prepare-care-month': { monthIsDue: false, carePeriod: null, careAmountFen: 0 } });
    expect(care.active()).toEqual(['chooseCaregiver']);
    expect(care.variables()['endReason']).toBe('term-ended');
  });

  it('S3: leaves it to the county when nobody is found: an agency signs, or the person moves to an institution', () => {
    const nobody = () => {
      const care = begin();
      engine.work({ ...workers(), assessSelfCare: assessed(), chooseCaregiver: chosen('nobody') });
      care.throwError('recordCaregiver', 'NO_CAREGIVER');
      care.complete('askProvider', { providerFound: false });
      expect(care.active()).toEqual(['arrangeService']);
      return care;
    };
    const agency = nobody();
    engine.work({ ...workers(), arrangeService: { arrangement: 'agency' }, signAgreement: signed(), ...agreed() });
    expect(agency.active()).toContain('visitPerson');
    engine.publish('care-ended', 'care-1', {});
    engine.work(workers());
    expect(agency.path().slice(-3)).toEqual(['settleCare', 'closeCare', 'careClosed']);
  });

  it('M03: asks an agency with a contract, which signs as any caregiver does', () => {
    const care = begin();
    engine.work({ ...workers(), assessSelfCare: assessed(), chooseCaregiver: chosen('nobody') });
    care.throwError('recordCaregiver', 'NO_CAREGIVER');
    engine.work({ ...workers(), askProvider: { providerFound: true }, signAgreement: signed(), ...agreed() });

    expect(care.path()).not.toContain('arrangeService');
    expect(care.active()).toContain('visitPerson');
  });

  it('ends when the person moves to an institution, at once or because no caregiver is found', () => {
    const institution = begin();
    engine.work({ ...workers(), assessSelfCare: assessed('none', 'institution') });
    expect(institution.path().slice(-4)).toEqual(['livesAtHome', 'settleInInstitution', 'closeCare', 'careClosed']);

    const later = begin();
    engine.work({ ...workers(), assessSelfCare: assessed(), chooseCaregiver: chosen('nobody') });
    later.throwError('recordCaregiver', 'NO_CAREGIVER');
    engine.work({ ...workers(), askProvider: { providerFound: false }, arrangeService: { arrangement: 'institution' } });
    expect(later.hasCompleted()).toBe(true);
  });

  it('has a disputed assessment done again by another assessor', () => {
    const care = begin();
    engine.work({ ...workers(), assessSelfCare: assessed('full'), chooseCaregiver: chosen(null, true) });
    expect(care.active()).toEqual(['assessAgain']);
    care.complete('assessAgain', assessed('none'));
    engine.work(workers());

    expect(care.active()).toEqual(['chooseCaregiver']);
    expect(care.variables()['careStandardFen']).toBe(60_000);
  });

  it('reminds at each step that is late, and goes on waiting', () => {
    const care = begin();
    engine.work(workers());
    engine.clock.advance('P16D');
    engine.work(workers());
    expect(care.path()).toContain('assessReminded');

    const second = begin();
    engine.work({ ...workers(), assessSelfCare: assessed() });
    engine.clock.advance('P16D');
    engine.work(workers());
    expect(second.path()).toContain('chooseReminded');

    const third = begin();
    engine.work({ ...workers(), assessSelfCare: assessed(), chooseCaregiver: chosen('relative'), 'record-caregiver': {} });
    engine.clock.advance('P16D');
    engine.work(workers());
    expect(third.path()).toContain('signReminded');
    expect(third.active()).toEqual(['signAgreement']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
