import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('emergency temporary aid', () => {
  const { engine, unreached } = processesUnderTest('temporary-aid-emergency');

  const report = (overrides: Readonly<Record<string, unknown>> = {}, calledByIntake = false) => {
    const variables = {
      caseId: 'case-1',
      townshipCode: 'T01',
      countyCode: 'C01',
      program: 'temporary-aid-emergency',
      causeCategory: 'accidental-injury',
      registeredHere: false,
      emergencyHere: true,
      reportedAt: '2026-05-09T08:00:00Z',
      policy: policyValues,
      ...overrides,
    };
    if (calledByIntake) return engine.start('temporary-aid-emergency', variables);
    engine.publish('emergency-reported', 'case-1', { variables, messageId: 'case-1' });
    return engine.instances()[0]!;
  };

  /** What the workers answer when every office does. */
  const workers = {
    computeResponseDue: { dueAt: '2026-05-10T08:00:00Z', dueOn: '2026-05-10', reminderAt: null },
    computePostHocDue: { dueAt: '2026-05-22T09:00:00Z', dueOn: '2026-05-22', reminderAt: '2026-05-20T01:00:00Z' },
    'lookup-identity': { identityStatus: 'confirmed', identityAsOf: '2026-05-09' },
    'detect-duplicate': { earlierAidFound: false, earlierCaseIds: [] },
    'record-decision': { decisionId: 'decision-1' },
    'reserve-fund-hold': { fundSource: 'reserve-fund' },
    'reserve-fund-settle': {},
    'create-payment': { paymentId: 'payment-1' },
    'reserve-budget': {},
    'send-payment': { sentAt: '2026-05-09T08:00:00Z' },
    'book-payment': { paidAt: '2026-05-09T08:00:00Z' },
    'notify-person': {},
    'notify-staff': {},
    'update-monitoring-platform': {},
    'archive-case-file': { closedOn: '2026-06-08' },
  };
  const found = {
    stillInHardship: true,
    otherProgramsCover: 'not-now',
    suddenOrUrgent: true,
    heavyEssentialSpending: false,
    severityTier: 'medium',
    personsAffected: 1,
  };
  const people = {
    checkOnSite: found,
    approveQuickly: { quickDecision: 'approve' },
    explainAfterwards: {},
    checkExplanation: { explanationResult: 'complete' },
    approveAfterwards: { postHocOutcome: 'confirmed' },
    followUp: { needRemains: false, department: null },
  };
  /** What the called referral needs. */
  const departments = {
    'send-referral': { referralId: 'referral-1' },
    'record-referral-feedback': {},
    computeAcceptDue: { dueAt: '2026-06-10T15:59:59Z', dueOn: '2026-06-10', reminderAt: null },
    computeFeedbackDue: { dueAt: '2026-06-22T15:59:59Z', dueOn: '2026-06-22', reminderAt: null },
    departmentAccepts: { acceptDecision: 'accept' },
    handle: { referralResult: 'helped' },
  };
  const bankPays = () => engine.publish('payment-confirmed', 'payment-1', { variables: { bankOutcome: 'paid' } });

  it('is also called by the intake, for an emergency that shows at the window', () => {
    const emergency = report({}, true);
    engine.work({ ...workers, ...people });
    expect(emergency.active()).toEqual(['pay']);
  });

  it('S4: pays first, is approved afterwards, and is followed up', () => {
    const emergency = report();

    engine.work({ ...workers, ...people });
    expect(emergency.active()).toEqual(['pay']);
    bankPays();
    engine.work({ ...workers, ...people });

    expect(emergency.hasCompleted()).toBe(true);
    const done = emergency.completed();
    expect(done.indexOf('pay')).toBeLessThan(done.indexOf('approveAfterwards'));
    expect(emergency.variables()['amountFen']).toBe(2 * policyValues.dibaoStandardFen);
  });

  it('M23: hands over what is not ours, with a word to the person', () => {
    const emergency = report({ emergencyHere: false, policy: { ...policyValues, placeLimitLifted: false } });

    engine.work({ ...workers, handOver: {} });

    expect(emergency.path().slice(-4)).toEqual(['handOver', 'notifyHandedOver', 'closeHandedOver', 'handedOver']);
  });

  it('does not hold aid back because nobody knows the person', () => {
    const emergency = report();
    const { 'lookup-identity': _silent, ...others } = workers;
    engine.work(others);

    emergency.throwError('verifyIdentity', 'IDENTITY_UNKNOWN');

    expect(emergency.active()).toEqual(['checkOnSite']);
    expect(emergency.variables()['identityStatus']).toBe('unknown');
  });

  it('M22: reminds when the visit or the quick approval is late, and still waits for them', () => {
    const emergency = report();
    engine.work(workers);

    engine.clock.advance('P1D');
    engine.work(workers);
    expect(emergency.completed()).toContain('remindResponse');
    expect(emergency.active()).toEqual(['checkOnSite']);

    emergency.complete('checkOnSite', found);
    engine.clock.advance('PT1S');
    engine.work(workers);
    expect(emergency.completed()).toContain('remindApproval');
    expect(emergency.active()).toEqual(['approveQuickly']);
  });

  it.each([
    ['it is no emergency', { checkOnSite: { ...found, stillInHardship: false } }],
    ['the township refuses', { checkOnSite: found, approveQuickly: { quickDecision: 'refuse' } }],
  ])('advises on other aid when %s', (_name, decisions) => {
    const emergency = report();

    engine.work({ ...workers, ...decisions, adviseOtherAid: {} });

    expect(emergency.path().slice(-5)).toEqual(['adviseOtherAid', 'recordRefusal', 'notifyRefused', 'closeRefused', 'refused']);
  });

  it.each([
    ['checkOnSite', {}],
    ['approveQuickly', { checkOnSite: found }],
  ])('ends when the applicant takes the matter back at %s, before anything is paid', (elementId, done) => {
    const emergency = report();
    engine.work({ ...workers, ...done });
    expect(emergency.active()).toEqual([elementId]);

    engine.publish('case-withdrawn', 'case-1', { messageId: 'case-1:withdrawal' });
    engine.work(workers);

    expect(emergency.path().slice(-3)).toEqual(['tellWithdrawn', 'closeWithdrawn', 'withdrawn']);
    expect(emergency.hasCompleted()).toBe(true);
  });

  describe('a special case', () => {
    const special = () => {
      const emergency = report();
      engine.work({
        ...workers,
        checkOnSite: { ...found, suddenOrUrgent: false },
        computeDiscussionDue: { dueAt: '2026-05-10T08:00:00Z', dueOn: '2026-05-10', reminderAt: null },
        proposeCase: {},
      });
      return emergency;
    };
    const meeting = {
      ...workers,
      acceptForDiscussion: { discussionOutcome: 'admissible' },
      'prepare-discussion-packet': { discussionId: 'discussion-1' },
      'freeze-discussion-packet': { packetHash: 'hash' },
      'record-discussion': { decisionId: 'decision-2' },
    };
    const decide = (variables: Readonly<Record<string, unknown>>) => {
      engine.work(meeting);
      engine.publish('interests-declared', 'discussion-1');
      engine.work(meeting);
      engine.publish('discussion-decided', 'discussion-1', { variables });
      engine.work(meeting);
    };

    it('M15: is decided by the county meeting and paid what it has decided, with no approval owed afterwards', () => {
      const emergency = special();
      expect(emergency.active()).toEqual(['discussSpecialCase']);

      decide({ discussionOutcome: 'approved', approvedFen: 800_000, deferrals: 0 });
      expect(emergency.active()).toEqual(['paySpecialAid']);
      expect(emergency.variables('paySpecialAid')).toMatchObject({ amountFen: 800_000, decisionId: 'decision-2', kind: 'special-case' });
      bankPays();
      engine.work({ ...meeting, ...people });

      expect(emergency.hasCompleted()).toBe(true);
      expect(emergency.path()).not.toContain('explainAfterwards');
    });

    it.each([
      ['the meeting refuses', () => decide({ discussionOutcome: 'refused', approvedFen: 0, deferrals: 0 })],
      ['it is not admitted to a meeting', () => engine.work({ ...workers, acceptForDiscussion: { discussionOutcome: 'returned' } })],
    ])('is advised on other aid when %s', (_name, end) => {
      const emergency = special();
      end();
      expect(emergency.active()).toEqual(['adviseOtherAid']);
    });
  });

  it('pays from the county at once when the reserve fund is short', () => {
    const emergency = report();
    const { 'reserve-fund-hold': _short, ...others } = workers;
    engine.work({ ...others, ...people });

    emergency.throwError('holdReserve', 'RESERVE_FUND_INSUFFICIENT');
    engine.work({ ...others, ...people });

    expect(emergency.active()).toEqual(['pay']);
    expect(emergency.variables()['fundSource']).toBe('assistance-fund');
  });

  describe('after the payment', () => {
    const paid = (overrides: Readonly<Record<string, unknown>> = {}) => {
      const emergency = report();
      engine.work({ ...workers, checkOnSite: { ...found, ...overrides }, approveQuickly: people.approveQuickly });
      bankPays();
      engine.work(workers);
      return emergency;
    };

    it('M15: reminds of the explanation and reports the delay; the aid stands', () => {
      const emergency = paid();

      engine.clock.advance('P11D');
      engine.work(workers);
      expect(emergency.completed()).toContain('remindExplanation');
      engine.clock.advance('P3D');
      engine.work(workers);

      expect(emergency.completed()).toContain('alertOverdue');
      expect(emergency.active()).toEqual(['explainAfterwards']);
    });

    it('asks for the explanation again when it is incomplete, and when the county returns it', () => {
      const emergency = paid();

      emergency.complete('explainAfterwards');
      emergency.complete('checkExplanation', { explanationResult: 'incomplete' });
      expect(emergency.active()).toEqual(['explainAfterwards']);
      emergency.complete('explainAfterwards');
      emergency.complete('checkExplanation', { explanationResult: 'complete' });
      emergency.complete('approveAfterwards', { postHocOutcome: 'returned' });

      expect(emergency.active()).toEqual(['explainAfterwards']);
    });

    it.each(['not-confirmed', 'confirmed-in-part'])('lets a person decide what follows when it is %s', (postHocOutcome) => {
      const emergency = paid();

      engine.work({ ...workers, ...people, approveAfterwards: { postHocOutcome } });
      expect(emergency.active()).toEqual(['resolveNotConfirmed']);
      emergency.complete('resolveNotConfirmed', { resolution: 'justified-at-the-time' });
      engine.work({ ...workers, ...people });

      expect(emergency.hasCompleted()).toBe(true);
    });

    it('pays the part above the township cap in a later stage, once the county has approved it', () => {
      const emergency = paid({ severityTier: 'heavy' });
      expect(emergency.variables()['laterStageFen']).toBeGreaterThan(0);

      engine.work({ ...workers, ...people, laterStages: { laterStageDecision: 'approve' } });
      expect(emergency.active()).toEqual(['payLaterStage']);
      bankPays();
      engine.work({ ...workers, ...people });

      expect(emergency.hasCompleted()).toBe(true);
    });

    it('ends without the later stage when the county does not approve it', () => {
      const emergency = paid({ severityTier: 'heavy' });

      engine.work({ ...workers, ...people, laterStages: { laterStageDecision: 'refuse' } });

      expect(emergency.hasCompleted()).toBe(true);
      expect(emergency.completed()).not.toContain('payLaterStage');
    });
  });

  it('M15, M23: refers what remains to a department, and closes when it has answered', () => {
    const emergency = report();
    engine.work({ ...workers, ...people });
    bankPays();
    engine.work({ ...workers, ...people, followUp: { needRemains: true, department: 'medical-security' } });
    expect(emergency.active()).toEqual(['refer']);

    engine.work({ ...workers, ...departments });

    expect(emergency.path().slice(-4)).toEqual(['refer', 'updatePlatform', 'close', 'closed']);
  });

  it('M17: hears of a public event in its county, and of none elsewhere', () => {
    const emergency = report();
    engine.broadcast('public-event-active', { affectedCounties: ['K9'] });
    expect(emergency.variables()['policy']).toMatchObject({ publicEventActive: false });

    engine.broadcast('public-event-active', { affectedCounties: ['C01'] });
    emergency.complete('noteUrgent');
    expect(emergency.variables()['policy']).toMatchObject({ publicEventActive: true });
    expect(emergency.completed()).toEqual(expect.arrayContaining(['notAffected', 'urgentNoted']));
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
