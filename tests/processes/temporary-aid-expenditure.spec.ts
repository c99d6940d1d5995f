import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('expenditure aid', () => {
  const { engine, unreached } = processesUnderTest('temporary-aid-expenditure');

  const request = () =>
    engine.start('temporary-aid-expenditure', {
      caseId: 'case-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      householdId: 'H5',
      registeredHere: true,
      reportedAt: '2026-06-01T02:00:00Z',
      policy: policyValues,
    });
  const due = { dueAt: '2026-06-30T15:59:59Z', dueOn: '2026-06-30', reminderAt: null };
  const workers = (reportComplete = true) => ({
    'compute-deadline': due,
    'check-consent': {},
    'request-economic-verification': { requestId: 'r1', sources: [] },
    'merge-verification-report': {
      reportId: 'r1',
      reportComplete,
      gaps: [],
      verifiedMonthlyIncomeFen: 432_000,
      memberCount: 4,
      propertyReport: { liquidAssetsFen: 0, homesOwned: 1, nonEssentialVehicles: 0, businessInterestFen: 0 },
    },
    'compare-declared-and-verified': { hasDifferences: false },
    'log-data-access': {},
    'record-appraisal': {},
    'record-decision': { decisionId: 'd1' },
    'create-payment': { paymentId: 'p1' },
    'reserve-budget': {},
    'send-payment': { sentAt: '2026-06-20T02:00:00Z' },
    'book-payment': { paidAt: '2026-06-20T02:00:00Z' },
    'notify-person': {},
    'notify-staff': {},
    'send-referral': { referralId: 'referral-1' },
    'record-referral-feedback': {},
  });
  const spending = {
    stillInHardship: true,
    otherProgramsCover: 'partly',
    heavyEssentialSpending: true,
    selfPaidEssentialYuan: 40_000,
    spendingDisputed: false,
  };
  const appraisal = { listDisputedPoints: {}, inviteAppraisers: {}, holdAppraisal: { appraisalOpinion: 'supported' } };
  /** Up to the approval. */
  const collected = (more: object = {}) => {
    const aid = request();
    engine.work({ ...workers(), collectSpending: { ...spending, ...more } });
    return aid;
  };
  const bankPays = () => engine.publish('payment-confirmed', 'p1', { variables: { bankOutcome: 'paid' } });
  const paid = (more: object = {}) => {
    const aid = collected(more);
    aid.complete('approve', { expenditureDecision: 'approve', approvedYuan: null });
    engine.work(workers());
    bankPays();
    engine.work(workers());
    return aid;
  };

  it('S5: is appraised when disputed, capped, approved by the county, paid once, and followed up on day 30', () => {
    const aid = collected({ spendingDisputed: true });
    expect(aid.active()).toEqual(['appraise']);
    engine.work({ ...workers(), ...appraisal });
    expect(aid.active()).toEqual(['approve']);
    expect(aid.variables()).toMatchObject({
      temporaryAidType: 'expenditure',
      amountFen: 1_000_000,
      authority: 'county-civil-affairs',
      appraisalOpinion: 'supported',
    });

    aid.complete('approve', { expenditureDecision: 'approve', approvedYuan: null });
    engine.work(workers());
    expect(aid.active()).toEqual(['pay']);
    bankPays();
    engine.work(workers());
    expect(aid.active()).toEqual(['followUpDue']);
    engine.clock.advance('P29D');
    expect(aid.active()).toEqual(['followUpDue']);
    engine.clock.advance('P2D');
    expect(aid.active()).toEqual(['planFollowUp']);
    aid.complete('planFollowUp', { needRemains: false, department: null });

    expect(aid.hasCompleted()).toBe(true);
    expect(aid.variables()).toMatchObject({ aidOutcome: 'aided', approvedFen: 1_000_000 });
    // Elements of S5, in order.
    const path = aid.path();
    const expected = [
      'verifyEconomics',
      'collectSpending',
      'decideType',
      'isDisputed',
      'decideAmount',
      'decideAuthority',
      'approve',
      'recordDecision',
      'pay',
      'planFollowUp',
    ];
    expect(path.filter((element) => expected.includes(element))).toEqual(expected);
  });

  it('without a dispute enters no appraisal; a small sum is the township’s', () => {
    const aid = collected({ selfPaidEssentialYuan: 5_000 });

    expect(aid.completed()).not.toContain('appraise');
    expect(aid.variables()).toMatchObject({ amountFen: 150_000, authority: 'township' });
  });

  it('pays what the approver sets instead, and refers what remains', () => {
    const aid = collected();
    aid.complete('approve', { expenditureDecision: 'change', approvedYuan: 8_000.5 });
    engine.work(workers());
    bankPays();
    engine.work(workers());
    engine.clock.advance('P31D');
    aid.complete('planFollowUp', { needRemains: true, department: 'medical-security' });
    engine.work({ ...workers(), departmentAccepts: { acceptDecision: 'accept' }, handle: { referralResult: 'helped' } });

    expect(aid.hasCompleted()).toBe(true);
    expect(aid.variables()['approvedFen']).toBe(800_050);
  });

  it('pays nothing for an amount of zero: the approver sets one, or refuses', () => {
    const aid = collected({ selfPaidEssentialYuan: 0 });

    aid.complete('approve', { expenditureDecision: 'approve', approvedYuan: null });
    expect(aid.active()).toEqual(['approve']);
    aid.complete('approve', { expenditureDecision: 'refuse', approvedYuan: null });
    engine.work(workers());
    expect(aid.path().slice(-3)).toEqual(['recordRefusal', 'tellRefused', 'refused']);
    expect(aid.variables()['aidOutcome']).toBe('refused');
  });

  it.each([
    ['approved', 800_000, ['whatDecided', 'pay']],
    ['refused', null, ['tellNotApproved', 'notApproved']],
  ])('S5 (c): what the rules do not fit is one matter, one discussion: %s', (discussionOutcome, approvedFen, path) => {
    const aid = collected({ heavyEssentialSpending: false, selfPaidEssentialYuan: 0 });
    expect(aid.active()).toEqual(['discuss']);
    const meeting = {
      proposeCase: {},
      acceptForDiscussion: { discussionOutcome: 'admissible' },
      'prepare-discussion-packet': { discussionId: 'x1' },
      'freeze-discussion-packet': { packetHash: 'h' },
      'record-discussion': { decisionId: 'd2' },
    };
    engine.work({ ...workers(), ...meeting });
    engine.publish('interests-declared', 'x1', {});
    engine.work({ ...workers(), ...meeting });
    engine.publish('discussion-decided', 'x1', { variables: { discussionOutcome, approvedFen, deferrals: 0 } });
    engine.work({ ...workers(), ...meeting });

    expect(aid.path()).toEqual(expect.arrayContaining(path));
    expect(aid.completed()).not.toContain('approve');
    expect(aid.variables()).toMatchObject({ aidOutcome: discussionOutcome === 'approved' ? 'aided' : 'refused' });
  });

  it('goes the ordinary way when the secretary does not admit it', () => {
    const aid = collected({ heavyEssentialSpending: false });
    engine.work({ ...workers(), proposeCase: {}, acceptForDiscussion: { discussionOutcome: 'returned' } });

    expect(aid.active()).toEqual(['approve']);
  });

  it('refuses by a person only: another program covers it', () => {
    const aid = collected({ otherProgramsCover: 'fully' });
    expect(aid.active()).toEqual(['adviseOtherProgram']);

    aid.complete('adviseOtherProgram');
    engine.work(workers());
    expect(aid.path().at(-1)).toBe('refused');
  });

  it('decides nothing on partial data: asked again, or a person goes on with a reason', () => {
    const aid = request();
    engine.work(workers(false));
    aid.complete('reviewIncomplete', { incompleteDecision: 'again' });
    engine.work(workers(false));
    aid.complete('reviewIncomplete', { incompleteDecision: 'go-on' });

    expect(aid.active()).toEqual(['collectSpending']);
  });

  it('waits for a missing consent, and reminds of a late approval', () => {
    const aid = request();
    engine.work({ 'compute-deadline': due });
    engine.throwError('check-consent', 'CONSENT_MISSING');
    aid.complete('getAidConsent');
    engine.work({ ...workers(), collectSpending: spending });
    engine.clock.advance('P60D');
    engine.work(workers());

    expect(aid.path()).toContain('approvalReminded');
    expect(aid.active()).toEqual(['approve']);
  });

  it('M15: that turns urgent starts emergency aid once, and goes on', () => {
    const aid = collected();
    engine.publish('became-urgent', 'case-1', {});
    engine.publish('became-urgent', 'case-1', {});
    expect(aid.called()).toHaveLength(1);

    engine.work({
      ...workers(),
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
      adviseOtherAid: {},
      'archive-case-file': { closedOn: '2026-06-02' },
    });
    expect(aid.active()).toEqual(['approve']);
    expect(aid.variables()).toMatchObject({ emergencyStageResult: 'not-aided', urgentCount: 2 });
  });

  it('stays open until the follow-up after a payment', () => {
    expect(paid().active()).toEqual(['followUpDue']);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
