import { processesUnderTest } from '../support/processes-under-test.js';
import { policyValues } from '../support/policy-values.js';

describe('one matter, one discussion', () => {
  const { engine, unreached } = processesUnderTest('one-matter-one-discussion');
  const start = (isUrgent = false) =>
    engine.start('one-matter-one-discussion', {
      caseId: 'case-1', townshipCode: 'T01', countyCode: 'K1', isUrgent, discussionFor: 'temporary-aid-emergency', policy: policyValues,
    });
  let prepared = 0;
  const steps = () => ({
    computeDiscussionDue: { dueAt: '2026-06-10T15:59:59Z', dueOn: '2026-06-10', reminderAt: null },
    proposeCase: {},
    acceptForDiscussion: { discussionOutcome: 'admissible' },
    'prepare-discussion-packet': { discussionId: `d${(prepared += 1)}` },
    'freeze-discussion-packet': { packetHash: 'hash' },
    'record-discussion': { decisionId: 'decision-1' },
    'notify-staff': {},
    collectFacts: {},
  });
  /** Of the packet prepared last. */
  const current = () => String(engine.instances()[0]?.variables()['discussionId']);
  const declared = () => engine.publish('interests-declared', current());
  const decided = (variables: Readonly<Record<string, unknown>>) => engine.publish('discussion-decided', current(), { variables });
  beforeEach(() => {
    prepared = 0;
  });

  /** Up to the meeting, with the packet frozen. */
  function meet(): void {
    engine.work(steps());
    declared();
    engine.work(steps());
  }

  it('M15: the decision of the meeting is what moves on, with its amount', () => {
    const discussion = start();
    meet();
    expect(discussion.active()).toEqual(['discuss']);

    decided({ discussionOutcome: 'approved', approvedFen: 800_000, deferrals: 0 });
    engine.work(steps());

    expect(discussion.hasCompleted()).toBe(true);
    expect(discussion.variables()).toMatchObject({ discussionOutcome: 'approved', approvedFen: 800_000, decisionId: 'decision-1' });
  });

  it('asks for working days, or for hours when it is urgent', () => {
    const inputs = (isUrgent: boolean) => start(isUrgent).variables('computeDiscussionDue');

    expect(inputs(false)).toMatchObject({ workingDays: policyValues.discussionDays, hours: null });
    expect(inputs(true)).toMatchObject({ workingDays: null, hours: policyValues.urgentDiscussionHours });
  });

  it('goes back to the ordinary route when the secretary finds it not admissible', () => {
    const discussion = start();
    engine.work({ ...steps(), acceptForDiscussion: { discussionOutcome: 'returned' } });

    expect(discussion.hasCompleted()).toBe(true);
    expect(discussion.path().at(-1)).toBe('returnedToOrdinary');
  });

  it('comes before another meeting with a packet of its own when too few have come', () => {
    const discussion = start();
    meet();
    const first = current();
    decided({ discussionOutcome: 'no-quorum', approvedFen: null, deferrals: 0 });
    engine.work(steps());

    expect(current()).not.toBe(first);
    expect(discussion.active()).toEqual(['declareInterests']);
  });

  it('collects more facts when it is put off, and tells the supervisor the second time', () => {
    const discussion = start();
    meet();
    decided({ discussionOutcome: 'deferred', approvedFen: null, deferrals: 1 });
    meet();
    expect(discussion.path()).not.toContain('alertDeferral');

    decided({ discussionOutcome: 'deferred', approvedFen: null, deferrals: 2 });
    meet();

    expect(discussion.path()).toContain('alertDeferral');
    expect(discussion.active()).toEqual(['discuss']);
  });

  it('tells secretary and supervisor when interests or the decision are late, and goes on waiting', () => {
    const discussion = start();
    engine.work(steps());
    engine.clock.advance('P400D');
    engine.work(steps());
    expect(discussion.active()).toEqual(['declareInterests']);

    declared();
    engine.work(steps());
    engine.clock.advance('PT1M');
    engine.work(steps());

    expect(discussion.active()).toEqual(['discuss']);
    expect(discussion.path()).toEqual(expect.arrayContaining(['interestsReminded', 'discussionReminded']));
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
