import { credentials, loadPackageDefinition, status, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { startEngine, type TestEngine } from '../../../engine/testing.js';
import { diagram, element } from '../../support/diagram.js';
import { until } from '../../support/until.js';

interface PushedJob {
  readonly key: string;
  readonly type: string;
  readonly worker: string;
  readonly variables: string;
  readonly elementId: string;
}
type Stream = ClientReadableStream<PushedJob>;

describe('StreamActivatedJobs', () => {
  let engine: TestEngine;
  let client: { StreamActivatedJobs(request: object): Stream; waitForReady(deadline: number, ready: (error?: Error) => void): void; close(): void };
  const streams: Stream[] = [];

  beforeEach(async () => {
    engine = await startEngine();
    const address = await engine.serve();
    const loaded = loadPackageDefinition(loadSync('engine/gateway/gateway.proto', { keepCase: true, longs: String, defaults: true }));
    const { Gateway } = loaded.gateway_protocol as unknown as { Gateway: new (address: string, creds: unknown) => typeof client };
    client = new Gateway(address, credentials.createInsecure());
    await new Promise<void>((resolve, reject) => client.waitForReady(Date.now() + 10_000, (error) => (error ? reject(error) : resolve())));
    await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) stream.cancel();
    client.close();
    await engine.close();
  });

  const open = async (request: object = {}) => {
    const jobs: PushedJob[] = [];
    const stream = client.StreamActivatedJobs({ type: 'work', worker: 'w', timeout: 60_000, ...request });
    streams.push(stream);
    const failure = new Promise<ServiceError>((resolve) => stream.on('error', (error: ServiceError) => resolve(error)));
    stream.on('data', (job: PushedJob) => jobs.push(job));
    // The gateway knows of the stream once it has read the request.
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { jobs, stream, failure };
  };
  const stateOf = (key: string) => engine.state.jobs.get(key)?.state;

  it('pushes a job when it is made, with the variables asked for', async () => {
    const { jobs } = await open({ fetchVariable: ['x'] });

    engine.start('p', { x: 1, y: 2 });

    await until('the jobs to be pushed', () => jobs.length === 1);
    expect(jobs[0]).toMatchObject({ type: 'work', worker: 'w', elementId: 'work', variables: '{"x":1}' });
    expect(stateOf(jobs[0]!.key)).toBe('ACTIVATED');
  });

  it('pushes it again after a failure, a back-off, a timeout and a resolved incident', async () => {
    const { jobs } = await open({ timeout: 1000 });
    const instance = engine.start('p');
    const { key } = instance.jobs()[0]!;
    const fail = (retries: number, retryBackOff = 0) =>
      engine.must({ name: 'JOB FAIL', key, value: { retries, errorMessage: '', retryBackOff, variables: {} } });

    fail(3);
    await until('the jobs to be pushed', () => jobs.length === 2);
    fail(2, 5000);
    engine.clock.advance('PT5S');
    await until('the jobs to be pushed', () => jobs.length === 3);
    engine.clock.advance('PT2S');
    await until('the jobs to be pushed', () => jobs.length === 4);
    fail(0);
    engine.must({ name: 'JOB UPDATE_RETRIES', key, value: { retries: 1 } });
    instance.resolveIncidents();
    await until('the jobs to be pushed', () => jobs.length === 5);
  });

  it('gives several streams of a type their turns', async () => {
    const [one, other] = [await open(), await open()];

    for (let i = 0; i < 6; i++) engine.start('p');

    await until('the jobs to be pushed', () => one.jobs.length + other.jobs.length === 6);
    expect(one.jobs).toHaveLength(3);
  });

  it('leaves what was there before to polls', async () => {
    const instance = engine.start('p');
    const { jobs } = await open();
    engine.start('p');

    await until('the jobs to be pushed', () => jobs.length === 1);
    expect(stateOf(instance.jobs()[0]!.key)).toBe('ACTIVATABLE');
  });

  it('leaves jobs to polls once the client has gone', async () => {
    const { stream } = await open();
    stream.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));

    const instance = engine.start('p');

    expect(instance.jobs()[0]?.state).toBe('ACTIVATABLE');
  });

  it.each([
    [{ type: ' ' }, 'Expected to stream activated jobs with type to be present, but it was blank'],
    [{ timeout: 0 }, 'Expected to stream activated jobs with timeout to be greater than zero, but it was 0'],
  ])('refuses %j', async (request, details) => {
    const { failure } = await open(request);

    expect(await failure).toMatchObject({ code: status.INVALID_ARGUMENT, details });
  });
});
