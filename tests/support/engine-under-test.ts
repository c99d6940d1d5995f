import { pino } from 'pino';
import { Duration } from 'luxon';
import type { AnswerTo, CommandName, CommandOf } from '../../engine/processing/command.js';
import { parseResources } from '../../engine/processing/deployment/parse-resources.js';
import type { Documents } from '../../engine/protocol/documents.js';
import type { EventOf, EventValueType, LogRecord } from '../../engine/protocol/record.js';
import type { Answer } from '../../engine/protocol/rejection.js';
import { Clock } from '../../engine/stream/clock.js';
import { MemoryJournal } from '../../engine/stream/memory-journal.js';
import { StreamProcessor } from '../../engine/stream/stream-processor.js';
import { InstanceUnderTest } from './instance-under-test.js';

const logger = pino({ level: 'silent' });
const startMs = Date.parse('2026-05-09T08:00:00Z');

/**
 * An engine in memory, fresh for each test, with a clock that the test moves. Every call takes effect before it returns.
 * After each test the log is replayed and must lead to the same state.
 */
export class EngineUnderTest {
  records: LogRecord[] = [];
  private journal = new MemoryJournal();
  private processor!: StreamProcessor;
  private timeline = new Clock(true);

  async open(): Promise<void> {
    this.records = [];
    this.journal = new MemoryJournal();
    this.timeline = new Clock(true);
    this.timeline.pin(startMs);
    this.processor = await this.openProcessor();
    this.processor.onCommit((batches) => this.records.push(...batches.flatMap((batch) => batch.records)));
  }

  readonly clock = {
    advance: (by: string): void => {
      this.timeline.add(Duration.fromISO(by).toMillis());
      this.processor.turn();
    },
    now: (): number => this.timeline.now(),
  };

  async deploy(...files: readonly (readonly [name: string, content: string])[]) {
    const parsed = await parseResources(files.map(([name, content]) => ({ name, content: Buffer.from(content) })));
    if (!parsed.ok) throw new Error(parsed.reason);
    return this.must({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } });
  }

  start(bpmnProcessId: string, variables: Readonly<Record<string, unknown>> = {}): InstanceUnderTest {
    const value = { bpmnProcessId, version: -1, processDefinitionKey: '-1', variables: documents(variables) };
    const { processInstanceKey } = this.must({ name: 'PROCESS_INSTANCE_CREATION CREATE', key: '-1', value });
    return new InstanceUnderTest(this, processInstanceKey);
  }

  /** What the engine says to a command. */
  ask<N extends CommandName>(command: CommandOf<N>): Answer<AnswerTo<N>> {
    let answer: Answer<AnswerTo<N>> | undefined;
    this.processor.process<N>(command, (durable) => (answer = durable));
    this.processor.turn();
    return answer!;
  }

  must<N extends CommandName>(command: CommandOf<N>): AnswerTo<N> {
    const answer = this.ask<N>(command);
    if (!answer.ok) throw new Error(`${command.name} was rejected: ${answer.type}: ${answer.reason}`);
    return answer.value;
  }

  publish(
    name: string,
    correlationKey: string,
    options: { readonly variables?: Readonly<Record<string, unknown>>; readonly ttlMs?: number; readonly messageId?: string } = {},
  ) {
    const { variables = {}, ttlMs = 0, messageId = '' } = options;
    const value = { name, correlationKey, messageId, timeToLive: ttlMs, variables: documents(variables) };
    return this.ask({ name: 'MESSAGE PUBLISH', key: '-1', value });
  }

  /** Hands out jobs as a worker would get them. */
  activate(type: string, max = 10, timeoutMs = 60_000) {
    const value = { type, worker: 'test', timeout: timeoutMs, maxJobsToActivate: max, fetchVariables: [] };
    return this.must({ name: 'JOB_BATCH ACTIVATE', key: '-1', value });
  }

  /** Completes every job of the type that there is. */
  complete(type: string, variables: Readonly<Record<string, unknown>> = {}): void {
    for (const { key } of this.activate(type, 100))
      this.must({ name: 'JOB COMPLETE', key, value: { variables: documents(variables) } });
  }

  fail(type: string, retries: number, options: { readonly errorMessage?: string; readonly backOffMs?: number } = {}): void {
    const { errorMessage = '', backOffMs = 0 } = options;
    for (const { key } of this.activate(type))
      this.must({ name: 'JOB FAIL', key, value: { retries, errorMessage, retryBackOff: backOffMs, variables: {} } });
  }

  throwError(type: string, errorCode: string, variables: Readonly<Record<string, unknown>> = {}): void {
    for (const { key } of this.activate(type))
      this.must({ name: 'JOB THROW_ERROR', key, value: { errorCode, errorMessage: '', variables: documents(variables) } });
  }

  events<T extends EventValueType>(valueType: T, intent?: string): EventOf<T>[] {
    return this.records.filter(
      (record): record is EventOf<T> =>
        record.recordType === 'EVENT' && record.valueType === valueType && (intent === undefined || record.intent === intent),
    );
  }

  /** Every instance that was ever started, in this order. */
  instances(): InstanceUnderTest[] {
    return this.events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING')
      .filter(({ value }) => value.bpmnElementType === 'PROCESS')
      .map(({ key }) => new InstanceUnderTest(this, key));
  }

  get state() {
    return this.processor.state;
  }

  async close(): Promise<void> {
    const lived = this.processor.dump();
    const replayed = await this.openProcessor();
    expect(replayed.dump()).toEqual(lived);
    replayed.close();
    this.processor.close();
  }

  /** Starts from what the log holds. */
  private openProcessor(): Promise<StreamProcessor> {
    return StreamProcessor.open(this.journal, this.timeline, logger, (cause) => {
      throw cause;
    });
  }
}

/** To be called inside `describe`: a fresh engine for each of its tests. */
export function engineUnderTest(): EngineUnderTest {
  const engine = new EngineUnderTest();
  beforeEach(() => engine.open());
  afterEach(() => engine.close());
  return engine;
}

function documents(variables: Readonly<Record<string, unknown>>): Documents {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, JSON.stringify(value)]));
}
