import { type Logger } from 'pino';
import { type ZBClient } from 'zeebe-node';
import { type JobSource } from '../../domain/ports.js';

type WorkerOptions = Parameters<JobSource['startWorker']>[0];

const jobTimeoutMs = 60_000;
const maxJobsToActivate = 64;

/** Takes jobs of one type and tells the engine how each ended. A report that is lost repeats the job after its timeout. */
export function startWorker(client: ZBClient, log: Logger, { jobType, variables, handle }: WorkerOptions): ReturnType<JobSource['startWorker']> {
  return client.createWorker<Record<string, unknown>>({
    taskType: jobType,
    fetchVariable: [...variables],
    timeout: jobTimeoutMs,
    maxJobsToActivate,
    async taskHandler(job) {
      const outcome = await handle(job);
      switch (outcome.kind) {
        case 'complete':
          return job.complete({ ...outcome.variables });
        case 'bpmn-error':
          return job.error(outcome.code, outcome.message);
        case 'fail':
          try {
            return await job.fail({ errorMessage: outcome.message, retries: outcome.retries, retryBackOff: outcome.backoffMs });
          } catch (error) {
            // Thrown on, zeebe-node would fail the job again without anyone to catch that, and end this Node process.
            log.warn({ jobKey: job.key, jobType, code: error instanceof Error && 'code' in error ? error.code : undefined }, 'job could not be failed');
            return 'JOB_ACTION_ACKNOWLEDGEMENT' as Awaited<ReturnType<typeof job.complete>>;
          }
      }
    },
  });
}
