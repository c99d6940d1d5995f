/** The only way to the engine: zeebe-node behind it. */
export interface ProcessEngine {
  deploy(resources: readonly { readonly name: string; readonly content: string }[]): Promise<DeployOutcome>;
  /** `already` when a message of that id is buffered: the same as published. */
  publish(message: {
    readonly name: string;
    readonly correlationKey: string;
    readonly messageId: string;
    readonly ttlMs: number;
    readonly variables: object;
  }): Promise<'published' | 'already'>;
  /** `gone` when the job is no longer there. */
  completeJob(jobKey: string, variables: object): Promise<'completed' | 'gone'>;
  setRetries(jobKey: string, retries: number): Promise<void>;
  resolveIncident(incidentKey: string): Promise<'resolved' | 'gone'>;
  /** Round trip in ms; throws when the engine does not answer. */
  ping(): Promise<number>;
}

export type DeployOutcome =
  | {
      readonly ok: true;
      readonly deployments: readonly {
        readonly kind: 'process' | 'decision' | 'form';
        readonly id: string;
        readonly version: number;
        readonly key: string;
      }[];
    }
  | { readonly ok: false; readonly message: string };
