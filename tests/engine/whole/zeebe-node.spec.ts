import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ZBClient } from 'zeebe-node';
import { startEngine, type Engine } from '../../../engine/engine.js';
import { diagram, element, event, message, signal } from '../../support/diagram.js';
import { rawGateway } from '../../support/raw-gateway.js';
import { until } from '../../support/until.js';

/** zeebe-node leaves its poll open when a worker is closed before its last completion is answered. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('engine behind the unmodified zeebe-node', () => {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const [name, xml] = diagram(
    'case',
    [element.start(), element.service('check'), element.catching('reply', event.message('answer')), element.end()],
    ['start -> check -> reply -> end'],
    message('answer', '=caseId'),
  );
  let engine: Engine;
  let client: ZBClient;
  const open = async () => {
    engine = await startEngine({ port: 0, dataDir: folder, clockControlled: true, managementPort: 0 });
    client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false });
  };
  const shut = async () => {
    await client.close();
    await engine.close();
  };

  beforeAll(open);
  afterAll(async () => {
    await shut();
    rmSync(folder, { recursive: true });
  });

  it('describes itself as one healthy broker', async () => {
    expect(await client.topology()).toMatchObject({
      clusterSize: 1,
      gatewayVersion: '8.5.25',
      brokers: [{ partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }] }],
    });
  });

  it('deploys a process and gives 64-bit keys as text', async () => {
    const { deployments } = await client.deployResource({ name, process: Buffer.from(xml) });
    expect(deployments[0]).toMatchObject({ process: { bpmnProcessId: 'case', version: 1 } });
    expect(deployments[0]?.process.processDefinitionKey).toMatch(/^22517998136852\d\d$/);
  });

  it('says why a deployment is refused', async () => {
    await expect(client.deployResource({ name: 'a.bpmn', process: Buffer.from('<nonsense/>') })).rejects.toMatchObject({
      code: 3,
      details: expect.stringContaining(
        "Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected to deploy new resources, but encountered the following errors:\n'a.bpmn': ",
      ) as string,
    });
  });

  it('says that a process is unknown', async () => {
    await expect(client.createProcessInstance({ bpmnProcessId: 'nobody', variables: {} })).rejects.toMatchObject({
      code: 5,
      details:
        "Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition with process ID 'nobody', but none found",
    });
  });

  it('broadcasts a signal, which wakes who waits for it', async () => {
    const [file, process] = diagram('p', [element.start(), element.catching('hear', event.signal('alarm')), element.end()], ['start -> hear -> end'], signal('alarm'));
    await client.deployResource({ name: file, process: Buffer.from(process) });
    const result = client.createProcessInstanceWithResult({ bpmnProcessId: 'p', variables: {}, requestTimeout: 10_000 });
    await settle();

    const { key } = await client.broadcastSignal({ signalName: 'alarm', variables: { level: 3 } });

    expect(key).toMatch(/^22517998136852\d\d$/);
    expect(await result).toMatchObject({ variables: { level: 3 } });
  });

  it('runs an instance with a worker and a message to its result', async () => {
    const worker = client.createWorker({ taskType: 'check', taskHandler: (job) => job.complete({ checked: true }) });
    const result = client.createProcessInstanceWithResult({ bpmnProcessId: 'case', variables: { caseId: 'c1' }, requestTimeout: 10_000 });
    await client.publishMessage({ name: 'answer', correlationKey: 'c1', variables: { answer: 'yes' }, timeToLive: 60_000 });
    expect(await result).toMatchObject({ variables: { caseId: 'c1', checked: true, answer: 'yes' } });
    await settle();
    await worker.close();
  });

  it('pushes jobs that appear while a poll is open, without waiting for the next poll', async () => {
    const started: number[] = [];
    const worker = client.createWorker({
      taskType: 'check',
      maxJobsToActivate: 2,
      taskHandler: (job) => {
        started.push(performance.now());
        return job.complete({});
      },
    });
    await until('the worker polls', () => worker !== undefined, 10_000);
    for (let count = 0; count < 10; count++) await client.createProcessInstance({ bpmnProcessId: 'case', variables: { caseId: 'push' } });
    await until('all jobs are done', () => started.length === 10, 10_000);
    await settle();
    await worker.close();
  });

  it('keeps what was acknowledged over a restart', async () => {
    const { processInstanceKey } = await client.createProcessInstance({ bpmnProcessId: 'case', variables: { caseId: 'c2' } });
    await shut();
    await open();

    const seen: string[] = [];
    const worker = client.createWorker({
      taskType: 'check',
      taskHandler: (job) => {
        seen.push(job.processInstanceKey);
        return job.complete({});
      },
    });
    await until('the job is there again', () => seen.includes(processInstanceKey), 10_000);
    await settle();
    await worker.close();
    await client.cancelProcessInstance(processInstanceKey);
    await expect(client.cancelProcessInstance(processInstanceKey)).rejects.toMatchObject({ code: 5 });
  });

  it('refuses a second owner of its data folder', async () => {
    await expect(startEngine({ port: 0, dataDir: folder })).rejects.toThrow(/is in use by another engine/);
  });

  it('names the port that is taken', async () => {
    const port = Number(engine.address.split(':')[1]);
    await expect(startEngine({ port, inMemory: true })).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use`);
  });

  it('moves its clock by the management interface', async () => {
    const base = `http://${engine.managementAddress}`;
    const before = await engine.clock.now();
    await fetch(`${base}/actuator/clock/add`, { method: 'POST', body: '{"offsetMilli":3600000}' });
    expect((await engine.clock.now()) - before).toBeGreaterThanOrEqual(3_600_000);
    await engine.clock.advance('P1D');
    expect(((await (await fetch(`${base}/actuator/clock`)).json()) as { epochMilli: number }).epochMilli - before).toBeGreaterThan(90_000_000);
    expect((await fetch(`${base}/health`)).status).toBe(200);
    await fetch(`${base}/actuator/clock`, { method: 'DELETE' });
  });

  it('ends a poll that asks for an answer at once, and refuses one for no jobs', async () => {
    const gateway = rawGateway(engine.address);
    const poll = (maxJobsToActivate: number) =>
      gateway.poll({ type: 'nothing', worker: 'w', timeout: 1_000, maxJobsToActivate, requestTimeout: -1 });
    expect(await poll(1)).toEqual({ jobs: [], code: 0 });
    expect(await poll(0)).toEqual({ jobs: [], code: 3 });
    gateway.close();
  });

  it('survives more finished calls than Node takes for an attack', async () => {
    const calls = Array.from({ length: 60 }, async () => {
      for (let count = 0; count < 20; count++) await client.topology();
    });
    await Promise.all(calls);
  });
});
