/** What the product needs from outside. Adapters make these real; tests may put fakes here and nowhere else. */

export interface Clock {
  now(): Date;
}

/** X21. `unavailable` when the system did not answer in time: a named gap, not a "no". */
export interface IdentityRegistry {
  lookUp(query: { readonly identityNumber: string; readonly name: string; readonly requestId: string }): Promise<
    | { readonly status: 'match' | 'mismatch' | 'no-record'; readonly asOf: string }
    | { readonly status: 'unavailable' }
  >;
}

/** X26. The key is the payment id; the same key is never paid twice by the bank. */
export interface PaymentGateway {
  /** `unknown`: the answer was lost; ask with `query` before anything is sent again. */
  transfer(order: { readonly key: string; readonly amountFen: number; readonly accountNumber: string; readonly purpose: string }): Promise<
    | { readonly status: 'accepted' | 'paid'; readonly bankRef: string }
    | { readonly status: 'rejected'; readonly reason: string }
    | { readonly status: 'unknown' }
  >;
  query(key: string): Promise<
    | { readonly status: 'accepted' | 'paid'; readonly bankRef: string }
    | { readonly status: 'rejected'; readonly reason: string }
    | { readonly status: 'not-received' }
    | { readonly status: 'unknown' }
  >;
}

/** X30. The same event id is delivered once. */
export interface Messenger {
  send(message: { readonly eventId: string; readonly to: string; readonly text: string }): Promise<{ readonly status: 'sent' | 'unavailable' }>;
}

/** X01. Status of a case's person after each change. */
export interface MonitoringPlatform {
  update(status: { readonly statusId: string; readonly personRef: string; readonly caseRef: string; readonly program: string; readonly outcome: string }): Promise<{ readonly status: 'stored' | 'unavailable' }>;
}

/** The only way to the engine: zeebe-node behind it. */
export interface ProcessEngine {
  deploy(resources: readonly { readonly name: string; readonly content: string }[]): Promise<DeployOutcome>;
  /** `already` when a message of that id is buffered: the same as published. */
  publish(message: { readonly name: string; readonly correlationKey: string; readonly messageId: string; readonly ttlMs: number; readonly variables: object }): Promise<'published' | 'already'>;
  /** `gone` when the job is no longer there. */
  completeJob(jobKey: string, variables: object): Promise<'completed' | 'gone'>;
  setRetries(jobKey: string, retries: number): Promise<void>;
  resolveIncident(incidentKey: string): Promise<'resolved' | 'gone'>;
  /** Round trip in ms; throws when the engine does not answer. */
  ping(): Promise<number>;
}

export type DeployOutcome =
  | { readonly ok: true; readonly deployments: readonly { readonly kind: 'process' | 'decision' | 'form'; readonly id: string; readonly version: number; readonly key: string }[] }
  | { readonly ok: false; readonly message: string };
