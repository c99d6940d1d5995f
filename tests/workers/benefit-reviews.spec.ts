import type { JobType } from '../../processes/contract.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

const benefitId = 'd1:dibao';
const change = { changeReason: 'other', changeFrom: '2026-05-01', changeKind: 'adjusted', newLevelFen: 25_000 };

describe('the review of a benefit', () => {
  let ports: FakePorts;
  const run = (jobType: JobType, variables: object) => runWorker(jobType, { caseId: 'case-1', benefitId, ...variables }, ports);
  const record = (reviewOutcome: string) => run('record-review', { reviewOutcome, policyVersion: 'v1' });
  const suspend = (newLevelFen: number) =>
    run('adjust-benefit', { ...change, changeKind: 'suspended', newLevelFen, changeReason: 'not-reachable', changeId: 'suspended' });

  beforeEach(async () => {
    ports = fakePorts();
    await ports.benefits.open({
      benefitId,
      caseId: 'case-0',
      householdId: 'household-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      program: 'dibao',
      levelFen: 30_000,
      from: '2026-01-01',
    });
    await run('adjust-benefit', { ...change, changeId: 'adjusted' });
  });

  it('takes the level of a suspended benefit for what it was', async () => {
    await suspend(25_000);

    const early = await run('start-early-reviews', { householdId: 'household-1', changedOn: '2026-05-01' });
    expect(early).toMatchObject({ variables: { earlyReviews: [{ benefitId, levelFen: 25_000 }] } });

    await record('keep-level');
    expect(ports.world.benefits.get(benefitId)?.changes.at(-1)).toMatchObject({ kind: 'resumed', levelFen: 25_000 });
  });

  it('after a major change is for benefits of basic living alone; a job is told to who helps to find one', async () => {
    const place = { caseId: 'case-1', householdId: 'household-1', townshipCode: 'T01', countyCode: 'K1' };
    await ports.benefits.open({ ...place, benefitId: 'special', program: 'orphan-allowance', levelFen: 90_000, from: '2026-01-01' });

    const early = await run('start-early-reviews', { householdId: 'household-1', changeKind: 'job-begun', changedOn: '2026-05-01' });
    expect(early).toMatchObject({ variables: { earlyReviews: [{ benefitId }] } });
    expect([...ports.world.householdWords]).toEqual(['case-1:works']);
  });

  it('is written down with the level of today, not with that of the opening', async () => {
    await record('keep-level');

    expect(ports.world.decisions.get(`case-1:reverification:${benefitId}`)).toMatchObject({ amountFen: 25_000 });
  });
});
