/**
 * `npm run bench:growth [-- --finished 1000,10000,100000,1000000 --waiting 1000,10000,200000]`: whether an instance costs more when many
 * have finished before it, or when many wait beside it. The engine's loop and its synced log, without a gateway in front.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { parseResources } from '../../engine/processing/deployment/parse-resources.js';
import { Clock } from '../../engine/stream/clock.js';
import { FileJournal } from '../../engine/stream/file-journal.js';
import { StreamProcessor } from '../../engine/stream/stream-processor.js';
import { bytesIn, residentMiB } from '../process-stats.js';
import { workItems } from './work-items.js';

const { values } = parseArgs({
  options: {
    finished: { type: 'string', default: '1000,10000,100000,1000000' },
    waiting: { type: 'string', default: '1000,10000,200000' },
  },
});
const clients = 50;
/** Instances that are timed at each size. */
const sample = 5_000;
const processId = 'one-job';
const jobType = 'work';

interface Opened {
  readonly journal: FileJournal;
  readonly processor: StreamProcessor;
}

console.log('| instances before | instances/s | CPU µs each | memory MiB | on disk MiB | opened again in s |');
console.log('|---|---|---|---|---|---|');
await grow('finished', values.finished.split(',').map(Number), runToEnd);
await grow('waiting', values.waiting.split(',').map(Number), create);

/** Brings the number of instances to each size, and measures whole instances there. */
async function grow(
  kind: string,
  sizes: readonly number[],
  add: (processor: StreamProcessor, count: number) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-growth-'));
  let opened = await open(folder);
  await deploy(opened.processor);
  await runToEnd(opened.processor, sample);
  let there = 0;
  for (const size of sizes) {
    await add(opened.processor, size - there);
    there = size;
    const began = performance.now();
    const cpu = process.cpuUsage();
    await runToEnd(opened.processor, sample);
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    close(opened);
    const closedAt = performance.now();
    opened = await open(folder);
    const reopened = (performance.now() - closedAt) / 1000;
    const cells = [
      `${size.toLocaleString('en')} ${kind}`,
      Math.round(sample / seconds),
      Math.round((user + system) / sample),
      Math.round(residentMiB(process.pid)),
      ((await bytesIn(folder)) / 2 ** 20).toFixed(1),
      reopened.toFixed(2),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
  close(opened);
  await rm(folder, { recursive: true });
}

async function open(folder: string): Promise<Opened> {
  const journal = new FileJournal(folder);
  const processor = await StreamProcessor.open(journal, new Clock(false), pino({ level: 'silent' }), (error) => {
    throw error;
  });
  processor.exportsNothing();
  return { journal, processor };
}

function close({ journal, processor }: Opened): void {
  processor.close();
  journal.close();
}

async function deploy(processor: StreamProcessor): Promise<void> {
  const { bpmn } = workItems.find((item) => item.processId === processId)!;
  const parsed = await parseResources([{ name: 'one-job.bpmn', content: Buffer.from(bpmn) }]);
  if (!parsed.ok) throw new Error(parsed.reason);
  await processor.submit({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } });
}

async function create(processor: StreamProcessor, count: number): Promise<void> {
  for (let done = 0; done < count; done += clients) {
    await Promise.all(Array.from({ length: Math.min(clients, count - done) }, () => createOne(processor)));
  }
}

async function createOne(processor: StreamProcessor): Promise<void> {
  const value = {
    bpmnProcessId: processId,
    version: -1,
    processDefinitionKey: '-1',
    variables: { caseId: '"case-7"', amountFen: '120000' },
  };
  const answer = await processor.submit({ name: 'PROCESS_INSTANCE_CREATION CREATE', key: '-1', value });
  if (!answer.ok) throw new Error(answer.reason);
}

/** As many as there are clients at a time, each through its job; the jobs that have waited longest come first. */
async function runToEnd(processor: StreamProcessor, count: number): Promise<void> {
  for (let done = 0; done < count; done += clients) {
    await create(processor, clients);
    const value = { type: jobType, worker: 'bench', timeout: 60_000, maxJobsToActivate: clients, fetchVariables: [] };
    const activated = await processor.submit({ name: 'JOB_BATCH ACTIVATE', key: '-1', value });
    if (!activated.ok) throw new Error(activated.reason);
    if (activated.value.length < clients) throw new Error(`Expected ${clients} jobs, but got ${activated.value.length}`);
    await Promise.all(activated.value.map(({ key }) => processor.submit({ name: 'JOB COMPLETE', key, value: { variables: {} } })));
  }
}
