import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('aid for vagrants', () => {
  const { engine, unreached } = processesUnderTest('vagrant-aid');

  const at = (instant: string) => engine.clock.advance(`PT${(Date.parse(instant) - engine.clock.now()) / 1000}S`);
  const found = (more: object = {}) => {
    const variables = {
      caseId: 'case-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      program: 'vagrant-aid',
      reportedAt: '2027-02-01T02:00:00Z',
      agreesToHelp: 'yes',
      needsDoctorNow: false,
      isMinorAlone: false,
      policy: policyValues,
      ...more,
    };
    engine.publish('person-found', 'case-1', { variables, messageId: 'case-1' });
    return engine.instances()[0]!;
  };
  const dueAt = '2027-02-03T10:00:00+08:00';
  const workers = {
    'compute-deadline': { dueAt, dueOn: '2027-02-03', reminderAt: null },
    'notify-staff': {},
    'admit-to-station': { arrivedAt: '2027-02-01T03:00:00Z', longStayAt: '2027-05-01T16:00:00Z' },
    'tell-station-route': {},
    'restrict-case': {},
    'send-referral': { referralId: 'r1' },
    'record-referral-feedback': {},
    departmentAccepts: { acceptDecision: 'accept' },
    'archive-case-file': { closedOn: '2027-06-30' },
  };
  const nobody = {
    needsDoctor: false,
    isMinorAlone: false,
    domesticViolence: false,
    lostPerson: false,
    strandedJobSeeker: false,
    originPlace: 'unknown',
    originTownship: null,
  };
  const confirmed = { 'lookup-identity': { identityStatus: 'confirmed', identityAsOf: '2027-02-01' } };
  /** P03 on its straight way. */
  const determination = {
    'check-consent': {},
    'request-economic-verification': { requestId: 'v1', sources: [] },
    'merge-verification-report': {
      reportId: 'v1',
      reportComplete: true,
      gaps: [],
      verifiedMonthlyIncomeFen: 0,
      memberCount: 1,
      propertyReport: { liquidAssetsFen: 0, homesOwned: 0, nonEssentialVehicles: 0, businessInterestFen: 0 },
    },
    'compare-declared-and-verified': { hasDifferences: false },
    'log-data-access': {},
    'compute-household-economics': { householdMonthlyIncomeFen: 0, levelFen: 60_000 },
    'record-determination': { decisionId: 'd1' },
    'open-benefit': { benefits: [{ benefitId: 'd1:dibao', program: 'dibao', dibaoClass: 'A' }] },
    'schedule-reverification': {},
    'update-monitoring-platform': {},
    'notify-person': {},
    householdVisit: {},
    recordTekunConditions: { tekunConditionsMet: false, caseworkerDisputes: false },
    confirm: { confirmDecision: 'confirm', dibaoClass: 'A' },
  };
  /** Handed over and registered at the station. */
  const registered = (facts: object, more: object = {}) => {
    const person = found(more);
    engine.work({ ...workers, handOver: { handedOverTo: 'station' }, register: { ...nobody, ...facts } });
    return person;
  };
  const unknown = (facts: object = {}) => {
    const person = registered(facts);
    engine.throwError('lookup-identity', 'IDENTITY_UNKNOWN');
    engine.work(workers);
    return person;
  };

  beforeEach(() => at('2027-02-01T02:00:00Z'));

  it('S8: settles who is still unknown 90 days after the arrival, and enrolls them', () => {
    const person = unknown();
    expect(person.active()).toEqual(expect.arrayContaining(['seekIdentity']));
    expect(person.variables()['route']).toBe('aid-and-look-up');

    at('2027-05-01T15:59:00Z');
    expect(person.active()).toContain('seekIdentity');
    at('2027-05-01T16:00:00Z');
    engine.work(workers);
    expect(person.active()).toEqual(['settle']);
    expect(person.variables()['route']).toBe('settle');

    person.complete('settle', { placement: 'dwelling', enrollDecision: 'apply' });
    engine.throwError('prepare-application', 'HOUSEHOLD_MISSING');
    person.complete('linkHousehold');
    engine.work({ 'prepare-application': { householdId: 'H1', members: [] } });
    expect(person.active()).toEqual(['enroll']);
    engine.work({ ...workers, ...determination });
    expect(person.path()).toEqual(expect.arrayContaining(['lookUpIdentity', 'decideRoute', 'longStayReached', 'settle', 'enroll']));
    expect(person.variables()['vagrantOutcome']).toBe('enrolled');
    expect(person.hasCompleted()).toBe(true);
  });

  it('S8: follows who is identified in time home, and the long stay is forgotten', () => {
    const person = unknown();
    at('2027-04-10T02:00:00Z');
    person.complete('seekIdentity', { originPlace: 'other-county', originTownship: 'elsewhere', needsDoctor: false });
    engine.work({ ...workers, ...confirmed });
    expect(person.variables()['route']).toBe('return-home');
    expect(person.active()).toEqual(['returnHome']);

    at('2027-05-03T02:00:00Z');
    expect(person.active()).toEqual(['returnHome']);
    expect(person.completed()).not.toContain('longStayReached');

    person.complete('returnHome', { returnResult: 'home', originTownship: 'elsewhere' });
    engine.work({
      ...workers,
      'compute-deadline': { dueAt: '2027-06-02T10:00:00+08:00', dueOn: '2027-06-02', reminderAt: null },
      stabilizeReturn: {},
    });
    expect(person.active()).toEqual(['returnVisitDue']);
    at('2027-06-02T02:00:00Z');
    expect(person.active()).toEqual(['visitAfterReturn']);
    at('2027-06-10T02:00:00Z');
    engine.work(workers);
    expect(person.completed()).toContain('visitReminded');
    person.complete('visitAfterReturn', { returnVisitResult: 'stable' });
    engine.work(workers);
    expect(person.variables()['vagrantOutcome']).toBe('returned');
    expect(person.hasCompleted()).toBe(true);
  });

  it('S8: treats a sick job seeker first, then decides again: work, return, visit by the place of origin', () => {
    const person = registered({ needsDoctor: true, strandedJobSeeker: true, originPlace: 'other-county', originTownship: 'T02' });
    engine.work({ ...workers, ...confirmed });
    expect(person.variables()['route']).toBe('medical-first');
    expect(person.active()).toEqual(['treatFirst']);

    engine.work({ ...workers, ...confirmed, treatFirst: {}, handle: { referralResult: 'helped' } });
    expect(person.variables()['route']).toBe('help-job-seeker');
    expect(person.completed()).toContain('helpFindWork');
    person.complete('returnHome', { returnResult: 'home', originTownship: 'T02' });
    engine.work(workers);
    const [task] = person.jobs().filter(({ value }) => value.elementId === 'stabilizeReturn');
    expect(JSON.stringify(task)).toContain('township-T02:township-caseworker');
  });

  it('asks for treatment first, then settles later, in a public event (D20 row 1)', () => {
    const person = found({ policy: { ...policyValues, publicEventActive: true } });
    engine.work({ ...workers, ...confirmed, handOver: { handedOverTo: 'hospital' }, register: nobody });

    expect(person.variables()['settlement']).toBe('treat-first');
  });

  it('looks the identity up again at intervals, and goes on once it is found', () => {
    const person = unknown();
    engine.clock.advance('P7D');
    engine.throwError('lookup-identity', 'IDENTITY_UNKNOWN');
    engine.clock.advance('P7D');
    engine.work({ ...workers, 'lookup-identity': { identityStatus: 'unavailable', identityAsOf: null } });
    expect(person.active()).toContain('seekIdentity');

    engine.clock.advance('P7D');
    engine.work({ ...workers, ...confirmed });
    expect(person.completed()).toContain('identityFound');
    expect(person.active()).toEqual(['returnHome']);
  });

  it('hides where a victim of violence is, and offers legal aid', () => {
    const person = registered({ domesticViolence: true });
    engine.work({ ...workers, ...confirmed });
    expect(person.completed()).toContain('hidePlace');
    person.complete('protectVictim', { legalAidWanted: 'yes' });
    engine.work({ ...workers, handle: { referralResult: 'helped' } });
    expect(person.completed()).toContain('legalAid');
    person.complete('endShelter');
    engine.work(workers);
    expect(person.variables()['vagrantOutcome']).toBe('sheltered');
  });

  it('shelters without legal aid whom does not want it', () => {
    const person = registered({ domesticViolence: true });
    engine.work({ ...workers, ...confirmed });
    person.complete('protectVictim', { legalAidWanted: 'no' });
    expect(person.active()).toEqual(['endShelter']);
  });

  it('takes a child alone to child protection at once, and keeps it until somebody has taken over', () => {
    const person = registered({ isMinorAlone: true });
    expect(person.active()).toEqual(['protectChild']);
    expect(person.completed()).not.toContain('lookUpIdentity');

    person.complete('protectChild');
    engine.work({ ...workers, handle: { referralResult: 'other' } });
    expect(person.active()).toEqual(['protectChild']);
    person.complete('protectChild');
    engine.work({ ...workers, handle: { referralResult: 'helped' } });
    expect(person.variables()['vagrantOutcome']).toBe('child-protected');
    expect(person.hasCompleted()).toBe(true);
  });

  it('M16: forces nobody: a grown-up declines in the street, or leaves later', () => {
    const declined = found({ agreesToHelp: 'no' });
    engine.work(workers);
    expect(declined.path().slice(-2)).toEqual(['recordRefusal', 'declined']);

    engine.publish('person-found', 'case-2', {
      variables: { ...declined.variables(), caseId: 'case-2', agreesToHelp: 'yes' },
      messageId: 'case-2',
    });
    const left = engine.instances()[1]!;
    engine.work({ ...workers, handOver: { handedOverTo: 'station' }, register: nobody });
    engine.publish('case-withdrawn', 'case-2', { variables: { withdrawalDecision: 'withdrawn' } });
    engine.work(workers);
    expect(left.completed()).toContain('hasLeft');
    expect(left.hasCompleted()).toBe(true);
  });

  it('lets somebody who found work here go their way', () => {
    const person = registered({ strandedJobSeeker: true });
    engine.work({
      ...workers,
      ...confirmed,
      handle: { referralResult: 'helped' },
      returnHome: { returnResult: 'stays', originTownship: null },
    });
    expect(person.variables()['vagrantOutcome']).toBe('aided');
    expect(person.hasCompleted()).toBe(true);
  });

  it('puts who needs it into foster care, and reminds of late steps', () => {
    const person = found();
    engine.work(workers);
    at('2027-02-04T02:00:00Z');
    engine.work({ ...workers, handOver: { handedOverTo: 'station' }, register: nobody });
    expect(person.completed()).toContain('handOverReminded');
    engine.throwError('lookup-identity', 'IDENTITY_UNKNOWN');
    engine.work(workers);
    at('2027-05-02T02:00:00Z');
    engine.work(workers);
    engine.clock.advance('P1D');
    engine.work(workers);
    expect(person.completed()).toContain('settleReminded');
    person.complete('settle', { placement: 'foster', enrollDecision: 'not-eligible' });
    person.complete('fosterCare');
    engine.work(workers);
    expect(person.variables()['vagrantOutcome']).toBe('settled');
    expect(person.hasCompleted()).toBe(true);
  });

  it('ends the determination of who leaves meanwhile', () => {
    const person = unknown();
    at('2027-05-02T02:00:00Z');
    engine.work({
      ...workers,
      settle: { placement: 'dwelling', enrollDecision: 'apply' },
      'prepare-application': { householdId: 'H1', members: [] },
    });
    expect(person.active()).toEqual(['enroll']);
    engine.publish('case-withdrawn', 'case-1', { variables: { withdrawalDecision: 'withdrawn' } });
    engine.work(workers);
    expect(person.hasCompleted()).toBe(true);
  });

  it('M17: hears of a public event in its county, and of none elsewhere', () => {
    const person = found();
    engine.broadcast('public-event-active', { affectedCounties: ['K9'] });
    engine.broadcast('public-event-active', { affectedCounties: ['K1'] });
    engine.work(workers);
    expect(person.completed()).toEqual(expect.arrayContaining(['notAffected', 'urgentNoted']));
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
