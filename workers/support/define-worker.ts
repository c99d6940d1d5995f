import { type z } from 'zod';
import type { ActivatedJob, JobOutcome } from '../../domain/ports/job-source.js';
import { jobs, type JobType } from '../../processes/contract.js';
import { type Outcome } from './outcome.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

type Input<T extends JobType> = z.output<(typeof jobs)[T]['input']>;
type Output<T extends JobType> = z.output<(typeof jobs)[T]['output']>;

/** What a handler may know of its job besides the variables. */
export interface JobContext {
  /** The same when this job runs again, another when its task is activated again. */
  readonly jobKey: string;
  /** No other try follows this one: a foreseen failure should now take its path in the diagram. */
  readonly isLastTry: boolean;
}

export interface Worker {
  readonly jobType: JobType;
  /** The variables the input names. */
  readonly variables: readonly string[];
  /** For work that may take longer than a job usually does. */
  readonly timeoutMs?: number | undefined;
  /** Never throws. */
  run(job: ActivatedJob, ports: Ports, backoffBaseMs: number): Promise<JobOutcome>;
}

/** A worker typed by its line in the contract. A job may run more than once; its handler must not mind. */
export function defineWorker<T extends JobType>(definition: {
  readonly jobType: T;
  readonly timeoutMs?: number;
  readonly handle: (input: Input<T>, ports: Ports, context: JobContext) => Promise<Outcome<Output<T>>>;
}): Worker {
  const schema: z.ZodObject = jobs[definition.jobType].input;

  return {
    jobType: definition.jobType,
    variables: Object.keys(schema.shape),
    timeoutMs: definition.timeoutMs,

    async run(job, ports, backoffBaseMs) {
      const input = schema.safeParse(job.variables);
      if (!input.success) return failForGood(wrongInput(definition.jobType, input.error));
      try {
        return await definition.handle(input.data as Input<T>, ports, { jobKey: job.key, isLastTry: job.retries <= 1 });
      } catch (error) {
        if (error instanceof PermanentFailure) return failForGood(error.message);
        const retries = Math.max(0, job.retries - 1);
        return { kind: 'fail', retries, backoffMs: backoffMs(retries, backoffBaseMs), message: messageOf(error) };
      }
    },
  };
}

function failForGood(message: string): JobOutcome {
  return { kind: 'fail', retries: 0, backoffMs: 0, message };
}

/** Doubles with each try, for the five tries our diagrams give: 1, 2, 4, 8 seconds. */
function backoffMs(retriesLeft: number, baseMs: number): number {
  return Math.min(60_000, baseMs * 2 ** Math.max(0, 4 - retriesLeft));
}

/** Names the variables, not their values, which may say something about a person. */
function wrongInput(jobType: string, error: z.ZodError): string {
  const problems = error.issues.map((issue) => `'${issue.path.join('.')}' (${issue.code})`);
  return `作业 '${jobType}' 的变量缺失或不符:${problems.join('、')}。请更正流程变量后重试。`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '发生未知错误。';
}
