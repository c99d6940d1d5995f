import type { LogRecord } from '../protocol/record.js';
import { sendRequest } from './http-request.js';
import type { ExporterConfiguration } from './exporter-options.js';
import { indexName, templates, type Template } from './index-templates.js';
import { recordJson } from './record-json.js';

/** A record, and its number among those of its value type. */
export interface Sequenced {
  readonly record: LogRecord;
  readonly sequence: number;
}

export interface Receiver {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Speaks to the receiver as Zeebe's Elasticsearch exporter does: templates once, then records in bulks. */
export class RecordSender {
  private toSetUp: readonly Template[];
  private readonly indexNames = new Map<string, string>();

  constructor(
    private readonly receiver: Receiver,
    private readonly configuration: ExporterConfiguration,
  ) {
    this.toSetUp = templates(configuration);
  }

  /** Resolves when the receiver has taken all of them, rejects otherwise. */
  async send(records: readonly Sequenced[], abort: AbortSignal): Promise<void> {
    for (let [next] = this.toSetUp; next; [next] = this.toSetUp) {
      await this.request('PUT', next.path, 'application/json', JSON.stringify(next.body), abort);
      this.toSetUp = this.toSetUp.slice(1);
    }
    for (const body of this.bulks(records)) {
      const answer = await this.request('POST', '/_bulk', 'application/x-ndjson', body, abort);
      if (hasErrors(answer)) throw new Error('The receiver of records could not take all of them');
    }
  }

  /** Bodies up to the memory limit; a record that is larger alone goes alone. */
  private *bulks(records: readonly Sequenced[]): Iterable<string> {
    let body = '';
    for (const record of records) {
      const lines = this.bulkLines(record);
      if (body && body.length + lines.length > this.configuration.bulk.memoryLimit) {
        yield body;
        body = '';
      }
      body += lines;
    }
    if (body) yield body;
  }

  private bulkLines({ record, sequence }: Sequenced): string {
    return `{"index":{"_index":"${this.indexOf(record)}_${dayOf(record.timestamp)}","_id":"1-${record.position}","routing":"1"}}\n${recordJson(record, sequence)}\n`;
  }

  private indexOf({ valueType }: LogRecord): string {
    let name = this.indexNames.get(valueType);
    if (name === undefined) this.indexNames.set(valueType, (name = indexName(this.configuration.index.prefix, valueType)));
    return name;
  }

  private async request(method: string, path: string, type: string, body: string, abort: AbortSignal): Promise<string> {
    const { status, text } = await sendRequest({
      method,
      url: `${this.receiver.url.replace(/\/$/, '')}${path}`,
      headers: { 'content-type': type, ...this.receiver.headers },
      body,
      timeoutMs: this.configuration.requestTimeoutMs,
      abort,
    });
    if (status < 200 || status > 299) throw new Error(`The receiver of records answered ${status} to ${method} ${path}`);
    return text;
  }
}

let lastDay = { from: 0, to: 0, text: '' };

function dayOf(timestamp: number): string {
  if (timestamp < lastDay.from || timestamp >= lastDay.to) {
    const from = Math.floor(timestamp / 86_400_000) * 86_400_000;
    lastDay = { from, to: from + 86_400_000, text: new Date(from).toISOString().slice(0, 10) };
  }
  return lastDay.text;
}

function hasErrors(text: string): boolean {
  if (text === '') return false;
  try {
    return (JSON.parse(text) as { errors?: unknown }).errors === true;
  } catch {
    return false;
  }
}
