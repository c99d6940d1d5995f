import type { Logger } from 'pino';
import type { AnswerTo, Command, CommandName, CommandOf } from '../processing/command.js';
import type { Documents } from '../protocol/documents.js';
import type { Key } from '../protocol/key.js';
import { Refused, reject, type Answer, type Rejection } from '../protocol/rejection.js';
import { due as dueIndex } from '../state/due.js';
import { MutableState, type State } from '../state/state.js';
import type { Batch } from './batch.js';
import type { Clock } from './clock.js';
import { CommandRun, InstanceIsBanned } from './command-run.js';
import { Counters } from './counters.js';
import { DefinitionCache } from './definition-cache.js';
import { dueCommands, nextDueMs } from './due-commands.js';
import { JournalFull, type Journal } from './journal.js';
import { restore, saveCheckpoint } from './recovery.js';

interface Waiting {
  readonly command: Command;
  readonly answer: (answer: Answer<unknown>) => void;
  /** Told when the instance that the command creates has completed. */
  readonly onResult?: (variables: Documents) => void;
}

const longestTurnMs = 20;
/** How often a full disk is tried again. */
const fullRetryMs = 500;
/** Records between two checkpoints: few enough that one takes some ten milliseconds, and a start replays little. */
const checkpointEvery = 10_000;

/**
 * The loop. In each turn all waiting commands are processed, one sync makes them durable, and only then anyone is
 * answered: a client never hears of something that a crash could take back.
 */
export class StreamProcessor {
  readonly definitions = new DefinitionCache();
  private readonly mutable = new MutableState();
  private readonly counters = new Counters();
  private queue: Waiting[] = [];
  private batches: Batch[] = [];
  private afterCommit: (() => void)[] = [];
  private readonly results = new Map<Key, (variables: Documents) => void>();
  private readonly commitListeners: ((batches: readonly Batch[]) => void)[] = [];
  private readonly beforeCommit: ((batches: readonly Batch[]) => void)[] = [];
  private isScheduled = false;
  private isStopped = false;
  private isFull = false;
  private keepsForExport = true;
  private recordsSinceCheckpoint = 0;
  private dueTimer: NodeJS.Timeout | undefined;
  private readonly stuck = new Set<string>();

  private constructor(
    private readonly journal: Journal,
    readonly clock: Clock,
    private readonly logger: Logger,
    private readonly onFatal: (error: Error) => void,
  ) {
    clock.onMove(() => this.schedule());
  }

  /** Loads the stored state and replays what came after it. */
  static async open(journal: Journal, clock: Clock, logger: Logger, onFatal: (error: Error) => void): Promise<StreamProcessor> {
    const processor = new StreamProcessor(journal, clock, logger, onFatal);
    processor.recordsSinceCheckpoint = restore(journal, processor.mutable, processor.counters);
    await processor.definitions.load(processor.mutable.tables);
    processor.schedule();
    return processor;
  }

  get state(): State {
    return this.mutable.tables;
  }

  /** The log has no room: what is done waits to be written, and nothing more is done until then. */
  get hasNoRoom(): boolean {
    return this.isFull;
  }

  /** It has ended, because it was asked to or because its log could not be written. */
  get hasStopped(): boolean {
    return this.isStopped;
  }

  /** Of the last record. */
  get position(): number {
    return this.counters.position;
  }

  get waitingCount(): number {
    return this.queue.length;
  }

  /** How many callers wait for the end of the instance that they have created. */
  get awaitedResults(): number {
    return this.results.size;
  }

  /** Everything that is true, for tests that compare it. */
  dump(): ReturnType<MutableState['dump']> {
    return this.mutable.dump();
  }

  submit<N extends CommandName>(command: CommandOf<N>, onResult?: (variables: Documents) => void): Promise<Answer<AnswerTo<N>>> {
    if (this.isStopped) return Promise.resolve(reject('PROCESSING_ERROR', 'The engine is stopping'));
    return new Promise((resolve) => {
      this.queue.push({ command, answer: resolve as Waiting['answer'], ...(onResult ? { onResult } : {}) });
      this.schedule();
    });
  }

  /** Processes at once, within the commit that is being prepared; `durable` hears the same answer after the commit. */
  process<N extends CommandName>(command: CommandOf<N>, durable: (answer: Answer<AnswerTo<N>>) => void): Answer<AnswerTo<N>> {
    return this.processOne({ command, answer: durable as Waiting['answer'] }) as Answer<AnswerTo<N>>;
  }

  /** Runs before each commit, and may still process commands. */
  onBeforeCommit(listener: (batches: readonly Batch[]) => void): void {
    this.beforeCommit.push(listener);
  }

  onCommit(listener: (batches: readonly Batch[]) => void): void {
    this.commitListeners.push(listener);
  }

  /** Nothing waits to be sent, so that records whose effect is stored can go at once. */
  exportsNothing(): void {
    this.keepsForExport = false;
  }

  forgetResult(processInstanceKey: Key): void {
    this.results.delete(processInstanceKey);
  }

  /** One turn, without waiting for the event loop. */
  turn(): void {
    this.isScheduled = false;
    if (this.isStopped || (this.isFull && !this.commit())) return;
    const startedAt = performance.now();
    this.processDue(startedAt);
    let next = 0;
    while (next < this.queue.length) {
      this.processOne(this.queue[next++]!);
      if (performance.now() - startedAt > longestTurnMs) break;
    }
    this.queue = this.queue.slice(next);
    for (const listener of this.beforeCommit) listener(this.batches);
    if (this.commit()) this.armDueTimer();
    if (this.queue.length > 0) this.schedule();
  }

  /** A turn is kept short, so that one may not be enough for all that is due by now. */
  get isBehind(): boolean {
    return dueCommands(this.state, this.clock.now(), this.stuck.size + 1).some(({ entry }) => !this.stuck.has(entry));
  }

  schedule(): void {
    if (this.isScheduled || this.isStopped) return;
    this.isScheduled = true;
    setImmediate(() => this.turn());
  }

  /** Finishes what was asked for, and stores the state so that the next start has nothing to replay. */
  close(): void {
    if (this.isStopped) return;
    while (this.queue.length > 0 && !this.isStopped && !this.isFull) this.turn();
    // What could not be written is not to be found in the stored state either: nobody was told of it.
    const isAhead = this.isStopped || this.isFull;
    this.isStopped = true;
    clearTimeout(this.dueTimer);
    if (!isAhead) this.checkpoint();
  }

  /** What is due may make more due at once, such as a cycle that catches up. */
  private processDue(startedAt: number): void {
    for (;;) {
      const due = dueCommands(this.state, this.clock.now(), 1000).filter(({ entry }) => !this.stuck.has(entry));
      for (const { entry, command } of due) {
        this.processOne({ command, answer: () => undefined });
        // What cannot be done stays due; trying it again in every turn would keep the engine busy for nothing.
        if (this.state.dues.has(dueIndex.name, entry)) this.stuck.add(entry);
      }
      if (due.length === 0 || performance.now() - startedAt > longestTurnMs) return;
    }
  }

  private processOne({ command, answer, onResult }: Waiting): Answer<unknown> {
    const takeBack = this.counters.mark();
    this.mutable.undo.begin();
    const completions: (() => void)[] = [];
    const run = new CommandRun(this.mutable, this.definitions, this.counters, this.clock.now(), (key, variables) => {
      const tell = this.results.get(key);
      if (!tell) return;
      const result = variables();
      // After the answer to what completed it: a worker that hears of the end first may close with its job under way.
      completions.push(() => setImmediate(() => tell(result)));
    });
    let given: Answer<unknown> = reject('PROCESSING_ERROR', 'The command was not processed');
    try {
      run.run(command, (value) => {
        given = value;
        if (onResult && value.ok) this.results.set((value.value as { processInstanceKey: Key }).processInstanceKey, onResult);
      });
      this.mutable.undo.commit();
    } catch (error) {
      this.mutable.undo.rollBack();
      takeBack();
      if (error instanceof Refused) return this.refuse(command, error.rejection, answer);
      given = this.failed(command, run.concerned, error as Error);
      this.afterCommit.push(() => answer(given));
      return given;
    }
    if (run.records.length > 0) this.batches.push({ keyCounter: this.counters.key, records: run.records });
    else takeBack();
    this.afterCommit.push(() => answer(given), ...completions);
    return given;
  }

  /** Nothing of the command remains but the record that it was refused. */
  private refuse(command: Command, rejection: Rejection, answer: Waiting['answer']): Rejection {
    const run = new CommandRun(this.mutable, this.definitions, this.counters, this.clock.now(), () => undefined);
    run.refuse(command, rejection);
    this.batches.push({ keyCounter: this.counters.key, records: run.records });
    this.afterCommit.push(() => answer(rejection));
    return rejection;
  }

  /** One instance is given up, so that all others go on. */
  private failed(command: Command, concerned: Key | undefined, error: Error): Answer<unknown> {
    if (error instanceof InstanceIsBanned) return reject('INVALID_STATE', error.message);
    this.logger.error({ err: error, command: command.name, key: command.key, processInstanceKey: concerned }, 'command failed');
    if (concerned !== undefined && this.state.elementInstances.has(concerned)) {
      const run = new CommandRun(this.mutable, this.definitions, this.counters, this.clock.now(), () => undefined);
      run.event('ERROR', 'CREATED', run.nextKey(), {
        exceptionMessage: error.message,
        stacktrace: error.stack ?? '',
        errorEventPosition: this.counters.position,
        processInstanceKey: concerned,
      });
      this.batches.push({ keyCounter: this.counters.key, records: run.records });
    }
    return reject('PROCESSING_ERROR', `Expected to process command without errors, but: ${error.message}`);
  }

  /** False when the log could not be written: memory is then ahead of the disk, and going on would be a lie. */
  private commit(): boolean {
    const { batches, afterCommit } = this;
    if (batches.length > 0) {
      try {
        this.journal.append(batches);
      } catch (cause) {
        if (cause instanceof JournalFull) return this.waitForRoom();
        this.isStopped = true;
        this.onFatal(new Error('The engine stops because its log cannot be written', { cause }));
        return false;
      }
      for (const { records } of batches) this.recordsSinceCheckpoint += records.length;
    }
    this.isFull = false;
    this.batches = [];
    this.afterCommit = [];
    for (const tell of afterCommit) tell();
    if (batches.length > 0) for (const listener of this.commitListeners) listener(batches);
    if (this.recordsSinceCheckpoint > checkpointEvery) this.checkpoint();
    return true;
  }

  /** Who asked for what is done already hears of it once there is room. */
  private waitForRoom(): false {
    if (!this.isFull) this.logger.error('the disk is full; the engine takes no work until there is room');
    this.isFull = true;
    clearTimeout(this.dueTimer);
    this.dueTimer = setTimeout(() => this.schedule(), fullRetryMs);
    return false;
  }

  private checkpoint(): void {
    if (this.recordsSinceCheckpoint === 0) return;
    try {
      saveCheckpoint(this.journal, this.mutable, this.counters, this.keepsForExport);
    } catch (error) {
      // The log still has everything; the next one stores what this one could not.
      this.logger.warn({ err: error }, 'the state could not be stored');
    }
    this.recordsSinceCheckpoint = 0;
  }

  private armDueTimer(): void {
    clearTimeout(this.dueTimer);
    const next = nextDueMs(this.state);
    if (next === undefined) return;
    // Not more than a second ahead: the clock may be set meanwhile. Not at once: an entry may be stuck.
    const waitMs = Math.min(Math.max(next - this.clock.now(), this.stuck.size > 0 ? 100 : 1), 1000);
    this.dueTimer = setTimeout(() => this.schedule(), waitMs);
  }
}
