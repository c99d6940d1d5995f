/** Where workers get their jobs; the engine connection is one. */
export interface JobSource {
  /** Takes jobs of one type; only the named variables are fetched. Closing lets the jobs in hand finish. */
  startWorker(options: {
    readonly jobType: string;
    readonly variables: readonly string[];
    /** How long a job is a worker's before another gets it; only where the usual time is too short. */
    readonly timeoutMs?: number | undefined;
    readonly handle: (job: ActivatedJob) => Promise<JobOutcome>;
  }): { close(): Promise<unknown> };
}

export interface ActivatedJob {
  readonly key: string;
  readonly elementId: string;
  readonly processInstanceKey: string;
  readonly retries: number;
  readonly variables: unknown;
}

/** `fail` with 0 retries raises an incident at once. */
export type JobOutcome =
  | { readonly kind: 'complete'; readonly variables: object }
  | { readonly kind: 'bpmn-error'; readonly code: string; readonly message: string }
  | { readonly kind: 'fail'; readonly retries: number; readonly backoffMs: number; readonly message: string };
