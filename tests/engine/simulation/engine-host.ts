import { pino } from 'pino';
import type { AnswerTo, CommandName, CommandOf } from '../../../engine/processing/command.js';
import type { LogRecord } from '../../../engine/protocol/record.js';
import type { Answer } from '../../../engine/protocol/rejection.js';
import { Clock } from '../../../engine/stream/clock.js';
import { nextDueMs } from '../../../engine/stream/due-commands.js';
import { lastPosition } from '../../../engine/stream/journal.js';
import { StreamProcessor } from '../../../engine/stream/stream-processor.js';
import type { MortalJournal } from '../../support/mortal-journal.js';
import type { Disk } from './simulated-disk.js';
import type { VirtualTime } from './virtual-time.js';

const logger = pino({ level: 'silent' });

/** The machine that the engine runs on: it dies and comes up again, and its clock goes wrong. */
export class EngineHost {
  private processor: StreamProcessor | undefined;
  private journal: MortalJournal | undefined;
  private clock = new Clock(true);
  private skewMs = 0;
  private read = 0;
  private wakesAt = Infinity;

  constructor(
    private readonly time: VirtualTime,
    private readonly disk: Disk,
    /** Hears everything that is durable, once and in order. */
    private readonly onDurable: (records: readonly LogRecord[]) => void,
    private readonly onDeath: () => void,
  ) {}

  get isUp(): boolean {
    return this.processor !== undefined;
  }

  get state() {
    return this.processor!.state;
  }

  dump() {
    return this.processor!.dump();
  }

  async start(): Promise<void> {
    this.journal = this.disk.open();
    this.clock = new Clock(true);
    this.setClock();
    this.processor = await StreamProcessor.open(this.journal, this.clock, logger, () => undefined);
    this.observe();
    this.turn();
  }

  /** No answer at all when the machine is down or dies meanwhile. */
  ask<N extends CommandName>(command: CommandOf<N>, hear: (answer: Answer<AnswerTo<N>>) => void): void {
    if (!this.processor) return;
    this.setClock();
    this.processor.process<N>(command, hear);
    this.turn();
  }

  /** The clock of the machine is off by so much. */
  skew(ms: number): void {
    this.skewMs = ms;
    if (this.processor) this.turn();
  }

  kill(): void {
    const { processor } = this;
    if (!processor) return;
    this.journal!.die();
    this.processor = undefined;
    processor.close();
  }

  stop(): void {
    this.processor?.close();
    this.processor = undefined;
    this.journal?.die();
  }

  private turn(): void {
    this.setClock();
    const processor = this.processor!;
    do processor.turn();
    while (processor.isBehind && !processor.hasStopped);
    if (processor.hasStopped) {
      // A write has failed: the power went.
      this.kill();
      return this.onDeath();
    }
    this.observe();
    this.wakeWhenDue(processor);
  }

  private wakeWhenDue(processor: StreamProcessor): void {
    const due = nextDueMs(processor.state);
    if (due === undefined) return;
    const at = Math.max(due - this.skewMs, this.time.now() + 1);
    if (this.wakesAt > this.time.now() && this.wakesAt <= at) return;
    this.wakesAt = at;
    this.time.at(at, () => {
      if (this.processor) this.turn();
    });
  }

  private observe(): void {
    for (;;) {
      const batches = this.journal!.readAfter(this.read, 1_000);
      if (batches.length === 0) return;
      for (const batch of batches) this.onDurable(batch.records);
      this.read = lastPosition(batches.at(-1)!);
    }
  }

  private setClock(): void {
    const now = this.time.now() + this.skewMs;
    if (this.clock.now() !== now) this.clock.pin(now);
  }
}
