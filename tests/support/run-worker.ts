import { PermanentFailure } from '../../workers/support/permanent-failure.js';
import type { JobOutcome } from '../../domain/ports/job-source.js';
import type { JobType } from '../../processes/contract.js';
import type { Ports } from '../../workers/support/ports.js';
import { workers } from '../../workers/start-workers.js';

/** Runs the worker of a job type once, as the engine would have it run. */
export async function runWorker(
  jobType: JobType,
  variables: object,
  ports: Ports,
  { retries = 5, key = '1' }: { readonly retries?: number; readonly key?: string } = {},
): Promise<JobOutcome> {
  const worker = workers.find((candidate) => candidate.jobType === jobType);
  if (!worker) throw new PermanentFailure(`no worker for '${jobType}'`);
  return worker.run({ key, elementId: 'element', processInstanceKey: '2', retries, variables }, ports, 1);
}
