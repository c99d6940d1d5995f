import { fakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

describe('identity look-up', () => {
  it('takes the path for unknown people when there is no identity number', async () => {
    const ports = fakePorts();
    delete ports.applicant.identityNumber;

    expect(await runWorker('lookup-identity', { caseId: 'case-1' }, ports)).toMatchObject({ kind: 'bpmn-error', code: 'IDENTITY_UNKNOWN' });
  });

  it('takes the path for unknown people when nobody has that number', async () => {
    const identity = { lookUp: () => Promise.resolve({ status: 'no-record' as const, asOf: '2026-05-09T12:10:00Z' }) };

    const outcome = await runWorker('lookup-identity', { caseId: 'case-1' }, { ...fakePorts(), identity });

    expect(outcome).toMatchObject({ kind: 'bpmn-error', code: 'IDENTITY_UNKNOWN' });
  });

  it('goes on with a named gap when the register does not answer', async () => {
    const ports = { ...fakePorts(), identity: { lookUp: () => Promise.resolve({ status: 'unavailable' as const }) } };

    const outcome = await runWorker('lookup-identity', { caseId: 'case-1' }, ports);

    expect(outcome).toEqual({ kind: 'complete', variables: { identityStatus: 'unavailable', identityAsOf: null } });
    expect([...ports.world.events.values()].map(({ title }) => title)).toEqual(['身份核验:数据来源暂不可用,列为缺口']);
  });

  it('says in the case file of which day the answer is', async () => {
    const ports = fakePorts();

    await runWorker('lookup-identity', { caseId: 'case-1' }, ports);

    expect([...ports.world.events.values()].map(({ title }) => title)).toEqual(['身份核验:一致(来源日期 2026-05-09)']);
  });
});
