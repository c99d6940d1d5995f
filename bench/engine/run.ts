/**
 * `npm run bench:engine [-- --only ours,null,zeebe,bpmn-engine --items one-job --clients 1,50 --seconds 5 --rounds 3 --profile]`:
 * the embedded engine beside what could be started instead, in one run on one machine. Engines take turns in short rounds, and
 * the median of the rounds counts; ratios hold within a run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Load, type Measured } from './measure.js';
import { bytesIn, cpuMs, residentMiB } from '../process-stats.js';
import { toldProfile } from './profile.js';
import { nullGateway, ours, startReceiver, zeebe, type Contender, type GatewayServer } from './servers.js';
import { workItems, type WorkItem } from './work-items.js';

interface Result extends Measured {
  readonly cpuMs: number;
  /** CPU of this process, which is the client; none for a library. */
  readonly clientCpuMs?: number;
  readonly memoryMiB: number;
}
interface Running {
  readonly contender: Contender;
  readonly server: GatewayServer;
  readonly folder: string;
  instances: number;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: 'ours,null,zeebe,bpmn-engine' },
    items: { type: 'string', default: workItems.map(({ processId }) => processId).join(',') },
    clients: { type: 'string', default: '1,50' },
    seconds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    profile: { type: 'boolean', default: false },
  },
});
const wanted = new Set(values.only.split(','));
const items = workItems.filter(({ processId }) => values.items.split(',').includes(processId));
const [clientCounts, seconds, rounds] = [values.clients.split(',').map(Number), Number(values.seconds), Number(values.rounds)];
const dataDir = await mkdtemp(join(tmpdir(), 'bench-engine-'));
const profileFolder = values.profile ? await mkdtemp(join(tmpdir(), 'bench-profile-')) : undefined;
const contenders = [ours(profileFolder), nullGateway, zeebe].filter((_, i) => wanted.has(['ours', 'null', 'zeebe'][i]!));
const receiver = await startReceiver();

const startUps = new Map<string, number>();
const running: Running[] = [];
for (const contender of contenders) {
  const folder = join(dataDir, contender.name.replaceAll(' ', '-'));
  const began = performance.now();
  const server = await contender.start(folder, receiver.url);
  const load = new Load(server.address, contender.tuning);
  await load.open(items[0]!);
  await load.runOne(items[0]!);
  startUps.set(contender.name, performance.now() - began);
  await load.close();
  running.push({ contender, server, folder, instances: 1 });
}

const results = new Map<string, Result[]>();
for (let round = 0; round < rounds; round++) {
  for (const item of items) for (const clients of clientCounts) for (const one of running) await measureOne(one, item, clients);
}
if (wanted.has('bpmn-engine')) for (const item of items) for (const clients of clientCounts) measureLibrary(item, clients);

const sizes = new Map<string, number>();
for (const { contender, server, folder, instances } of running) {
  await server.stop();
  sizes.set(contender.name, (await bytesIn(folder)) / instances);
}
await receiver.stop();
await rm(dataDir, { recursive: true, force: true });
report();
if (profileFolder) console.log(`\nWhere the time of ours went, itself slowed down by being watched:\n\n${toldProfile(profileFolder)}`);
process.exit(0);

async function measureOne(one: Running, item: WorkItem, clients: number): Promise<void> {
  process.stderr.write(`${one.contender.name}: ${item.processId}, ${clients} clients\n`);
  const load = new Load(one.server.address, one.contender.tuning);
  await load.open(item);
  await load.run(item, clients, 1);
  const [cpuBefore, clientBefore] = [cpuMs(one.server.pid), process.cpuUsage()];
  const measured = await load.run(item, clients, seconds);
  const cpu = (cpuMs(one.server.pid) - cpuBefore) / measured.instances;
  const { user, system } = process.cpuUsage(clientBefore);
  const clientCpu = (user + system) / 1000 / measured.instances;
  one.instances += measured.instances;
  keep(one.contender.name, item, clients, { ...measured, cpuMs: cpu, clientCpuMs: clientCpu, memoryMiB: residentMiB(one.server.pid) });
  await load.close();
}

function measureLibrary(item: WorkItem, clients: number): void {
  const args = [
    '--import',
    'tsx',
    'bench/engine/bpmn-engine.ts',
    join(dataDir, 'bpmn-engine'),
    String(clients),
    String(seconds),
    item.processId,
  ];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  keep('bpmn-engine', item, clients, JSON.parse(stdout) as Result);
}

function keep(name: string, item: WorkItem, clients: number, result: Result): void {
  const key = `${name}|${item.processId}|${clients}`;
  results.set(key, [...(results.get(key) ?? []), result]);
}

function medianOf(name: string, item: WorkItem, clients: number): Result | undefined {
  const all = [...(results.get(`${name}|${item.processId}|${clients}`) ?? [])].sort((one, other) => one.perSecond - other.perSecond);
  return all[Math.floor(all.length / 2)];
}

function report(): void {
  console.log(
    `\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ${rounds} rounds of ${seconds} s\n`,
  );
  console.log(
    '| engine | work | clients | instances/s | of the null gateway | p50 / p95 / p99 ms | CPU ms each, server + client | memory MiB |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const item of items) {
    for (const clients of clientCounts) {
      const bound = medianOf('null gateway', item, clients);
      for (const name of ['ours', 'null gateway', 'Zeebe 8.0.0', 'bpmn-engine']) {
        const one = medianOf(name, item, clients);
        if (!one) continue;
        const share = bound ? `${Math.round((one.perSecond / bound.perSecond) * 100)} %` : '–';
        const times = [one.p50Ms, one.p95Ms, one.p99Ms].map((ms) => ms.toFixed(1)).join(' / ');
        console.log(
          `| ${name} | ${item.processId} | ${clients} | ${Math.round(one.perSecond)} | ${share} | ${times} | ${one.cpuMs.toFixed(2)}${one.clientCpuMs === undefined ? '' : ` + ${one.clientCpuMs.toFixed(2)}`} | ${Math.round(one.memoryMiB)} |`,
        );
      }
    }
  }
  console.log('');
  for (const [name, ms] of startUps)
    console.log(
      `${name}: start to first completed instance ${(ms / 1000).toFixed(2)} s, ${Math.round(sizes.get(name) ?? NaN)} bytes on disk an instance`,
    );
}
