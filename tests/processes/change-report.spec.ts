import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('report of a change', () => {
  const { engine, unreached } = processesUnderTest('change-report');

  const report = () => {
    const variables = {
      caseId: 'case-5',
      townshipCode: 'T01',
      countyCode: 'K1',
      householdId: 'H2',
      members: [],
      changeKind: 'job-begun',
      changedOn: '2026-05-01',
      policy: { ...policyValues, dibaoStandardFen: 60_000 },
    };
    engine.publish('change-reported', 'case-5', { variables, messageId: 'case-5' });
    return engine.instances()[0]!;
  };
  const benefit = { benefitId: 'b1', benefitProgram: 'dibao', personId: null, dibaoClass: 'C', levelFen: 30_000 };
  const workers = (earlyReviews: object[] = []) => ({
    'compute-deadline': { dueAt: '2026-05-14T23:59:59+08:00', dueOn: '2026-05-14', reminderAt: null },
    'notify-staff': {},
    'start-early-reviews': { earlyReviews },
    'archive-case-file': { closedOn: '2026-05-14' },
    'check-consent': {},
  });
  const confirm = (more: object = {}) => ({
    confirmChange: { changeIsTrue: 'yes', changeKind: 'job-begun', changedOn: '2026-05-01', foundLate: false, ...more },
  });

  it('that is true and major leads to an early review of each benefit', () => {
    const change = report();
    engine.work({ ...workers([benefit]), ...confirm() });

    expect(change.active()).toContain('earlyReview');
    const [review] = engine.instances().filter(({ key }) => key !== change.key);
    expect(review?.variables()).toMatchObject({ benefitId: 'b1', reviewReason: 'early', reviewOn: '2026-05-01' });
    expect(review?.path().slice(0, 3)).toEqual(['earlyReviewRequested', 'computeReviewDue', 'verifyEconomics']);
  });

  it('that came late is talked over first; a person settles what was paid too much', () => {
    const change = report();
    engine.work({ ...workers(), ...confirm({ foundLate: true }) });
    expect(change.active()).toEqual(['lateReport']);

    change.complete('lateReport');
    engine.work(workers());
    expect(change.path().at(-1)).toBe('reviewed');
  });

  it.each([
    ['is not true', { changeIsTrue: 'no', changeKind: null, changedOn: null }],
    ['is not among the major ones', { changeKind: 'other' }],
  ])('that %s is noted, and changes no benefit', (_, more) => {
    const change = report();
    engine.work({ ...workers([benefit]), ...confirm(more) });

    expect(change.path().at(-1)).toBe('recorded');
    expect(change.completed()).not.toContain('startEarlyReviews');
  });

  it('that nobody confirms in time is called to mind', () => {
    const change = report();
    engine.work(workers());
    engine.clock.advance('P30D');
    engine.work(workers());

    expect(change.path()).toContain('changeReminded');
    expect(change.active()).toEqual(['confirmChange']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
