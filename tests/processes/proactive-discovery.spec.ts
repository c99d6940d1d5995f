import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('proactive discovery', () => {
  const { engine, unreached } = processesUnderTest('proactive-discovery');

  const signal = (more: object = {}) => {
    const variables = {
      caseId: 'case-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      program: 'proactive-discovery',
      signal: 'hotline-call',
      isHotline: true,
      reportedAt: '2026-06-01T02:00:00Z',
      policy: policyValues,
      ...more,
    };
    engine.publish('hardship-signal', 'case-1', { variables, messageId: 'case-1' });
    return engine.instances()[0]!;
  };
  const workers = {
    'compute-deadline': { dueAt: '2026-06-04T15:59:59Z', dueOn: '2026-06-04', reminderAt: null },
    'notify-staff': {},
    'notify-person': {},
    'tell-reporter': {},
    'update-monitoring-platform': {},
    'archive-case-file': { closedOn: '2026-06-30' },
  };
  const visited = (visitResult: string, more: object = {}) => {
    const lead = signal(more);
    engine.work({ ...workers, answerCaller: {}, visit: { visitResult } });
    return lead;
  };

  it('S6: is answered and visited, and what the household applies for goes through the one door before the reporter is told', () => {
    const lead = visited('hardship');
    expect(lead.active()).toEqual(['offerHelp']);
    lead.complete('offerHelp', { helpDecision: 'applies', helpNeeds: ['medical'], applicantCommits: true });
    engine.work({ ...workers, 'prepare-application': { householdId: 'H6', members: [] } });
    expect(lead.active()).toEqual(['helpApply']);
    expect(lead.completed()).not.toContain('tellReporter');

    engine.work({
      ...workers,
      'register-application': { assistedHousehold: false },
      'detect-duplicate': { earlierAidFound: false, earlierCaseIds: [] },
      'prefill-from-shared-data': { documents: [], consentComplete: true },
      completeApplication: { applicationState: 'complete' },
      assessNeeds: { needs: ['medical'], selfCare: 'can', careGroup: null, otherProgramsCover: 'not-now', heavyEssentialSpending: false },
      confirmRoutes: { routeDecision: 'accept', changedRoutes: null },
      'send-referral': { referralId: 'r1' },
      'record-referral-feedback': {},
      departmentAccepts: { acceptDecision: 'accept' },
      handle: { referralResult: 'helped' },
    });
    expect(lead.hasCompleted()).toBe(true);
    const expected = ['signalReceived', 'classify', 'answerCaller', 'visit', 'isHardship', 'helpApply', 'tellReporter', 'closeLead'];
    expect(lead.completed()).toEqual(expect.arrayContaining(expected));
    expect(lead.variables()['discoveryOutcome']).toBe('applied');
  });

  it('comes back to the coordinator while no household is linked', () => {
    const lead = visited('hardship');
    lead.complete('offerHelp', { helpDecision: 'applies', helpNeeds: ['medical'], applicantCommits: false });
    engine.throwError('prepare-application', 'HOUSEHOLD_MISSING');

    expect(lead.active()).toEqual(['offerHelp']);
  });

  it('notes who declines, tells the reporter, and looks again after the days of the policy', () => {
    const lead = visited('hardship');
    lead.complete('offerHelp', { helpDecision: 'declined', helpNeeds: null, applicantCommits: false });
    engine.work(workers);
    expect(lead.active()).toEqual(['watchDue']);
    expect(lead.completed()).toContain('tellReporter');

    engine.clock.advance('P91D');
    engine.work({ ...workers, visit: { visitResult: 'none' } });
    expect(lead.path().slice(-2)).toEqual(['closeLead', 'closed']);
  });

  it('watches a household at risk', () => {
    expect(visited('risk').active()).toEqual(['watchDue']);
  });

  it('M15: aids an emergency at once', () => {
    const lead = visited('emergency', { signal: 'sudden-event', isHotline: false });
    expect(lead.active()).toEqual(['emergencyAid']);
    expect(lead.variables()['signalAction']).toEqual({ action: 'visit-and-offer-emergency-aid', urgency: 'urgent' });

    engine.work({
      ...workers,
      'lookup-identity': { identityStatus: 'confirmed', identityAsOf: '2026-06-01' },
      'detect-duplicate': { earlierAidFound: false, earlierCaseIds: [] },
      checkOnSite: {
        stillInHardship: true,
        otherProgramsCover: 'not-now',
        suddenOrUrgent: true,
        heavyEssentialSpending: false,
        severityTier: 'light',
        personsAffected: 1,
      },
      approveQuickly: { quickDecision: 'refuse' },
      'record-decision': { decisionId: 'refused-1' },
      adviseOtherAid: {},
    });
    expect(lead.path().slice(-2)).toEqual(['closeLead', 'closed']);
  });

  it('asks police and neighbors where nobody is found, and visits again or ends', () => {
    const lead = visited('not-found');
    lead.complete('locate', { located: 'yes' });
    lead.complete('visit', { visitResult: 'not-found' });
    lead.complete('locate', { located: 'no' });
    engine.work(workers);

    expect(lead.hasCompleted()).toBe(true);
  });

  it('reminds of a late answer and of a late visit, which stay to be done', () => {
    const lead = signal();
    engine.work(workers);
    engine.clock.advance('P30D');
    engine.work(workers);

    expect(lead.active().sort()).toEqual(['answerCaller', 'visit']);
    expect(lead.path()).toEqual(expect.arrayContaining(['replyReminded', 'visitReminded']));
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
