import { type Logger } from 'pino';
import { ZBClient } from 'zeebe-node';
import type { JobSource } from '../../domain/ports/job-source.js';
import type { ProcessEngine } from '../../domain/ports/process-engine.js';
import { deploy } from './deploy.js';
import { grpcCode } from './grpc-code.js';
import { grpcOf } from './grpc-of.js';
import { readProtocolOnce } from './read-protocol-once.js';
import { startWorker } from './start-worker.js';
import { withTimeout } from './with-timeout.js';

export interface EngineConnection extends ProcessEngine, JobSource {
  /** Lets jobs in hand finish, then hangs up. */
  close(): Promise<void>;
}

export interface EngineOptions {
  /** `host:port` of a Zeebe gateway, or of our own engine. */
  readonly address: string;
  readonly log: Logger;
  readonly pollIntervalMs?: number | undefined;
  readonly longPollMs?: number;
  readonly answerTimeoutMs?: number;
}

const pingTimeoutMs = 3_000;
const deployTimeoutMs = 60_000;
const closeTimeoutMs = 5_000;

/** A connection to Zeebe, or to what speaks its protocol. Nothing outside `adapters/zeebe` knows zeebe-node. */
export function connectEngine({
  address,
  log,
  pollIntervalMs = 25,
  longPollMs = 10_000,
  answerTimeoutMs = 15_000,
}: EngineOptions): EngineConnection {
  readProtocolOnce();
  const client = new ZBClient(byName(address), {
    loglevel: 'NONE',
    longPoll: longPollMs,
    // zeebe-node asks again only at this interval, even when the last poll brought jobs.
    pollInterval: pollIntervalMs,
    retry: true,
    // A few tries: the dispatcher and the engine's job timeouts repeat what is given up here.
    maxRetries: 2,
    maxRetryTimeout: 2_000,
  });
  const workers: { close(): Promise<unknown> }[] = [];
  let isClosed = false;

  /** zeebe-node answers `undefined` while it closes, which must not be taken for a success. */
  const call = async <T>(operation: () => Promise<T>, timeoutMs = answerTimeoutMs): Promise<T> => {
    const answer = await withTimeout(operation(), timeoutMs);
    if (isClosed || answer === undefined) throw new Error(`The connection to the engine at ${address} is closed.`);
    return answer;
  };
  /** What the operation means when the engine answers with that code. */
  const unless = async <T>(code: number, meaning: T, success: T, operation: () => Promise<unknown>): Promise<T> => {
    try {
      await call(operation);
      return success;
    } catch (error) {
      if (grpcCode(error) === code) return meaning;
      throw error;
    }
  };

  return {
    deploy: (resources) => withTimeout(deploy(client, resources), deployTimeoutMs),

    publish: ({ name, correlationKey, messageId, ttlMs, variables }) =>
      unless<'published' | 'already'>(alreadyExists, 'already', 'published', () =>
        client.publishMessage({ name, correlationKey, messageId, timeToLive: ttlMs, variables }),
      ),

    completeJob: (jobKey, variables) =>
      unless<'completed' | 'gone'>(notFound, 'gone', 'completed', () => client.completeJob({ jobKey, variables })),

    async modify(processInstanceKey, { activate, terminate }) {
      const request = {
        processInstanceKey,
        activateInstructions: activate.map(({ elementId, scopeKey = '-1' }) => ({ elementId, ancestorElementInstanceKey: scopeKey, variableInstructions: [] })),
        terminateInstructions: terminate.map((elementInstanceKey) => ({ elementInstanceKey })),
      };
      try {
        await call(() => client.modifyProcessInstance(request));
        return { outcome: 'modified' };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (grpcCode(error) === notFound || /terminate instructions with an element instance that could not be found/.test(message)) return { outcome: 'gone' };
        if (grpcCode(error) === invalidArgument || grpcCode(error) === failedPrecondition) return { outcome: 'refused', message };
        throw error;
      }
    },

    async evaluateDecision(decisionId, variables) {
      const answer = await call(() => client.evaluateDecision({ decisionId, variables: variables as Record<string, never> }));
      if (answer.failureMessage) throw new Error(`Decision '${decisionId}' failed: ${answer.failureMessage}`);
      return JSON.parse(answer.decisionOutput) as unknown;
    },

    async setRetries(jobKey, retries) {
      await call(() => client.updateJobRetries({ jobKey, retries }));
    },

    resolveIncident: (incidentKey) =>
      unless<'resolved' | 'gone'>(notFound, 'gone', 'resolved', () => client.resolveIncident({ incidentKey })),

    async ping() {
      const started = performance.now();
      // Not client.topology(): that would try again instead of saying that nobody answers.
      await call(() => grpcOf(client).topologySync(), pingTimeoutMs);
      return performance.now() - started;
    },

    startWorker(options) {
      const worker = startWorker(client, log, options);
      workers.push(worker);
      return worker;
    },

    async close() {
      // The workers first: a client that is closing drops their reports.
      await withTimeout(Promise.all(workers.map((worker) => worker.close())), closeTimeoutMs).catch(() => log.warn('jobs in hand were left to their timeout'));
      isClosed = true;
      await withTimeout(client.close(2_000), closeTimeoutMs).catch(() => undefined);
    },
  };
}

const invalidArgument = 3;
const notFound = 5;
const alreadyExists = 6;
const failedPrecondition = 9;

/**
 * While nobody listens, grpc-js asks for an IP address again almost without pause, a fifth of a core; for a name it takes its time.
 * The grpc-js 1.9.7 that zeebe-node 8.3.2 names would stop the event loop for good when a connection ends with calls under way
 * (grpc-node #2786), so package.json overrides it.
 */
function byName(address: string): string {
  return address.replace(/^127\.0\.0\.1:/, 'localhost:');
}
