import type { Logger } from 'pino';
import type { LogRecord } from '../protocol/record.js';
import type { Batch } from '../stream/batch.js';
import { lastPosition, type Journal } from '../stream/journal.js';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { RecordSender, type RecordSenderOptions } from './record-sender.js';

const most = 1_000;
const mostInMemory = 20_000;
const backOffMs = { first: 100, last: 5_000 };
const savePositionEveryMs = 1_000;

/** Kinds that Zeebe's exporter leaves out by default, and that nobody reads. */
const notExported = new Set(['JOB_BATCH', 'PROCESS_EVENT', 'VARIABLE_DOCUMENT', 'MULTI_INSTANCE']);

/**
 * Sends every record at least once, in order. The engine never waits for it: what does not fit into memory is read from
 * the log again. The acknowledged position is kept lazily, so after a crash some records are sent twice.
 */
export class Exporter {
  private readonly sender: RecordSender;
  private readonly abort = new AbortController();
  private recent: Batch[] = [];
  private recentCount = 0;
  /** The last position that the receiver has taken. */
  private position: number;
  private savedAtMs = 0;
  private running: Promise<void> | undefined;
  private isClosed = false;

  constructor(
    processor: StreamProcessor,
    private readonly journal: Journal,
    options: RecordSenderOptions,
    private readonly delayMs: number,
    private readonly logger: Logger,
  ) {
    this.sender = new RecordSender(options);
    this.position = journal.exportedPosition();
    processor.onCommit((batches) => this.take(batches));
    this.wake();
  }

  /** Waits for the request under way, and remembers how far it came. */
  async close(): Promise<void> {
    this.isClosed = true;
    const patience = setTimeout(() => this.abort.abort(), 500);
    await this.running;
    clearTimeout(patience);
    this.journal.saveExportedPosition(this.position);
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
    await this.pause(this.delayMs);
    for (let batches = this.next(); batches.length > 0 && !this.isClosed; batches = this.next()) {
      const records = batches.flatMap((batch) => batch.records).filter(isExported);
      try {
        if (records.length > 0) await this.sender.send(records, this.abort.signal);
      } catch (error) {
        this.logger.warn({ err: error, position: this.position, retryInMs: wait }, 'records could not be sent');
        await this.pause(wait);
        wait = Math.min(wait * 2, backOffMs.last);
        continue;
      }
      wait = backOffMs.first;
      this.acknowledge(batches);
      if (records.length < most / 2) await this.pause(this.delayMs);
    }
  }

  /** The next batches to send, from memory where they follow without a gap, otherwise from the log. */
  private next(): readonly Batch[] {
    const first = this.recent[0]?.records[0];
    const isNext = first && first.sourcePosition <= this.position + 1;
    const candidates = isNext ? this.recent : this.journal.readAfter(this.position, 100);
    const batches: Batch[] = [];
    let count = 0;
    for (const batch of candidates) {
      if (count >= most) break;
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
    this.journal.saveExportedPosition(this.position);
  }

  private pause(ms: number): Promise<void> {
    if (ms <= 0 || this.isClosed) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.abort.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}

function isExported(record: LogRecord): boolean {
  return !notExported.has(record.valueType);
}
