import { status } from '@grpc/grpc-js';
import { startEngine, type Engine } from '../../../engine/engine.js';
import { startEngine as startTestEngine } from '../../../engine/testing.js';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';
import { until } from '../../support/until.js';

const waits = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);

describe('the time that a client waits', () => {
  let engine: Engine;
  let gateway: ReturnType<typeof rawGateway>;
  const create = { bpmnProcessId: 'p', version: -1 };

  beforeEach(async () => {
    engine = await startEngine({ port: 0, inMemory: true, requestTimeoutMs: 300 });
    gateway = rawGateway(engine.address);
    await gateway.call('DeployResource', { resources: [{ name: waits[0], content: Buffer.from(waits[1]) }] });
  });
  afterEach(async () => {
    gateway.close();
    await engine.close();
  });

  const refusal = (request: object) =>
    gateway.call('CreateProcessInstanceWithResult', { request: create, ...request }).catch((error: unknown) => error);

  it('ends with DEADLINE_EXCEEDED when a process has not ended in time', async () => {
    expect(await refusal({})).toMatchObject({
      code: status.DEADLINE_EXCEEDED,
      details: expect.stringMatching(
        /^Time out between gateway and broker: Request ProtocolRequest\{.*\} to .* timed out in PT0.3S$/,
      ) as string,
    });
  });

  it('is what the request asks for', async () => {
    expect(await refusal({ requestTimeout: 20 })).toMatchObject({
      code: status.DEADLINE_EXCEEDED,
      details: expect.stringContaining('PT0.02S') as string,
    });

    const longer = refusal({ requestTimeout: 60_000 });
    const outcome = await Promise.race([longer, new Promise((resolve) => setTimeout(() => resolve('still waits'), 600))]);
    expect(outcome).toBe('still waits');
  });

  it('passes too when the instance is cancelled: nobody will ever answer', async () => {
    const result = refusal({ requestTimeout: 1_000 });
    const [processInstanceKey] = await until('the instance has its job', async () => {
      const { jobs } = await gateway.poll({ type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 1, requestTimeout: -1 });
      return jobs.length > 0 && jobs;
    });
    await gateway.call('CancelProcessInstance', { processInstanceKey });

    expect(await result).toMatchObject({ code: status.DEADLINE_EXCEEDED });
  });

  it('is cut short by the end of the engine', async () => {
    const result = refusal({ requestTimeout: 60_000 });
    await gateway.call('Topology', {});
    await engine.close();

    expect(await result).toMatchObject({ code: status.UNAVAILABLE });
  });
});

describe('a client that waits no longer', () => {
  it('leaves nothing behind', async () => {
    const engine = await startTestEngine();
    await engine.deploy(waits);
    const gateway = rawGateway(await engine.serve());
    const request = { request: { bpmnProcessId: 'p', version: -1 }, requestTimeout: 60_000 };

    const deadline = gateway.begin('CreateProcessInstanceWithResult', request, 3_000);
    const cancelled = gateway.begin('CreateProcessInstanceWithResult', request, 60_000);
    await until('both are waited for', () => engine.awaitedResults === 2);
    cancelled.cancel();

    await expect(cancelled.answer).rejects.toMatchObject({ code: status.CANCELLED });
    await expect(deadline.answer).rejects.toMatchObject({ code: status.DEADLINE_EXCEEDED });
    await until('nobody is waited for', () => engine.awaitedResults === 0);
    gateway.close();
    await engine.close();
  });
});
