/**
 * Zeebe's gRPC surface and a durable log with group commit, and no engine behind it: jobs come from a fixed plan. What a
 * real engine adds is the difference to this. `tsx bench/engine/null-gateway.ts <port> <data folder>`
 */
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import Database from 'libsql';
import { FilteredConnection } from '../../engine/gateway/filtered-connection.js';
import { workItems } from './work-items.js';

interface Instance {
  readonly processId: string;
  readonly variables: string;
  stage: number;
  openJobs: number;
  readonly finish: (variables: string) => void;
}
interface Job {
  readonly key: string;
  readonly type: string;
  readonly instance: string;
}
interface Poll {
  readonly type: string;
  readonly max: number;
  held: number;
  readonly call: ServerWritableStream<unknown, unknown>;
}
type Fields = Readonly<Record<string, never>>;

const [port, folder] = [Number(process.argv[2]), process.argv[3] as string];
mkdirSync(folder, { recursive: true });
const db = new Database(join(folder, 'null.db'));
// The same settings as the engine's own log, and one row for a group of records.
db.exec(
  'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS log (position INTEGER PRIMARY KEY, data TEXT)',
);
const insert = db.prepare('INSERT INTO log (data) VALUES (?)');

const instances = new Map<string, Instance>();
const jobs = new Map<string, Job>();
const waiting = new Map<string, Job[]>();
const polls = new Map<string, Poll[]>();
const holders = new Map<string, Poll>();
let nextKey = 2251799813685249n;
let records: string[] = [];
let afterCommit: (() => void)[] = [];

function record(data: object, done: () => void): void {
  if (records.length === 0) setImmediate(commit);
  records.push(JSON.stringify(data));
  afterCommit.push(done);
}

function commit(): void {
  const [written, answers] = [records, afterCommit];
  [records, afterCommit] = [[], []];
  db.exec('BEGIN IMMEDIATE');
  insert.run([JSON.stringify(written)]);
  db.exec('COMMIT');
  for (const answer of answers) answer();
  for (const type of waiting.keys()) handOut(type);
}

function openStage(key: string, instance: Instance): void {
  const stages = workItems.find(({ processId }) => processId === instance.processId)?.stages ?? [];
  const stage = stages[instance.stage++];
  if (!stage) {
    instances.delete(key);
    return instance.finish(instance.variables);
  }
  instance.openJobs = stage.length;
  for (const type of stage) {
    const job = { key: String(nextKey++), type, instance: key };
    jobs.set(job.key, job);
    const queue = waiting.get(type);
    if (queue) queue.push(job);
    else waiting.set(type, [job]);
  }
}

function handOut(type: string): void {
  const queue = waiting.get(type) ?? [];
  for (const poll of polls.get(type) ?? []) {
    if (poll.call.cancelled) continue;
    const batch = queue.splice(0, poll.max - poll.held);
    if (batch.length === 0) continue;
    poll.held += batch.length;
    for (const { key } of batch) holders.set(key, poll);
    poll.call.write({ jobs: batch.map(({ key, instance }) => message(key, type, instance)) });
  }
}

function message(key: string, type: string, instance: string) {
  const { processId = '', variables = '{}' } = instances.get(instance) ?? {};
  const of = { type, processInstanceKey: instance, bpmnProcessId: processId, processDefinitionVersion: 1, processDefinitionKey: '1' };
  return {
    key,
    ...of,
    elementId: type,
    elementInstanceKey: key,
    customHeaders: '{}',
    worker: 'bench',
    retries: 3,
    deadline: Date.now() + 60_000,
    variables,
    tenantId: '<default>',
  };
}

const methods = {
  Topology: (_call: unknown, answer: sendUnaryData<unknown>) =>
    answer(null, {
      brokers: [
        { nodeId: 0, host: '127.0.0.1', port, partitions: [{ partitionId: 1, role: 'LEADER', health: 'HEALTHY' }], version: '8.5.0' },
      ],
      clusterSize: 1,
      partitionsCount: 1,
      replicationFactor: 1,
      gatewayVersion: '8.5.0',
    }),
  DeployResource: (_call: unknown, answer: sendUnaryData<unknown>) => answer(null, { key: '1', deployments: [], tenantId: '<default>' }),
  CreateProcessInstanceWithResult: ({ request }: ServerUnaryCall<{ request: Fields }, unknown>, answer: sendUnaryData<unknown>) => {
    const { bpmnProcessId, variables } = request.request as unknown as { bpmnProcessId: string; variables: string };
    const key = String(nextKey++);
    const finish = (result: string) =>
      answer(null, {
        processDefinitionKey: '1',
        bpmnProcessId,
        version: 1,
        processInstanceKey: key,
        variables: result,
        tenantId: '<default>',
      });
    const instance: Instance = { processId: bpmnProcessId, variables, stage: 0, openJobs: 0, finish };
    instances.set(key, instance);
    record({ create: key, bpmnProcessId, variables }, () => openStage(key, instance));
  },
  CompleteJob: ({ request }: ServerUnaryCall<{ jobKey: string; variables: string }, unknown>, answer: sendUnaryData<unknown>) => {
    const job = jobs.get(request.jobKey);
    jobs.delete(request.jobKey);
    record({ complete: request.jobKey, variables: request.variables }, () => {
      answer(null, {});
      const poll = holders.get(request.jobKey);
      holders.delete(request.jobKey);
      if (poll) poll.held--;
      const instance = job && instances.get(job.instance);
      if (job && instance && --instance.openJobs === 0) openStage(job.instance, instance);
    });
  },
  ActivateJobs: (call: ServerWritableStream<{ type: string; maxJobsToActivate: number; requestTimeout: string }, unknown>) => {
    const { type, maxJobsToActivate: max, requestTimeout } = call.request;
    const poll = { type, max, held: 0, call };
    polls.set(type, [...(polls.get(type) ?? []), poll]);
    const leave = () => {
      polls.set(
        type,
        (polls.get(type) ?? []).filter((other) => other !== poll),
      );
      call.end();
    };
    setTimeout(leave, Number(requestTimeout) || 10_000).unref();
    call.on('cancelled', leave);
    handOut(type);
  },
};

const file = new URL('../../engine/gateway/gateway.proto', import.meta.url).pathname;
const definition = loadSync(file, { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true });
const server = new Server({ 'grpc.max_receive_message_length': 4 * 1024 * 1024 });
server.addService(definition['gateway_protocol.Gateway'] as ServiceDefinition, methods as never);
const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
createServer((socket) => injector.injectConnection(new FilteredConnection(socket))).listen(port, '127.0.0.1', () => console.log('ready'));
