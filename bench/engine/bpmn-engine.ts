/**
 * The same work on `bpmn-engine`, a library: its whole state is saved and synced after each step, which is what it takes
 * to survive a crash. `tsx bench/engine/bpmn-engine.ts <data folder> <clients> <seconds> <process id>` prints one line of JSON.
 */
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Engine } from 'bpmn-engine';
import Database from 'libsql';
import { residentMiB } from '../process-stats.js';
import { startVariables, workItems } from './work-items.js';

const [folder = '', clients = '1', seconds = '3', processId = 'one-job'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const db = new Database(join(folder, 'bpmn-engine.db'));
db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS state (name TEXT PRIMARY KEY, data TEXT)');
const save = db.prepare('INSERT OR REPLACE INTO state (name, data) VALUES (?, ?)');

const item = workItems.find((candidate) => candidate.processId === processId)!;
const source = item.bpmn
  .replaceAll('<bpmn:serviceTask ', '<bpmn:serviceTask implementation="${environment.services.work}" ')
  .replace('=amount &gt; 100', '${environment.services.isLarge()}');

let next = 0;
async function runOne(): Promise<void> {
  const name = `instance-${next++}`;
  const engine = new Engine({ name, source, variables: { ...startVariables } });
  const keep = async () => save.run([name, JSON.stringify(await engine.getState())]);
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity: { signal(): void }) => void keep().then(() => activity.signal()));
  const services = {
    work: (_scope: unknown, done: () => void) => void keep().then(() => setImmediate(done)),
    isLarge: () => true,
  };
  const ended = engine.waitFor('end');
  await engine.execute({ listener, services } as never);
  await ended;
  await keep();
}

const times: number[] = [];
const began = performance.now();
const cpuBefore = process.cpuUsage();
const end = began + Number(seconds) * 1000;
await Promise.all(
  Array.from({ length: Number(clients) }, async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await runOne();
      times.push(performance.now() - start);
    }
  }),
);
const elapsed = (performance.now() - began) / 1000;
const cpu = process.cpuUsage(cpuBefore);
times.sort((one, other) => one - other);
const at = (share: number) => times[Math.floor(times.length * share)] ?? NaN;
console.log(
  JSON.stringify({
    instances: times.length,
    perSecond: times.length / elapsed,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    cpuMs: (cpu.user + cpu.system) / 1000 / times.length,
    memoryMiB: residentMiB(process.pid),
  }),
);
process.exit(0);
