import type { ExporterOptions } from './exporters/exporter-options.js';
import type { LongPolling } from './gateway/job-streams.js';

export interface EngineOptions {
  /** 0 takes any free port. Default 26500, Zeebe's own. */
  readonly port?: number;
  readonly host?: string;
  /** Where everything is kept. Without it nothing outlives the engine, and `inMemory` must say that this is meant. */
  readonly dataDir?: string;
  readonly inMemory?: boolean;
  /** Where records go, in the bulk format of Zeebe's Elasticsearch exporter. */
  readonly exporterUrl?: string;
  readonly exporterHeaders?: Readonly<Record<string, string>>;
  /** Which records are sent and how, in the words of Zeebe's Elasticsearch exporter. */
  readonly exporter?: ExporterOptions;
  /** Serves health, metrics and the controlled clock; 0 takes any free port. */
  readonly managementPort?: number;
  readonly clockControlled?: boolean;
  /** Whether the engine runs in a thread of its own. Default true. */
  readonly thread?: boolean;
  /** `push` (default) keeps polls open and hands out jobs as they come; `zeebe` ends a poll with its first jobs. */
  readonly longPolling?: LongPolling;
  /** How long a client waits for an answer before it hears DEADLINE_EXCEEDED. Default 15,000. */
  readonly requestTimeoutMs?: number;
  /** pino's; default `warn`. */
  readonly logLevel?: string;
}
