import { policyValues } from '../support/policy-values.js';
import { processesUnderTest } from '../support/processes-under-test.js';

const figures = { casesReported: 12, casesClosed: 9, overdueTasks: 1 };
const due = { dueAt: '2026-08-20T23:59:59+08:00', dueOn: '2026-08-20', reminderAt: null };

describe('a key task', () => {
  const { engine, unreached } = processesUnderTest('reform-task');
  const begin = () => {
    const variables = { matterId: 'm1', cityCode: 'C1', begunOn: '2026-05-09', counties: [{ value: 'K1', label: '示例县' }], policy: policyValues, year: 2026 };
    engine.publish('reform-task-begun', 'm1', { variables, messageId: 'm1' });
    return engine.instances()[0]!;
  };
  const setTasks = { keyCounties: ['K1', 'K2'], planDueOn: '2026-06-01', endsOn: '2026-05-10', progressEvery: 'P1M', progressDays: 10 };
  const inCounties = {
    countyPlan: {}, approvePlan: { planDecision: 'approve' }, progressDue: due, progress: { progressState: 'on-track' }, 'collect-county-figures': { figures },
  };

  it('M29: is carried out in each key county, which hears what it needs and nothing else', () => {
    const task = begin();
    engine.work({ setTasks });

    expect(task.called().map((one) => one.variables())).toEqual(
      ['K1', 'K2'].map((countyCode): unknown =>
        expect.objectContaining({ matterId: 'm1', cityCode: 'C1', countyCode, round: 1, planDueOn: '2026-06-01', endsOn: '2026-05-10', progressEvery: 'P1M', progressDays: 10 }),
      ),
    );
    expect(task.called()[0]?.variables()).not.toHaveProperty('keyCounties');
  });

  it('M26: is evaluated county by county, by what they did', () => {
    const task = begin();
    engine.work({ setTasks, ...inCounties });
    engine.clock.advance('P32D');
    engine.work({ ...inCounties, evaluate: { score: 90, needsConference: false }, share: {} });

    expect(task.variables()).toMatchObject({ results: [{ countyCode: 'K1', progressState: 'on-track', figures }, { countyCode: 'K2' }], scores: [{ countyCode: 'K1', score: 90, needsConference: false }, { countyCode: 'K2' }] });
    expect(task.path()).not.toContain('tellConference');
    expect(task.hasCompleted()).toBe(true);
  });

  it('M26: puts difficulties before the joint conference', () => {
    const task = begin();
    engine.work({ setTasks: { ...setTasks, keyCounties: ['K1'] }, ...inCounties });
    engine.clock.advance('P32D');
    engine.work({ ...inCounties, evaluate: { score: 60, needsConference: true }, share: {}, 'notify-office': {} });

    expect(task.path()).toContain('tellConference');
    expect(task.hasCompleted()).toBe(true);
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});

describe('a key task in a county', () => {
  const { engine, unreached } = processesUnderTest('county-reform-task');
  const assign = (endsOn: string) =>
    engine.start('county-reform-task', { matterId: 'm1', cityCode: 'C1', countyCode: 'K1', round: 1, planDueOn: '2026-06-01', endsOn, progressEvery: 'P3M', progressDays: 10 });
  const steps = { countyPlan: {}, approvePlan: { planDecision: 'approve' }, progressDue: due, progress: { progressState: 'on-track' }, 'collect-county-figures': { figures }, 'notify-office': {} };

  it('M29: plans, reports each period, and ends with the last one', () => {
    const task = assign('2026-12-31');
    engine.work(steps);
    for (const _period of [1, 2, 3]) {
      engine.clock.advance('P92D');
      engine.work(steps);
    }
    expect(task.path().filter((element) => element === 'progress')).toHaveLength(3);
    expect(task.variables()).toMatchObject({ round: 4, progressState: 'on-track', figures });
    expect(task.hasCompleted()).toBe(true);
  });

  it('M29: writes the plan anew when it is sent back', () => {
    const task = assign('2026-05-10');
    let seen = 0;
    engine.work({ ...steps, approvePlan: () => ({ planDecision: (seen += 1) === 1 ? 'return' : 'approve' }) });
    expect(task.path().filter((element) => element === 'countyPlan')).toHaveLength(2);
  });

  it('M26: tells the city that it is behind, and that a plan or a report is late', () => {
    const task = assign('2026-05-10');
    engine.clock.advance('P60D');
    engine.work({ 'notify-office': {} });
    expect(task.path()).toContain('planReminded');

    const { progress: _later, ...early } = steps;
    engine.work(early);
    engine.clock.advance('P92D');
    engine.work({ ...early, progressDue: due });
    engine.clock.advance('P400D');
    engine.work(early);
    expect(task.path()).toContain('progressReminded');

    engine.work({ ...steps, progress: { progressState: 'behind' } });
    expect(task.path()).toEqual(expect.arrayContaining(['tellCity', 'over']));
  });

  it('has every element and flow reached by these tests', async () => {
    expect(await unreached()).toEqual([]);
  });
});
