import { heatingSeason } from '../../domain/special/heating-season.js';
import { fakePorts, type FakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

const of = (specialProgram: string) => ({ caseId: 'case-1', specialProgram });

describe('status of a recipient', () => {
  let ports: FakePorts;
  beforeEach(() => (ports = fakePorts()));
  const check = (program: string) => runWorker('check-recipient-status', of(program), ports);
  const silent = () => {
    ports.households.readMember = async () => ({ name: '测试甲', identityNumber: 'ID' });
    (ports.monitoring as { recipients: FakePorts['monitoring']['recipients'] }).recipients = async () => ({ status: 'unavailable' });
  };

  it('comes from the platform, and says what the household is entitled to ask for', async () => {
    ports.households.readMember = async () => ({ name: '测试甲', identityNumber: 'ID' });
    expect(await check('winter-heating-subsidy')).toMatchObject({
      variables: { recipientKind: 'dibao', statusKnown: true, subsidyFacts: { dibaoOrTekun: true, orphan: false }, conflicts: [] },
    });
  });

  it('is a gap while the platform is silent, and never a "no"', async () => {
    silent();
    expect(await check('winter-heating-subsidy')).toMatchObject({
      variables: { recipientKind: null, statusKnown: false, subsidyFacts: { dibaoOrTekun: null } },
    });
  });

  it('is known of what we grant ourselves, silent or not', async () => {
    silent();
    const benefit = {
      caseId: 'case-1',
      householdId: 'household-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      levelFen: 30_000,
      from: '2026-01-01',
    };
    await ports.benefits.open({ ...benefit, benefitId: 'b1', program: 'dibao' });
    expect(await check('winter-heating-subsidy')).toMatchObject({
      variables: { recipientKind: 'dibao', subsidyFacts: { dibaoOrTekun: true } },
    });
  });

  it('names what the household may not have beside it', async () => {
    const benefit = {
      caseId: 'case-1',
      householdId: 'household-1',
      townshipCode: 'T01',
      countyCode: 'K1',
      levelFen: 90_000,
      from: '2026-01-01',
    };
    await ports.benefits.open({ ...benefit, benefitId: 'b1', program: 'orphan-allowance', personId: 'p3' });
    (ports.policyValues as { stackingRules: object[] }).stackingRules = [
      { subsidy: 'unattended-child-support', excludes: 'orphan-allowance' },
    ];

    expect(await check('unattended-child-support')).toMatchObject({ variables: { conflicts: ['孤儿基本生活保障'] } });
    expect(await check('funeral-aid')).toMatchObject({ variables: { conflicts: [] } });
  });
});

describe('a decision of special assistance', () => {
  let ports: FakePorts;
  beforeEach(() => (ports = fakePorts()));
  const decide = (program: string, more: object) =>
    runWorker('record-special-decision', { ...of(program), department: 'civil-affairs', aidDecision: 'grant', ...more }, ports);

  it('takes amounts of the policy from the policy, whatever was typed', async () => {
    expect(await decide('funeral-aid', { aidForm: 'funeral-money', amountYuan: 9_999 })).toMatchObject({
      variables: { delivery: 'payment', amountFen: 100_000 },
    });
    expect(await decide('disability-subsidies', { aidForm: 'living-and-nursing' })).toMatchObject({
      variables: { delivery: 'monthly', amountFen: 14_000 },
    });
  });

  it('is not recorded without an amount that nobody fixed', async () => {
    expect(await decide('medical-aid', { aidForm: 'direct-aid' })).toMatchObject({
      kind: 'fail',
      retries: 0,
      message: expect.stringContaining('没有填写金额'),
    });
    expect(ports.world.decisions.size).toBe(0);
  });

  it('pays heating under one key for the household and the winter, and says so to the next who asks', async () => {
    const { variables } = (await decide('winter-heating-subsidy', { aidForm: 'heating' })) as { variables: Record<string, string> };
    expect(variables).toMatchObject({
      paymentDecision: 'household-1:heating',
      paymentPeriod: 'winter-2026',
      payFrom: '2026-10-31T16:00:00.000Z',
    });
    const { paymentDecision: decisionId, paymentPeriod: period } = variables;
    const order = {
      caseId: 'case-1',
      decisionId,
      period,
      kind: 'heating',
      amountFen: 20_000,
      fundSource: 'assistance-fund',
      townshipCode: 'T01',
    };
    await runWorker('create-payment', order, ports);
    expect(await runWorker('check-recipient-status', of('winter-heating-subsidy'), ports)).toMatchObject({
      variables: { conflicts: ['本冬季取暖补贴已建立发放单'] },
    });
  });

  it('opens a benefit for each person whom the file names', async () => {
    ports.households.find = async () => ({
      ...ports.household,
      members: ports.household.members.map((member) =>
        member.personId === 'p1' ? member : { ...member, specialStatus: ['orphan' as const] },
      ),
    });
    const opened = await runWorker('open-special-benefit', { ...of('orphan-allowance'), decisionId: 'd1', aidForm: 'orphan' }, ports);
    expect(opened).toMatchObject({ variables: { benefitIds: ['d1:orphan-allowance:p2', 'd1:orphan-allowance:p3'] } });
  });
});

describe('the heating season', () => {
  it.each([
    ['2026-06-10', '2026-11-01', 'winter-2026'],
    ['2026-11-01', '2026-11-01', 'winter-2026'],
    ['2027-01-15', '2026-11-01', 'winter-2026'],
    ['2027-03-31', '2026-11-01', 'winter-2026'],
    ['2027-04-01', '2027-11-01', 'winter-2027'],
  ])('of %s begins on %s', (date, startsOn, winter) => {
    expect(heatingSeason(date, { fromMonth: 11, untilMonth: 3 })).toEqual({ startsOn, winter });
  });

  it('within one year belongs to the next once it is over', () => {
    expect(heatingSeason('2026-12-01', { fromMonth: 10, untilMonth: 11 })).toEqual({ startsOn: '2027-10-01', winter: 'winter-2027' });
  });
});
