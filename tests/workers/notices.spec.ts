import { fakePorts } from '../support/fake-ports.js';
import { runWorker } from '../support/run-worker.js';

describe('notice to a person', () => {
  it('names neither the person nor the amount', async () => {
    const ports = fakePorts();

    await runWorker('notify-person', { caseId: 'case-1', noticeKind: 'aid-paid' }, ports);

    const [message] = [...ports.world.messages.values()];
    expect(message?.to).toBe('000-0000-0001');
    expect(message?.text).toContain('R-0001');
    expect(message?.text).not.toMatch(/测试甲|¥|救助/);
  });

  it('asks for a word in person when there is no telephone', async () => {
    const ports = fakePorts();
    delete ports.applicant.phone;

    expect(await runWorker('notify-person', { caseId: 'case-1', noticeKind: 'aid-paid' }, ports)).toMatchObject({ kind: 'complete' });
    expect([...ports.world.events.values()]).toMatchObject([{ kind: 'notice', title: '没有联系电话,请当面告知:款项已发放' }]);
  });

  it('is tried again when messages are unavailable', async () => {
    const ports = { ...fakePorts(), messenger: { send: () => Promise.resolve({ status: 'unavailable' as const }) } };

    expect(await runWorker('notify-person', { caseId: 'case-1', noticeKind: 'aid-paid' }, ports)).toMatchObject({ kind: 'fail', retries: 4 });
  });
});

describe('notice to staff', () => {
  it('reaches supervisor and county when the explanation is overdue (S4a)', async () => {
    const ports = fakePorts();

    await runWorker('notify-staff', { caseId: 'case-1', noticeKind: 'explanation-overdue', townshipCode: 'T01', countyCode: 'K1', eventId: 'e1' }, ports);

    expect([...ports.world.messages.values()].map(({ to }) => to)).toEqual(['staff:K1:supervisor', 'staff:K1:county-caseworker']);
    expect(ports.world.events.get('e1')?.kind).toBe('overdue');
  });
});

describe('archive', () => {
  it('keeps the case file as long as the policy says', async () => {
    const ports = fakePorts();

    await runWorker('archive-case-file', { caseId: 'case-1', caseOutcome: 'aided' }, ports);

    expect(ports.world.closings.get('case-1')).toEqual({ outcome: 'aided', closedOn: '2026-05-09', retentionUntil: '2036-05-09' });
  });

  it('raises an incident when the policy does not say', async () => {
    const ports = fakePorts();
    delete ports.policyValues.retentionYears;

    expect(await runWorker('archive-case-file', { caseId: 'case-1', caseOutcome: 'aided' }, ports)).toMatchObject({ kind: 'fail', retries: 0 });
  });
});
