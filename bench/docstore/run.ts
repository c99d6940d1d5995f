/**
 * `npm run bench:docstore [-- --sizes 1000,10000 --seconds 3]`: our store beside a MongoDB server by others, each in a
 * process of its own with its data on disk, in one run. Ratios hold within a run; absolute figures are the machine's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MongoClient } from 'mongodb';
import { startForeignStore } from '../../bin/support/foreign-store.mjs';
import { residentMiB } from '../process-stats.js';
import { measure, type Measured } from './measure.js';
import { startOurs } from './start-ours.js';
import { prepare, workloads } from './workloads.js';

interface Server {
  readonly uri: string;
  readonly pid: number;
  stop(): void;
}

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '1000,10000,200000' }, seconds: { type: 'string', default: '3' } },
});
const sizes = values.sizes.split(',').map(Number);
const seconds = Number(values.seconds);
const dataDir = await mkdtemp(join(tmpdir(), 'bench-docstore-'));
const started: Record<string, () => Promise<Server>> = {
  ours: () => startOurs(join(dataDir, 'ours')),
  'mongo-java-server': () => startForeignStore(join(dataDir, 'foreign.h2')) as Promise<Server>,
};

const results = new Map<string, Measured>();
const memory = new Map<string, number>();
for (const [name, start] of Object.entries(started)) {
  const server = await start();
  const client = await MongoClient.connect(server.uri, { maxPoolSize: 60 });
  for (const size of sizes) {
    process.stderr.write(`${name}: ${size} documents\n`);
    const collection = client.db('bench').collection(`of${size}`);
    try {
      await prepare(collection, size);
      // Reads first: they are about exactly this many documents.
      for (const workload of [...workloads].reverse())
        results.set(`${name}|${size}|${workload.name}`, await measure(workload, collection, size, seconds));
    } catch (error) {
      console.log(`${name} failed at ${size} documents: ${error instanceof Error ? error.message : String(error)}`);
    }
    memory.set(`${name}|${size}`, Math.round(residentMiB(server.pid)));
  }
  await client.close();
  server.stop();
}
await rm(dataDir, { recursive: true, force: true });

console.log(
  `\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${seconds} s each\n`,
);
console.log('| work | documents | ours /s | other /s | ratio | ours p50, p95 ms | other p50, p95 ms |');
console.log('|---|---|---|---|---|---|---|');
for (const { name } of workloads) {
  for (const size of sizes) {
    const [ours, other] = [results.get(`ours|${size}|${name}`), results.get(`mongo-java-server|${size}|${name}`)];
    const ratio = ours && other ? (ours.perSecond / other.perSecond).toFixed(1) : '–';
    console.log(`| ${name} | ${size} | ${rate(ours)} | ${rate(other)} | ${ratio} | ${times(ours)} | ${times(other)} |`);
  }
}
for (const size of sizes)
  console.log(`\nMemory after ${size}: ours ${memory.get(`ours|${size}`)} MiB, other ${memory.get(`mongo-java-server|${size}`)} MiB`);
const [small, large] = [sizes[0]!, sizes.at(-1)!];
const growth = results.get(`ours|${large}|indexed find`)!.p95Ms / results.get(`ours|${small}|indexed find`)!.p95Ms;
console.log(`\nIndexed find, p95 at ${large} against ${small} documents: ${growth.toFixed(2)}`);

function rate(measured: Measured | undefined): string {
  if (!measured) return 'failed';
  const { perSecond } = measured;
  return perSecond >= 10 ? Math.round(perSecond).toString() : perSecond.toFixed(2);
}

function times(measured: Measured | undefined): string {
  return measured ? `${measured.p50Ms.toFixed(1)}, ${measured.p95Ms.toFixed(1)}` : '–';
}
