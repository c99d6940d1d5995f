import { type Logger } from 'pino';
import { type ZBClient } from 'zeebe-node';
import type { JobOutcome, JobSource } from '../../domain/ports/job-source.js';
import { grpcCode } from './grpc-code.js';
import { withTimeout } from './with-timeout.js';

type WorkerOptions = Parameters<JobSource['startWorker']>[0];

/** A worker that died with a job in hand delays it by this much. Longer than the slowest outside call; a second run beside a slow first one does no harm. */
const jobTimeoutMs = 15_000;
const reportTimeoutMs = 10_000;
const maxJobsToActivate = 64;

/** Takes jobs of one type and tells the engine how each ended. A report that is lost repeats the job after its timeout. */
export function startWorker(
  client: ZBClient,
  log: Logger,
  { jobType, variables, timeoutMs = jobTimeoutMs, handle }: WorkerOptions,
): ReturnType<JobSource['startWorker']> {
  return client.createWorker<Record<string, unknown>>({
    taskType: jobType,
    fetchVariable: [...variables],
    timeout: timeoutMs,
    maxJobsToActivate,
    async taskHandler(job) {
      const outcome = await handle(job);
      try {
        // Not job.complete(), job.fail() and job.error(): they wait without end, and what they make of an error nobody hears.
        await withTimeout(report(client, job.key, outcome), reportTimeoutMs);
      } catch (error) {
        log.warn(
          { jobType, jobKey: job.key, outcome: outcome.kind, grpcCode: grpcCode(error) },
          'the engine did not take the outcome of a job',
        );
      }
      return job.forward();
    },
  });
}

function report(client: ZBClient, jobKey: string, outcome: JobOutcome): Promise<void> {
  switch (outcome.kind) {
    case 'complete':
      return client.completeJob({ jobKey, variables: outcome.variables });
    case 'bpmn-error':
      return client.throwError({ jobKey, errorCode: outcome.code, errorMessage: outcome.message });
    case 'fail':
      return client.failJob({ jobKey, retries: outcome.retries, retryBackOff: outcome.backoffMs, errorMessage: outcome.message });
  }
}
