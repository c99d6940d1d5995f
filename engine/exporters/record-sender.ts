import { brokerVersion } from '../protocol/broker-version.js';
import type { LogRecord } from '../protocol/record.js';
import { recordJson } from './record-json.js';

export interface RecordSenderOptions {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const sendTimeoutMs = 30_000;

/** Sends records in the bulk format of Zeebe's Elasticsearch exporter. */
export class RecordSender {
  constructor(private readonly options: RecordSenderOptions) {}

  /** Resolves when the receiver has taken all of them, rejects otherwise. */
  async send(records: readonly LogRecord[], abort: AbortSignal): Promise<void> {
    const response = await fetch(`${this.options.url.replace(/\/$/, '')}/_bulk`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', ...this.options.headers },
      body: records.map(bulkLines).join(''),
      signal: AbortSignal.any([abort, AbortSignal.timeout(sendTimeoutMs)]),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`The receiver of records answered ${response.status}`);
    if (hasErrors(text)) throw new Error('The receiver of records could not take all of them');
  }
}

function bulkLines(record: LogRecord): string {
  const index = `zeebe-record_${record.valueType.toLowerCase().replaceAll('_', '-')}_${brokerVersion}_${dayOf(record.timestamp)}`;
  return `{"index":{"_index":"${index}","_id":"1-${record.position}","routing":"1"}}\n${recordJson(record)}\n`;
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
