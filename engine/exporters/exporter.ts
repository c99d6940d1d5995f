import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Batch } from '../stream/batch.js';
import { lastPosition, type Journal } from '../stream/journal.js';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { isExported, type ExporterConfiguration } from './exporter-options.js';
import type { RecordSender, Sequenced } from './record-sender.js';

const mostInMemory = 20_000;
const backOffMs = { first: 100, last: 5_000 };
const savePositionEveryMs = 1_000;

/**
 * Sends every record at least once, in order. The engine never waits for it: what does not fit into memory is read from
 * the log again. The acknowledged position is kept lazily, so after a crash some records are sent twice.
 */
export class Exporter {
  private readonly abort = new AbortController();
  private recent: Batch[] = [];
  private recentCount = 0;
  /** The last position that the receiver has taken. */
  private position: number;
  /** How many records of each value type it has got. */
  private sequences: ReadonlyMap<string, number>;
  private savedAtMs = 0;
  private running: Promise<void> | undefined;
  private isClosed = false;
  private lastError: string | undefined;

  constructor(
    processor: StreamProcessor,
    private readonly journal: Journal,
    private readonly sender: RecordSender,
    private readonly configuration: ExporterConfiguration,
    private readonly logger: Logger,
  ) {
    const { position, sequences } = journal.exported();
    this.position = position;
    this.sequences = new Map(sequences);
    processor.onCommit((batches) => this.take(batches));
    this.wake();
  }

  /** How far it is, and what stands in its way. */
  get vitals(): { readonly position: number; readonly error?: string } {
    return { position: this.position, ...(this.lastError === undefined ? {} : { error: this.lastError }) };
  }

  /** Waits for the request under way, and remembers how far it came. */
  async close(): Promise<void> {
    this.isClosed = true;
    const patience = setTimeout(() => this.abort.abort(), 500);
    await this.running;
    clearTimeout(patience);
    this.save();
  }

  private take(batches: readonly Batch[]): void {
    for (const batch of batches) {
      this.recent.push(batch);
      this.recentCount += batch.records.length;
    }
    if (this.recentCount > mostInMemory) {
      this.recent = [];
      this.recentCount = 0;
    }
    this.wake();
  }

  private wake(): void {
    if (this.running || this.isClosed) return;
    this.running = this.run().finally(() => {
      this.running = undefined;
      if (this.recent.length > 0) this.wake();
    });
  }

  private async run(): Promise<void> {
    let wait = backOffMs.first;
    const { delay, size } = this.configuration.bulk;
    await this.pause(delay * 1000);
    for (let batches = this.next(); batches.length > 0 && !this.isClosed; batches = this.next()) {
      const { records, sequences } = this.counted(batches);
      try {
        if (records.length > 0) await this.sender.send(records, this.abort.signal);
      } catch (error) {
        this.lastError = (error as Error).message;
        this.logger.warn({ err: error, position: this.position, retryInMs: wait }, 'records could not be sent');
        await this.pause(wait);
        wait = Math.min(wait * 2, backOffMs.last);
        continue;
      }
      wait = backOffMs.first;
      this.lastError = undefined;
      this.sequences = sequences;
      this.acknowledge(batches);
      if (records.length < size / 2) await this.pause(delay * 1000);
    }
  }

  /** What of it is to be sent, each with its number among the records of its kind that were ever sent. */
  private counted(batches: readonly Batch[]): { readonly records: readonly Sequenced[]; readonly sequences: ReadonlyMap<string, number> } {
    const sequences = new Map(this.sequences);
    const records: Sequenced[] = [];
    for (const batch of batches) {
      for (const record of batch.records) {
        if (!isExported(record, this.configuration)) continue;
        const sequence = (sequences.get(record.valueType) ?? 0) + 1;
        sequences.set(record.valueType, sequence);
        records.push({ record, sequence });
      }
    }
    return { records, sequences };
  }

  /** The next batches to send, from memory where they follow without a gap, otherwise from the log. */
  private next(): readonly Batch[] {
    const first = this.recent[0]?.records[0];
    const isNext = first && first.sourcePosition <= this.position + 1;
    const candidates = isNext ? this.recent : this.journal.readAfter(this.position, 100);
    const batches: Batch[] = [];
    let count = 0;
    for (const batch of candidates) {
      if (count >= this.configuration.bulk.size) break;
      batches.push(batch);
      count += batch.records.length;
    }
    return batches;
  }

  private acknowledge(batches: readonly Batch[]): void {
    this.position = lastPosition(batches.at(-1)!);
    let sent = 0;
    while (sent < this.recent.length && lastPosition(this.recent[sent]!) <= this.position) {
      this.recentCount -= this.recent[sent]!.records.length;
      sent++;
    }
    if (sent > 0) this.recent = this.recent.slice(sent);
    const nowMs = Date.now();
    if (nowMs - this.savedAtMs < savePositionEveryMs) return;
    this.savedAtMs = nowMs;
    this.save();
  }

  private save(): void {
    try {
      this.journal.saveExported({ position: this.position, sequences: [...this.sequences] });
    } catch (error) {
      this.logger.warn({ err: error }, 'how far records are sent could not be stored; after a start some are sent again');
    }
  }

  private pause(ms: number): Promise<void> {
    if (ms <= 0 || this.isClosed) return Promise.resolve();
    return pause(ms, undefined, { signal: this.abort.signal }).catch(() => undefined);
  }
}
