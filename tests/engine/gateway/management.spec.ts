import { startEngine, type Engine } from '../../../engine/engine.js';
import { Management } from '../../../engine/gateway/management.js';
import type { EngineProbe } from '../../../engine/gateway/vitals.js';
import { diagram, element } from '../../support/diagram.js';
import { freePort } from '../../support/free-port.js';
import { rawGateway } from '../../support/raw-gateway.js';
import { until } from '../../support/until.js';

interface Health {
  readonly status: string;
  readonly components: Readonly<Record<string, { readonly status: string; readonly details?: Readonly<Record<string, unknown>> }>>;
}

async function get(address: string, path: string): Promise<{ readonly status: number; readonly body: Health }> {
  const response = await fetch(`http://${address}${path}`);
  return { status: response.status, body: (await response.json()) as Health };
}

async function statuses(address: string): Promise<Record<string, number>> {
  const paths = ['/startup', '/ready', '/health', '/actuator/health', '/actuator/health/liveness', '/actuator/health/readiness'];
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, (await get(address, path)).status])));
}

describe('management port of a running engine', () => {
  let engine: Engine;
  let gateway: ReturnType<typeof rawGateway>;
  const address = () => engine.managementAddress!;
  const start = async (more: object = {}) => {
    engine = await startEngine({ port: 0, inMemory: true, managementPort: 0, ...more });
    gateway = rawGateway(engine.address);
  };
  afterEach(async () => {
    gateway.close();
    await engine.close();
  });

  /** What a metric says, summed over the series whose labels fit. */
  async function metric(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number | undefined> {
    const text = await (await fetch(`http://${address()}/actuator/prometheus`)).text();
    const fitting = text.split('\n').filter((line) => {
      const [, of, given = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? [];
      return of === name && Object.entries(labels).every(([label, value]) => `,${given}`.includes(`,${label}="${value}"`));
    });
    return fitting.length === 0 ? undefined : fitting.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  it('says that all is well, under the names of Zeebe', async () => {
    await start();

    expect(new Set(Object.values(await statuses(address())))).toEqual(new Set([200]));
    expect((await get(address(), '/health')).body).toMatchObject({
      status: 'UP',
      components: { startup: { status: 'UP' }, loop: { status: 'UP' }, log: { status: 'UP' }, diskSpace: { status: 'UP' } },
    });
  });

  it('counts what happens under the names of Zeebe', async () => {
    await start();
    const [name, xml] = diagram('p', [element.start(), element.service('work'), element.end()], ['start -> work -> end']);
    await gateway.call('DeployResource', { resources: [{ name, content: Buffer.from(xml) }] });
    for (let i = 0; i < 3; i++) await gateway.call('CreateProcessInstance', { bpmnProcessId: 'p', version: -1 });
    const { jobs } = await gateway.activate({ type: 'work', worker: 'w', timeout: 60_000, maxJobsToActivate: 2, requestTimeout: -1 });
    await gateway.call('CompleteJob', { jobKey: jobs[0]!.key });
    await gateway.call('FailJob', { jobKey: jobs[1]!.key, retries: 0 });
    await gateway.call('PublishMessage', { name: 'm', correlationKey: 'k', timeToLive: 60_000 });
    await expect(gateway.call('CancelProcessInstance', { processInstanceKey: '2251799813685999' })).rejects.toThrow();

    expect(await metric('zeebe_executed_instances_total', { action: 'activated', type: 'ROOT_PROCESS_INSTANCE' })).toBe(3);
    expect(await metric('zeebe_element_instance_events_total', { action: 'completed', type: 'SERVICE_TASK' })).toBe(1);
    expect(await metric('zeebe_job_events_total', { action: 'activated', type: 'work', partition: '1' })).toBe(2);
    expect(await metric('zeebe_job_events_total', { action: 'failed' })).toBe(1);
    expect(await metric('zeebe_incident_events_total', { action: 'created' })).toBe(1);
    expect(await metric('zeebe_pending_incidents_total')).toBe(1);
    expect(await metric('zeebe_buffered_messages_count')).toBe(1);
    expect(await metric('zeebe_received_request_count_total')).toBe(9);
    expect(await metric('zeebe_dropped_request_count_total')).toBe(0);
    expect(await metric('zeebe_backpressure_requests_limit')).toBe(1_000);
    expect(await metric('zeebe_stream_processor_records_total', { action: 'written' })).toBeGreaterThan(40);
    expect(await metric('grpc_server_handled_total', { grpc_method: 'CreateProcessInstance', grpc_code: 'OK' })).toBe(3);
    expect(await metric('grpc_server_handled_total', { grpc_method: 'CancelProcessInstance', grpc_code: 'NOT_FOUND' })).toBe(1);
    expect(await metric('grpc_server_handled_total', { grpc_method: 'ActivateJobs', grpc_code: 'OK' })).toBe(1);
    expect(await metric('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(await metric('nodejs_eventloop_lag_seconds')).toBeDefined();
  });

  it('stays ready while the receiver of its records is away, and says how far behind it is', async () => {
    await start({ exporterUrl: `http://127.0.0.1:${await freePort()}`, logLevel: 'silent' });
    await gateway.call('PublishMessage', { name: 'm', correlationKey: 'k' });

    const exporter = await until('a failed attempt', async () => {
      const { components } = (await get(address(), '/health')).body;
      return components.exporter?.details?.error === undefined ? false : components.exporter;
    });

    expect(exporter).toMatchObject({ status: 'UP', details: { exportedPosition: 0, behind: expect.any(Number) as number } });
    expect((await get(address(), '/ready')).status).toBe(200);
    expect(await metric('zeebe_exporter_last_exported_position', { exporter: 'elasticsearch' })).toBe(0);
  });

  it('says that there is nothing at other places', async () => {
    await start();

    expect((await fetch(`http://${address()}/actuator/heapdump`)).status).toBe(404);
    expect((await fetch(`http://${address()}/actuator/clock/add`, { method: 'POST', body: 'x'.repeat(5_000) })).status).toBe(400);
  });
});

describe('management port of an engine that is not well', () => {
  let management: Management;
  let address: string;
  const never = () => new Promise<never>(() => undefined);
  const serve = async (probe: Partial<EngineProbe>) => {
    management = new Management({ vitals: never, metrics: never, moveClock: never, ...probe });
    address = `127.0.0.1:${await management.start(0, '127.0.0.1')}`;
  };
  afterEach(() => management.close());

  it('is alive but not ready while the engine starts', async () => {
    await serve({});

    expect(await statuses(address)).toEqual({
      '/startup': 503,
      '/ready': 503,
      '/health': 503,
      '/actuator/health': 503,
      '/actuator/health/liveness': 200,
      '/actuator/health/readiness': 503,
    });
    expect((await fetch(`http://${address}/metrics`)).status).toBe(503);
  });

  it('is neither once the engine has crashed', async () => {
    await serve({});
    management.phase = 'crashed';

    expect(await statuses(address)).toMatchObject({ '/ready': 503, '/actuator/health/liveness': 503 });
  });

  it('is not alive when the loop of the engine does not answer', async () => {
    await serve({});
    management.phase = 'running';

    const { status, body } = await get(address, '/actuator/health/liveness');

    expect({ status, loop: body.components.loop }).toEqual({
      status: 503,
      loop: { status: 'DOWN', details: { error: 'The engine has not answered for 2000 ms' } },
    });
  });

  it('is alive but not ready while the disk is full', async () => {
    await serve({ vitals: () => Promise.resolve({ position: 7, hasStopped: false, hasNoRoom: true }) });
    management.phase = 'running';

    expect(await statuses(address)).toMatchObject({ '/ready': 503, '/health': 503, '/actuator/health/liveness': 200 });
  });

  it('is not alive when the log has failed', async () => {
    await serve({ vitals: () => Promise.resolve({ position: 7, hasStopped: true, hasNoRoom: false }) });
    management.phase = 'running';

    expect(await statuses(address)).toMatchObject({ '/ready': 503, '/actuator/health/liveness': 503 });
  });
});
