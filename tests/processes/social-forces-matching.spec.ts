import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

describe('matching of a need with charities and volunteers', () => {
  const { engine, unreached } = processesUnderTest('social-forces-matching');
  const place = { caseId: 'case-1', townshipCode: 'T01', countyCode: 'K1', policy: policyValues };
  const need = { needConsent: 'yes', supportKind: 'goods', supportItem: 'clothing', requestedYuan: 500 };
  const days = (count: number) => new Date(engine.clock.now() + count * 86_400_000).toISOString().slice(0, 10);
  const workers = () => ({
    'compute-deadline': { dueAt: `${days(20)}T23:59:59+08:00`, dueOn: days(20), reminderAt: null },
    'publish-need': { needId: 'need:1', relatedNeed: 'basic-living' },
    'list-offers': { offers: [{ value: 'o1', label: '示例慈善会' }], earlierAidCount: 0, waitingNeedCount: 2, neverAidedCount: 1 },
    'settle-offer': {},
    'record-other-aid': {},
    'close-need': { forcesResult: 'helped' },
    'notify-person': {},
    'notify-staff': {},
  });
  const published = (caseId = 'case-1', needId = 'need:1') => {
    engine.publish('charity-need-raised', caseId, { variables: { ...place, caseId }, messageId: caseId });
    engine.work({ ...workers(), describeNeed: need, 'publish-need': { needId, relatedNeed: 'basic-living' } });
    return engine.instances().at(-1)!;
  };
  const offer = (offerId: string, needId = 'need:1') => {
    engine.publish('offer-received', needId, { messageId: offerId, variables: {}, ttlMs: 86_400_000 * 60 });
    engine.work(workers());
  };
  const choose = () => ({ matchDecision: 'choose', offerId: 'o1', deliverOn: days(5) });
  const given = (givenState: string) => ({ givenState, givenOn: days(0), givenYuan: 480 });

  it('publishes nothing without the person’s consent, and says so', () => {
    const matching = engine.start('social-forces-matching', place);
    engine.work({ ...workers(), describeNeed: { ...need, needConsent: 'no' } });

    expect(matching.path().slice(-2)).toEqual(['tellNotPublished', 'notPublished']);
    expect(matching.path()).not.toContain('publishNeed');
  });

  it('gives the aide each offer to choose from, and is over once what was chosen has come', () => {
    const matching = published();
    expect(matching.active()).toEqual(['awaitOffer']);
    offer('o1');
    matching.complete('match', choose());
    engine.work(workers());
    matching.complete('deliver', given('all'));
    engine.work(workers());

    expect(matching.path().slice(-5)).toEqual(['isGiven', 'recordAid', 'isSolved', 'closeHelped', 'helped']);
  });

  it('goes on with other offers when the aide waits, when it was not enough, and when nobody came', () => {
    const matching = published();
    offer('o1');
    offer('o2');
    matching.complete('match', { matchDecision: 'wait', offerId: null, deliverOn: null });
    engine.work(workers());
    // The second offer came meanwhile.
    expect(matching.active()).toEqual(['match']);

    matching.complete('match', choose());
    engine.work(workers());
    matching.complete('deliver', { givenState: 'failed', givenOn: null, givenYuan: null });
    engine.work(workers());
    expect(matching.active()).toEqual(['awaitOffer']);

    offer('o3');
    matching.complete('match', choose());
    engine.work(workers());
    matching.complete('deliver', given('partly'));
    engine.work(workers());
    expect(matching.completed().filter((element) => element === 'recordAid')).toHaveLength(1);
    expect(matching.active()).toEqual(['awaitOffer']);
  });

  it('tells other routes when nobody has offered in time, or nothing suits', () => {
    const late = published();
    engine.clock.advance('P21D');
    engine.work(workers());
    expect(late.path().slice(-5)).toEqual(['noOffer', 'offerOther', 'closeUnmet', 'tellUnmet', 'unmet']);
    expect(late.variables()['otherRoutes']).toContainEqual({ route: 'basic-living-determination', program: null });

    const matching = published('case-2', 'need:2');
    offer('o1', 'need:2');
    matching.complete('match', { matchDecision: 'stop', offerId: null, deliverOn: null });
    engine.work(workers());
    expect(matching.path().at(-1)).toBe('unmet');
  });

  it('reminds of each step that is late, and takes the need down when the person takes it back', () => {
    const matching = engine.start('social-forces-matching', place);
    engine.work(workers());
    engine.clock.advance('P21D');
    engine.work({ ...workers(), describeNeed: need });
    offer('o1');
    engine.clock.advance('P21D');
    engine.work({ ...workers(), match: choose() });
    engine.clock.advance('P21D');
    engine.work(workers());
    expect(matching.completed().filter((element) => element === 'reminded')).toHaveLength(3);
    expect(matching.active()).toEqual(['deliver']);

    engine.publish('case-withdrawn', 'case-1', { variables: {} });
    engine.work(workers());
    expect(matching.path().slice(-2)).toEqual(['closeWithdrawn', 'takenBack']);
    expect(matching.hasCompleted()).toBe(true);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
