import { status, type ServiceError } from '@grpc/grpc-js';
import { startEngine, type TestEngine } from '../../../engine/testing.js';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway, type PolledJob } from '../../support/raw-gateway.js';
import { relay } from '../../support/relay.js';
import { until } from '../../support/until.js';

const poll = { type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 2, requestTimeout: 30_000 };

describe.each(['push', 'zeebe'] as const)('ActivateJobs (--long-polling %s)', (mode) => {
  let engine: TestEngine;
  let gateway: ReturnType<typeof rawGateway>;
  let address: string;

  beforeEach(async () => {
    engine = await startEngine();
    await engine.deploy(diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']));
    address = await engine.serve(mode);
    gateway = rawGateway(address);
  });
  afterEach(async () => {
    gateway.close();
    await engine.close();
  });

  /** A poll that waits by the time this returns. */
  async function waiting(request: object = {}, of = gateway) {
    const before = engine.waitingPolls('work');
    const jobs: PolledJob[] = [];
    const call = of.openStream('ActivateJobs', { ...poll, ...request });
    call.on('data', (answer: { readonly jobs: readonly PolledJob[] }) => jobs.push(...answer.jobs));
    const ended = new Promise<number>((resolve) => {
      call.on('end', () => resolve(status.OK));
      call.on('error', ({ code }: ServiceError) => resolve(code));
    });
    await until('the poll waits', () => engine.waitingPolls('work') > before);
    return { jobs, call, ended };
  }
  const stateOf = (key: string) => engine.state.jobs.get(key)?.state;

  it('answers at once when the request timeout is negative', async () => {
    expect(await gateway.activate({ ...poll, requestTimeout: -1 })).toMatchObject({ jobs: [], code: status.OK });
    engine.start('p');
    expect(await gateway.activate({ ...poll, requestTimeout: -1 })).toMatchObject({ jobs: [{ type: 'work' }], code: status.OK });
  });

  it('ends without a job and without an error after the request timeout, or after ten seconds when it is 0', async () => {
    const began = performance.now();
    const after = async (requestTimeout: number) => {
      expect(await gateway.activate({ ...poll, requestTimeout })).toMatchObject({ jobs: [], code: status.OK });
      return performance.now() - began;
    };

    const [asked, usual] = await Promise.all([after(400), after(0)]);

    expect(asked).toBeGreaterThanOrEqual(395);
    expect(asked).toBeLessThan(usual);
    expect(usual).toBeGreaterThanOrEqual(9_995);
  });

  it('waits for as long as asked, however long', async () => {
    const { ended } = await waiting({ requestTimeout: '9000000000' });

    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(() => resolve('still waits'), 300))])).toBe('still waits');
  });

  it('wakes who waits when there is a job', async () => {
    const { jobs } = await waiting();
    engine.start('p', { x: 1 });

    await until('the job', () => jobs.length === 1);
    expect(jobs[0]).toMatchObject({ type: 'work', worker: 'w', retries: 3, variables: '{"x":1}' });
    expect(stateOf(jobs[0]!.key)).toBe('ACTIVATED');
  });

  it('wakes who waits when a job can be had again: after a failure, a back-off, a timeout, a resolved incident', async () => {
    const instance = engine.start('p');
    const { key } = instance.jobs()[0]!;
    const again = async () => {
      const { jobs, call } = await waiting();
      return async () => {
        await until('the job again', () => jobs.length === 1);
        call.cancel();
        await until('the poll is forgotten', () => engine.waitingPolls('work') === 0);
      };
    };
    const fail = (retries: number, retryBackOff = 0) =>
      engine.must({ name: 'JOB FAIL', key, value: { retries, errorMessage: '', retryBackOff, variables: {} } });
    engine.activate('work', 1, 1_000);

    let comes = await again();
    fail(3);
    await comes();
    comes = await again();
    fail(2, 5_000);
    engine.clock.advance('PT5S');
    await comes();
    comes = await again();
    engine.clock.advance('PT2M');
    await comes();
    comes = await again();
    fail(0);
    engine.must({ name: 'JOB UPDATE_RETRIES', key, value: { retries: 1 } });
    instance.resolveIncidents();
    await comes();
  });

  it('gives those who wait their turns', async () => {
    const [one, other] = [await waiting(), await waiting()];

    engine.start('p');
    engine.start('p');

    await until('both have one', () => one.jobs.length === 1 && other.jobs.length === 1);
  });

  it('never hands out more than was asked for, nor one job twice', async () => {
    const { jobs } = await waiting({ maxJobsToActivate: 3 });

    for (let i = 0; i < 10; i++) engine.start('p');

    await until('as many as it takes', () => jobs.length >= (mode === 'push' ? 3 : 1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(jobs.length).toBeLessThanOrEqual(3);
    expect(new Set(jobs.map(({ key }) => key)).size).toBe(jobs.length);
  });

  it('leaves jobs alone once the client has gone', async () => {
    const { call } = await waiting();
    call.cancel();
    await until('the poll is forgotten', () => engine.waitingPolls('work') === 0);

    expect(engine.start('p').jobs()[0]?.state).toBe('ACTIVATABLE');
  });

  it('leaves jobs alone once the connection of the client is gone', async () => {
    const line = await relay(address);
    const client = rawGateway(line.address);
    const { ended } = await waiting({}, client);
    line.close();
    expect(await ended).toBe(status.UNAVAILABLE);
    client.close();
    await until('the poll is forgotten', () => engine.waitingPolls('work') === 0);

    expect(engine.start('p').jobs()[0]?.state).toBe('ACTIVATABLE');
  });

  it('gives back at once the jobs that a client did not take before it went', async () => {
    // given: a connection that brings nothing any more, and more than it keeps on its way
    const line = await relay(address);
    const client = rawGateway(line.address, { 'grpc-node.flow_control_window': 65_535 });
    await client.call('Topology', {});
    line.hold();
    for (let i = 0; i < 4; i++) engine.start('p', { pad: 'x'.repeat(900_000) });
    const call = client.openStream('ActivateJobs', { ...poll, maxJobsToActivate: 4 });
    call.on('error', () => undefined);
    const keys = [...engine.state.jobs.values()].map(({ key }) => key);
    await until('they are handed out', () => keys.every((key) => stateOf(key) === 'ACTIVATED'));

    call.cancel();

    await until('they can be had again', () => keys.every((key) => stateOf(key) === 'ACTIVATABLE'));
    client.close();
    line.close();
  });

  it('ends when the engine ends', async () => {
    const { ended } = await waiting();
    await engine.close();

    expect(await ended).toBe(status.OK);
  });

  if (mode === 'push') {
    it('stays open and hands out jobs as they come, for as long as its worker has room', async () => {
      const { jobs } = await waiting();
      engine.start('p');
      await until('the first', () => jobs.length === 1);
      engine.start('p');
      engine.start('p');
      await until('the second', () => jobs.length === 2);

      engine.must({ name: 'JOB COMPLETE', key: jobs[0]!.key, value: { variables: {} } });

      await until('the third', () => jobs.length === 3);
    });
  } else {
    it('ends with its first jobs', async () => {
      const { jobs, ended } = await waiting();
      engine.start('p');

      expect(await ended).toBe(status.OK);
      expect(jobs).toHaveLength(1);
    });
  }
});
