import type { LogRecord } from '../protocol/record.js';

/** Value types that Zeebe's exporter sends by default, by the name of their switch. */
const switches = {
  decision: true,
  decisionEvaluation: true,
  decisionRequirements: true,
  deployment: true,
  error: true,
  incident: true,
  job: true,
  jobBatch: false,
  message: true,
  messageSubscription: true,
  process: true,
  processInstance: true,
  processInstanceCreation: true,
  processInstanceMigration: true,
  processInstanceModification: true,
  processMessageSubscription: true,
  variable: true,
  variableDocument: true,
  timer: true,
  messageStartEventSubscription: true,
  processEvent: false,
  escalation: true,
  signal: true,
  signalSubscription: true,
  resourceDeletion: true,
  form: true,
  userTask: true,
  compensationSubscription: true,
};

type Switch = keyof typeof switches;

interface IndexOptions extends Readonly<Record<Switch, boolean>> {
  readonly prefix: string;
  /** Whether templates are put before the first record. */
  readonly createTemplate: boolean;
  readonly event: boolean;
  /** Refused commands. */
  readonly rejection: boolean;
  readonly numberOfShards?: number;
  readonly numberOfReplicas?: number;
}

interface BulkOptions {
  /** Seconds that records may be gathered before they are sent. */
  readonly delay: number;
  /** Records that are sent at once. */
  readonly size: number;
  /** Bytes that are sent at once. */
  readonly memoryLimit: number;
}

/** What a broker's configuration may say about the Elasticsearch exporter (its `args`), with the same names. */
export interface ExporterOptions {
  readonly requestTimeoutMs?: number;
  readonly bulk?: Partial<BulkOptions>;
  readonly index?: Partial<IndexOptions>;
}

export interface ExporterConfiguration {
  readonly requestTimeoutMs: number;
  readonly bulk: BulkOptions;
  readonly index: IndexOptions;
}

const indexDefaults: IndexOptions = { prefix: 'zeebe-record', createTemplate: true, event: true, rejection: false, ...switches };
/** Only the delay is ours and not Zeebe's: who reads records here waits for them. */
const bulkDefaults: BulkOptions = { delay: 0.02, size: 1_000, memoryLimit: 10 * 1024 * 1024 };

/** Zeebe's defaults for all that is not said. */
export function exporterConfiguration(options: ExporterOptions = {}): ExporterConfiguration {
  expectKnown('index', options.index, { ...indexDefaults, numberOfShards: 1, numberOfReplicas: 0 });
  expectKnown('bulk', options.bulk, bulkDefaults);
  const index = { ...indexDefaults, ...options.index };
  const bulk = { ...bulkDefaults, ...options.bulk };
  if (index.prefix.includes('_')) {
    throw new Error(`Elasticsearch prefix must not contain underscore. Current value: ${index.prefix}`);
  }
  expectAtLeast('bulk.size', bulk.size, 1);
  expectAtLeast('bulk.memoryLimit', bulk.memoryLimit, 1);
  expectAtLeast('bulk.delay', bulk.delay, 0);
  expectAtLeast('index.numberOfShards', index.numberOfShards ?? 1, 1);
  expectAtLeast('index.numberOfReplicas', index.numberOfReplicas ?? 0, 0);
  return { requestTimeoutMs: options.requestTimeoutMs ?? 30_000, bulk, index };
}

/** Whether the receiver gets the record; what is internal to this engine has no switch. */
export function isExported({ recordType, valueType }: LogRecord, { index }: ExporterConfiguration): boolean {
  if (!(recordType === 'EVENT' ? index.event : index.rejection)) return false;
  return index[switchOf(valueType)] === true;
}

export function exportedValueTypes({ index }: ExporterConfiguration): string[] {
  const names = Object.keys(switches) as Switch[];
  return names.filter((name) => index[name]).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase());
}

const switchByValueType = new Map<string, Switch>();

function switchOf(valueType: string): Switch {
  let name = switchByValueType.get(valueType);
  if (!name) {
    name = valueType.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as Switch;
    switchByValueType.set(valueType, name);
  }
  return name;
}

function expectKnown(group: string, given: object | undefined, known: object): void {
  const stranger = Object.keys(given ?? {}).find((name) => !(name in known));
  if (stranger) throw new Error(`The exporter has no option ${group}.${stranger}`);
}

function expectAtLeast(name: string, value: number, least: number): void {
  if (typeof value !== 'number' || !(value >= least)) throw new Error(`${name} must be a number of at least ${least}, not '${value}'`);
}
