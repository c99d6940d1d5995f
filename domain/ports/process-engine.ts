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
  /**
   * Ends element instances and begins elements of an instance at once. `gone` when what should end has ended already: the same as modified;
   * `refused` when the engine finds that it can't be, with its words.
   */
  modify(instanceKey: string, change: Modification): Promise<{ readonly outcome: 'modified' | 'gone' | 'refused'; readonly message?: string }>;
  /** What the latest version of a table answers, asked outside of a process. */
  evaluateDecision(decisionId: string, variables: object): Promise<unknown>;
  setRetries(jobKey: string, retries: number): Promise<void>;
  resolveIncident(incidentKey: string): Promise<'resolved' | 'gone'>;
  /** Round trip in ms; throws when the engine does not answer. */
  ping(): Promise<number>;
}

export interface Modification {
  readonly activate: readonly { readonly elementId: string; readonly scopeKey?: string }[];
  readonly terminate: readonly string[];
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
