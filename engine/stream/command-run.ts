import type { Command, CommandName, Commands } from '../processing/command.js';
import { processCommand } from '../processing/process-command.js';
import type { Definitions, Processing } from '../processing/processing.js';
import type { Documents } from '../protocol/documents.js';
import { keyOf, type Key } from '../protocol/key.js';
import type { EventRecord, Events, EventValueType, LogRecord } from '../protocol/record.js';
import { Refused, type Answer, type Rejection } from '../protocol/rejection.js';
import { applyEvent } from '../state/apply-event.js';
import type { MutableState, State } from '../state/state.js';
import { isTooLarge } from './batch-size.js';
import type { Counters } from './counters.js';

/** Something is asked of an instance that was banned after an error. */
export class InstanceIsBanned extends Error {}

/** No sound process makes so many steps without waiting; a loop that escaped the checks at deployment does. */
const mostSteps = 20_000;
/** What a multi-instance body asks for each item: to begin its turn, and to begin the next. */
const stepsOfTurn = 2;

/**
 * What can be done to an instance that was banned: it can be ended, and Zeebe does not see that a client's command is
 * about it where that names no instance. Nothing follows from those.
 */
const reachesBanned: ReadonlySet<CommandName> = new Set([
  'PROCESS_INSTANCE CANCEL',
  'PROCESS_INSTANCE TERMINATE_ELEMENT',
  'JOB COMPLETE',
  'JOB FAIL',
  'JOB THROW_ERROR',
  'JOB UPDATE_RETRIES',
  'JOB UPDATE_TIMEOUT',
  'INCIDENT RESOLVE',
  'VARIABLE_DOCUMENT UPDATE',
]);

/** One command on its way through the engine, with all that follows from it. */
export class CommandRun implements Processing {
  readonly records: LogRecord[] = [];
  readonly state: State;
  concerned: Key | undefined;
  private current: Command | undefined;
  private readonly waiting: Command[] = [];
  private readonly sourcePosition: number;

  constructor(
    private readonly mutable: MutableState,
    readonly definitions: Definitions,
    private readonly counters: Counters,
    readonly nowMs: number,
    private readonly onCompleted: (processInstanceKey: Key, variables: () => Documents) => void,
  ) {
    this.state = mutable.tables;
    this.sourcePosition = ++counters.position;
  }

  /** `onAnswer` hears the answer before the follow-ups run. */
  run(command: Command, onAnswer: (answer: Answer<unknown>) => void): void {
    this.current = command;
    const answer = processCommand(command, this);
    // Zeebe gives no reason.
    if (isTooLarge(this.records)) throw new Refused('EXCEEDED_BATCH_RECORD_SIZE', '');
    onAnswer(answer);
    if (!answer.ok) this.refuse(command, answer);
    let allowed = mostSteps;
    for (let step = 0; step < this.waiting.length; step++) {
      const next = this.waiting[step]!;
      if (step > allowed) throw new Error(`The instance made more than ${mostSteps} steps without waiting for anything`);
      // A turn for each item of a list is no loop: the list is as long as it is.
      if (next.name === 'PROCESS_INSTANCE_BATCH ACTIVATE') allowed += stepsOfTurn;
      this.follow(next);
    }
  }

  private follow(command: Command): void {
    this.current = command;
    try {
      processCommand(command, this);
    } catch (error) {
      // What others have caused comes to nothing there.
      if (!(error instanceof InstanceIsBanned)) throw error;
    }
  }

  nextKey(): Key {
    return keyOf(++this.counters.key);
  }

  event<T extends EventValueType>(valueType: T, intent: Events[T]['intent'], key: Key, value: Events[T]['value']): void {
    const record = { recordType: 'EVENT', ...this.header(key), valueType, intent, value } as unknown as EventRecord;
    this.records.push(record);
    applyEvent(this.mutable.tables, record);
  }

  followUp<N extends CommandName>(name: N, key: Key, value: Commands[N]['value']): void {
    this.waiting.push({ name, key, value } as Command);
  }

  concerns(processInstanceKey: Key): void {
    this.concerned = processInstanceKey;
    if (this.state.banned.has(processInstanceKey) && this.current && !reachesBanned.has(this.current.name)) {
      throw new InstanceIsBanned(`Process instance '${processInstanceKey}' was stopped after an unexpected error`);
    }
  }

  completed(processInstanceKey: Key, variables: () => Documents): void {
    this.onCompleted(processInstanceKey, variables);
  }

  refuse({ name, key, value }: Command, { type: rejectionType, reason: rejectionReason }: Rejection): void {
    const [valueType = '', intent = ''] = name.split(' ');
    const record = { recordType: 'COMMAND_REJECTION' as const, ...this.header(key), valueType, intent };
    this.records.push({ ...record, value: value ?? {}, rejectionType, rejectionReason });
  }

  private header(key: Key) {
    return {
      position: ++this.counters.position,
      sourcePosition: this.sourcePosition,
      key,
      timestamp: this.nowMs,
    };
  }
}
