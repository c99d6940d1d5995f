import { pino } from 'pino';
import { recordJson } from '../../../engine/exporters/record-json.js';
import { Clock } from '../../../engine/stream/clock.js';
import type { Journal } from '../../../engine/stream/journal.js';
import { MemoryJournal } from '../../../engine/stream/memory-journal.js';
import { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import type { StateDump } from '../../../engine/state/state.js';
import { MortalJournal } from '../../support/mortal-journal.js';
import { beginning, type RecordJson } from '../player/engine.js';
import type { Contender } from './contender.js';
import { callDirectly } from './direct-gateway.js';

/** Our engine in this thread, on a journal that may be opened again at any time. */
export class OurContender implements Contender {
  readonly name = 'ours';
  private journal!: Journal;
  private mortal!: MortalJournal;
  private processor!: StreamProcessor;
  private clock = new Clock(true);
  private told: RecordJson[] = [];
  private errors: string[] = [];

  constructor(private readonly newJournal: () => Journal = () => new MemoryJournal()) {}

  async fresh(): Promise<void> {
    await this.close();
    this.journal = this.newJournal();
    this.told = [];
    this.clock = new Clock(true);
    this.clock.pin(Date.parse(beginning));
    await this.open();
  }

  call: Contender['call'] = (method, request) => callDirectly(this.processor, method, request);

  advance(milliseconds: number): Promise<void> {
    this.clock.add(milliseconds);
    this.settle();
    return Promise.resolve();
  }

  records(): Promise<readonly RecordJson[]> {
    this.settle();
    if (this.errors.length > 0) throw new Error(this.errors[0]);
    return Promise.resolve(this.told);
  }

  dump(): StateDump {
    return this.processor.dump();
  }

  /** Ends as a process that is killed does, or after it has stored its state, and starts from what the journal holds. */
  async restart(isKilled: boolean, reopen: (journal: Journal) => Journal = (journal) => journal): Promise<void> {
    if (isKilled) this.mortal.die();
    this.processor.close();
    this.journal = reopen(this.journal);
    await this.open();
  }

  close(): Promise<void> {
    this.processor?.close();
    this.journal?.close();
    return Promise.resolve();
  }

  private async open(): Promise<void> {
    const now = this.clock.now();
    this.mortal = new MortalJournal(this.journal);
    // A clock of its own, so that the one that was killed hears no more of it.
    this.clock = new Clock(true);
    this.clock.pin(now);
    this.errors = [];
    const logger = pino({ level: 'error' }, { write: (line: string) => void this.errors.push(line) });
    this.processor = await StreamProcessor.open(this.mortal, this.clock, logger, (cause) => this.errors.push(String(cause)));
    this.processor.onCommit((batches) => {
      for (const { records } of batches)
        for (const record of records) this.told.push(JSON.parse(recordJson(record, this.told.length + 1)) as RecordJson);
    });
  }

  private settle(): void {
    do this.processor.turn();
    while (this.processor.isBehind);
  }
}
