import { credentials, Client, status, type ServiceError } from '@grpc/grpc-js';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { diagram, element } from '../../support/diagram.js';
import { rawGateway, type JobCall } from '../../support/raw-gateway.js';
import { relay } from '../../support/relay.js';
import { until } from '../../support/until.js';
import { startEngineProcess, type EngineProcess } from './engine-process.js';
import { seeded } from '../../support/seeded.js';

const isWhole = process.env.SHARE === 'nightly';
const largest = 4 * 1024 * 1024;

const create = { bpmnProcessId: 'p', version: -1 };
const poll = { type: 'work', worker: 'w', timeout: 1_000, maxJobsToActivate: 5, requestTimeout: 60_000 };

describe('a hostile client', () => {
  let engine: EngineProcess;
  let gateway: ReturnType<typeof rawGateway>;

  beforeAll(async () => {
    engine = await startEngineProcess('--in-memory', '--log-level', 'silent');
    gateway = rawGateway(engine.address);
    for (const type of ['work', 'work-beside', 'slow-work']) {
      const id = type === 'work' ? 'p' : `${type}-process`;
      const [name, xml] = diagram(id, [element.start(), element.service(type), element.end()], [`start -> ${type} -> end`]);
      await gateway.call('DeployResource', { resources: [{ name, content: Buffer.from(xml) }] });
    }
  }, 60_000);
  afterAll(async () => {
    gateway.close();
    expect(await engine.stop()).toBe(0);
  }, 60_000);

  afterEach(async () => {
    await until('no stream is left', async () => (await engine.metric('zeebe_long_polling_queued_current')) === 0);
    expect((await gateway.call('Topology', {}, 20_000)).clusterSize).toBe(1);
  });

  /** Takes every job of the type that there is and completes it; answers how many. */
  async function workOff(type = 'work'): Promise<number> {
    let count = 0;
    for (;;) {
      const { jobs } = await gateway.activate({ ...poll, type, timeout: 60_000, maxJobsToActivate: 100, requestTimeout: -1 });
      if (jobs.length === 0) return count;
      count += jobs.length;
      await Promise.all(jobs.map(({ key }) => gateway.call('CompleteJob', { jobKey: key }, 20_000)));
    }
  }

  it('that cuts or garbles its frames anywhere does no harm', async () => {
    const spoken = await whatAClientSays();
    for (let seed = 1; seed <= (isWhole ? 5_000 : 150); seed++) {
      const random = seeded(seed);
      const bytes = Buffer.from(spoken.subarray(0, random.below(spoken.length)));
      for (let left = random.below(4); left > 0 && bytes.length > 24; left--)
        bytes[24 + random.below(bytes.length - 24)] = random.below(256);
      const [host = '', port = ''] = engine.address.split(':');
      const socket = connect(Number(port), host).on('error', () => undefined);
      await once(socket, 'connect');
      socket.resume();
      socket.write(bytes);
      if (random.below(2) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      socket.destroy();
    }
    await workOff();
  }, 300_000);

  it('that sends what is no such message hears that, and what it adds is ignored', async () => {
    const client = new Client(engine.address, credentials.createInsecure());
    const send = (method: string, bytes: Buffer) =>
      new Promise<number>((resolve) =>
        client.makeUnaryRequest(
          `/gateway_protocol.Gateway/${method}`,
          (sent: Buffer) => sent,
          () => ({}),
          bytes,
          { deadline: Date.now() + 20_000 },
          (error: ServiceError | null) => resolve(error?.code ?? status.OK),
        ),
      );
    const name = Buffer.from([0x12, 1, 0x70]);
    const version = Buffer.from([0x18, ...Array<number>(9).fill(0xff), 1]);

    expect(await send('CreateProcessInstance', Buffer.concat([name, version, Buffer.from([0x9a, 0x06, 2, 1, 2])]))).toBe(status.OK);
    expect(await send('CreateProcessInstance', Buffer.from([0x08]))).toBe(status.INTERNAL);
    const random = seeded(7);
    for (let round = 0; round < (isWhole ? 2_000 : 50); round++) {
      const noise = Buffer.from(Array.from({ length: random.below(60) }, () => random.below(256)));
      const code = await send(random.oneOf(['CreateProcessInstance', 'CompleteJob', 'ModifyProcessInstance', 'Topology']), noise);
      expect(code).not.toBe(status.DEADLINE_EXCEEDED);
    }
    client.close();
    await workOff();
  }, 300_000);

  it('is told where 4 MiB end', async () => {
    // Name and version take eleven bytes each with their tags; the rest is the text and its length.
    const messageOf = (bytes: number) => ({ ...create, variables: ' '.repeat(bytes - overhead) });
    const overhead = 3 + 11 + 1 + 4;

    await expect(gateway.call('CreateProcessInstance', messageOf(largest + 1), 20_000)).rejects.toMatchObject({
      code: status.RESOURCE_EXHAUSTED,
    });
    await expect(gateway.call('CreateProcessInstance', messageOf(largest), 20_000)).resolves.toMatchObject({ bpmnProcessId: 'p' });
    await workOff();
  });

  it('that cancels its calls anywhere leaves no job behind that cannot be had again', async () => {
    const random = seeded(3);
    let created = 0;
    for (let round = 0; round < (isWhole ? 100 : 6); round++) {
      const calls = Array.from({ length: 30 }, async () => {
        const kind = random.below(3);
        const wait = () => new Promise((resolve) => setTimeout(resolve, random.below(15)));
        if (kind === 0) {
          await gateway.call('CreateProcessInstance', create, 20_000);
          created++;
        } else if (kind === 1) {
          const call = gateway.openStream('ActivateJobs', poll).on('error', () => undefined);
          await wait();
          call.cancel();
        } else {
          const { answer, cancel } = gateway.begin('CreateProcessInstanceWithResult', { request: create }, 20_000);
          answer.catch(() => undefined);
          await wait();
          cancel();
          // Whether it was created, nobody knows; what follows takes it into account.
        }
      });
      await Promise.all(calls);
    }

    let worked = 0;
    await until('every job is there again', async () => (worked += await workOff()) >= created, 30_000);
  }, 300_000);

  it('that opens a thousand streams and says nothing more does not stand in the way of others', async () => {
    const line = await relay(engine.address);
    const clients = Array.from({ length: 10 }, () => rawGateway(line.address, { 'grpc.use_local_subchannel_pool': 1 }));
    const streams: JobCall[] = [];
    for (const client of clients) {
      for (let i = 0; i < 50; i++) {
        streams.push(
          client.openStream('ActivateJobs', { ...poll, type: `idle-${i}` }),
          client.openStream('StreamActivatedJobs', { ...poll, type: `idle-${i}` }),
        );
      }
    }
    for (const stream of streams) stream.on('error', () => undefined).resume();
    await until('all polls wait', async () => (await engine.metric('zeebe_long_polling_queued_current')) === 500);

    await gateway.call('CreateProcessInstance', { ...create, bpmnProcessId: 'work-beside-process' }, 20_000);
    expect(await workOff('work-beside')).toBe(1);

    line.close();
    for (const client of clients) client.close();
  }, 60_000);

  it('that reads slowly takes no more jobs than its connection holds', async () => {
    const line = await relay(engine.address);
    const client = rawGateway(line.address);
    const variables = JSON.stringify({ pad: 'x'.repeat(200_000) });
    const stream = client.openStream('StreamActivatedJobs', { ...poll, type: 'slow-work', timeout: 600_000 }).on('error', () => undefined);
    const first = once(stream, 'data');
    await until('the stream is open', async () => {
      await gateway.call('CreateProcessInstance', { ...create, bpmnProcessId: 'slow-work-process' }, 20_000);
      return Promise.race([first.then(() => true), new Promise<false>((resolve) => setTimeout(() => resolve(false), 100))]);
    });
    stream.pause();
    for (let i = 0; i < 150; i++)
      await gateway.call('CreateProcessInstance', { ...create, bpmnProcessId: 'slow-work-process', variables }, 20_000);

    const left = await workOff('slow-work');
    expect(left).toBeGreaterThan(0);

    // when: it goes, what it had not taken can be had at once
    line.close();
    client.close();
    const { jobs } = await until('jobs are given back', async () => {
      const answer = await gateway.activate({ ...poll, type: 'slow-work', maxJobsToActivate: 1, requestTimeout: -1 });
      return answer.jobs.length > 0 && answer;
    });
    expect(jobs).toHaveLength(1);
  }, 120_000);

  it('does not make the engine grow', async () => {
    const round = async () => {
      const calls = Array.from({ length: 100 }, async (_, i) => {
        if (i % 2 === 0) return gateway.call('PublishMessage', { name: 'm', variables: `{"a":"${'x'.repeat(10_000)}"}` }, 20_000);
        const { answer, cancel } = gateway.begin('CreateProcessInstanceWithResult', { request: { bpmnProcessId: 'nobody' } }, 20_000);
        cancel();
        return answer.catch(() => undefined);
      });
      await Promise.all(calls);
    };
    for (let i = 0; i < 10; i++) await round();
    const before = await engine.metric('process_resident_memory_bytes');
    for (let i = 0; i < (isWhole ? 500 : 20); i++) await round();

    expect((await engine.metric('process_resident_memory_bytes')) - before).toBeLessThan(128 * 1024 * 1024);
  }, 300_000);

  /** The bytes that a well-behaved client sends for some calls. */
  async function whatAClientSays(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    const [host = '', port = ''] = engine.address.split(':');
    const ear = createServer((socket) => {
      const upstream = connect(Number(port), host);
      socket.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        upstream.write(chunk);
      });
      upstream.pipe(socket);
      for (const end of [socket, upstream]) end.on('error', () => undefined);
    });
    ear.listen(0, '127.0.0.1');
    await once(ear, 'listening');
    const client = rawGateway(`127.0.0.1:${(ear.address() as AddressInfo).port}`);
    for (let i = 0; i < 3; i++) {
      await client.call('CreateProcessInstance', { ...create, variables: '{"a":1}' });
      await client.activate({ ...poll, requestTimeout: -1 });
    }
    client.close();
    ear.close();
    return Buffer.concat(chunks);
  }
});
