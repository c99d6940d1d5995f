import { ZBClient } from 'zeebe-node';
import { startEngine, type Engine } from '../../../engine/engine.js';
import { diagram, element, error, event } from '../../support/diagram.js';
import { freePort } from '../../support/free-port.js';
import { until } from '../../support/until.js';

describe.each(['push', 'zeebe'] as const)('workers of the unmodified zeebe-node (--long-polling %s)', (longPolling) => {
  let engine: Engine;
  let client: ZBClient;
  const start = (variables: Readonly<Record<string, number>> = {}) => client.createProcessInstance({ bpmnProcessId: 'p', variables });
  const result = (variables: Readonly<Record<string, number>> = {}) =>
    client.createProcessInstanceWithResult({ bpmnProcessId: 'p', variables, requestTimeout: 20_000 });

  beforeAll(async () => {
    engine = await startEngine({ port: 0, inMemory: true, longPolling, thread: false });
  });
  afterAll(() => engine.close());

  beforeEach(async () => {
    client = new ZBClient(engine.address, { loglevel: 'NONE', retry: false, pollInterval: 50 });
    const [name, xml] = diagram(
      'p',
      [
        element.start(),
        element.service('work'),
        element.boundary('caught', 'work', event.error('E')),
        element.end(),
        element.end('instead'),
      ],
      ['start -> work -> end', 'caught -> instead'],
      error('E'),
    );
    await client.deployResource({ name, process: Buffer.from(xml) });
  });
  afterEach(() => client.close());

  it('complete with variables, and see what they ask for', async () => {
    const seen: unknown[] = [];
    client.createWorker({
      taskType: 'work',
      fetchVariable: ['x'],
      taskHandler: (job) => {
        seen.push(job.variables);
        return job.complete({ z: 3 });
      },
    });

    expect(await result({ x: 1, y: 2 })).toMatchObject({ variables: { x: 1, y: 2, z: 3 } });
    expect(seen).toEqual([{ x: 1 }]);
  });

  // zeebe-node leaves a worker's call open when it closes with a job under way: what came by it then would be lost.
  it('hear that their job is completed before others hear of its end, so that they close for good', async () => {
    const other = new ZBClient(engine.address, { loglevel: 'NONE', retry: false, pollInterval: 50, longPoll: 10_000 });
    other.createWorker({ taskType: 'work', taskHandler: (job) => job.complete({}) });
    await result();
    await other.close();

    const answer = result();
    client.createWorker({ taskType: 'work', taskHandler: (job) => job.complete({ z: 4 }) });
    expect(await answer).toMatchObject({ variables: { z: 4 } });
  });

  it('fail and try again, with a back-off or at once', async () => {
    const retries: number[] = [];
    client.createWorker({
      taskType: 'work',
      taskHandler: (job) => {
        retries.push(job.retries);
        if (job.retries === 3) return job.fail('not yet');
        if (job.retries === 2) return job.fail({ errorMessage: 'not yet', retries: 1, retryBackOff: 50 });
        return job.complete({});
      },
    });

    await result();
    expect(retries).toEqual([3, 2, 1]);
  });

  it('throw errors that the diagram catches', async () => {
    client.createWorker({
      taskType: 'work',
      taskHandler: (job) => job.error({ errorCode: 'E', errorMessage: 'so', variables: { why: 'so' } }),
    });

    // What an error brings stays in the event that catches it.
    expect(await result()).toMatchObject({ variables: {} });
  });

  it('fail when their handler throws', async () => {
    let calls = 0;
    client.createWorker({
      taskType: 'work',
      taskHandler: (job) => {
        if (++calls === 1) throw new Error('a mistake');
        return job.complete({});
      },
    });

    await result();
    expect(calls).toBe(2);
  });

  it('leave a job to others, who complete it by its key', async () => {
    client.createWorker({
      taskType: 'work',
      taskHandler: (job) => {
        setTimeout(() => void client.completeJob({ jobKey: job.key, variables: { by: 'another' } }), 50);
        return job.forward();
      },
    });

    expect(await result()).toMatchObject({ variables: { by: 'another' } });
  });

  it('cancel the instance they work for', async () => {
    let isCancelled = false;
    client.createWorker({
      taskType: 'work',
      taskHandler: async (job) => {
        await job.cancelWorkflow();
        isCancelled = true;
        // Otherwise it counts the job as under way, and its worker never closes.
        return job.forward();
      },
    });
    const { processInstanceKey } = await start();

    await until('it is cancelled', () => isCancelled);
    await expect(client.cancelProcessInstance(processInstanceKey)).rejects.toMatchObject({ code: 5 });
  });

  it('take jobs in batches', async () => {
    const sizes: number[] = [];
    client.createBatchWorker({
      taskType: 'work',
      jobBatchMinSize: 3,
      jobBatchMaxTime: 2,
      timeout: 60_000,
      taskHandler: (jobs) => {
        sizes.push(jobs.length);
        return Promise.all(jobs.map((job) => job.complete({})));
      },
    });

    await Promise.all([result(), result(), result()]);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(3);
  });

  it('poll again when nothing came for as long as they wait', async () => {
    let done = 0;
    client.createWorker({
      taskType: 'work',
      longPoll: 300,
      taskHandler: (job) => {
        done++;
        return job.complete({});
      },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    await result();
    expect(done).toBe(1);
  });

  it('take many jobs and do each once', async () => {
    const seen: string[] = [];
    client.createWorker({
      taskType: 'work',
      maxJobsToActivate: 4,
      taskHandler: (job) => {
        seen.push(job.key);
        return job.complete({});
      },
    });

    await Promise.all(Array.from({ length: 30 }, () => result()));
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
  });
});

describe('zeebe-node over a restart of the engine', () => {
  it('tells that the connection is lost and is there again, and its worker goes on', async () => {
    const port = await freePort();
    let engine = await startEngine({ port, inMemory: true, thread: false });
    const heard: string[] = [];
    const client = new ZBClient(`127.0.0.1:${port}`, { loglevel: 'NONE', retry: true, maxRetryTimeout: 1_000, connectionTolerance: 100 });
    const [name, xml] = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);
    const worker = client.createWorker({
      taskType: 'work',
      pollInterval: 100,
      taskHandler: (job) => job.complete({}),
      onReady: () => heard.push('ready'),
      onConnectionError: () => heard.push('lost'),
    });
    await until('it is ready', () => heard.at(-1) === 'ready');

    await engine.close();
    await until('it hears of the loss', () => heard.at(-1) === 'lost');
    engine = await startEngine({ port, inMemory: true, thread: false });

    await until('it is ready again', () => heard.at(-1) === 'ready', 30_000);
    await client.deployResource({ name, process: Buffer.from(xml) });
    await client.createProcessInstanceWithResult({ bpmnProcessId: 'p', variables: {}, requestTimeout: 20_000 });
    await worker.close();
    await client.close();
    await engine.close();
  }, 90_000);
});
