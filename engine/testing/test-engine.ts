import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pino } from 'pino';
import { Duration } from 'luxon';
import type { AnswerTo, CommandName, CommandOf } from '../processing/command.js';
import { parseResources } from '../processing/deployment/parse-resources.js';
import type { EventOf, EventValueType, LogRecord } from '../protocol/record.js';
import type { Answer } from '../protocol/rejection.js';
import { Clock } from '../stream/clock.js';
import { MemoryJournal } from '../stream/memory-journal.js';
import { StreamProcessor } from '../stream/stream-processor.js';
import type { Gateway } from '../gateway/gateway.js';
import type { LongPolling } from '../gateway/job-streams.js';
import { documents } from './documents.js';
import { TestInstance } from './test-instance.js';

const logger = pino({ level: 'silent' });

/** What to complete jobs with, by element id or job type. */
export type Answers = Readonly<Record<string, Readonly<Record<string, unknown>> | (() => Readonly<Record<string, unknown>>)>>;

/** An engine in memory with a clock that the test moves. Every call takes effect before it returns. */
export class TestEngine {
  /** Everything that has happened, in order. */
  records: LogRecord[] = [];
  protected journal = new MemoryJournal();
  protected processor!: StreamProcessor;
  private timeline = new Clock(true);
  private gateway: Gateway | undefined;

  /** Starts empty; `now` is an ISO date-time. */
  async open(now = '2026-05-09T08:00:00Z'): Promise<void> {
    this.records = [];
    this.journal = new MemoryJournal();
    this.timeline = new Clock(true);
    this.timeline.pin(Date.parse(now));
    this.processor = await this.openProcessor();
    this.processor.onCommit((batches) => this.records.push(...batches.flatMap((batch) => batch.records)));
  }

  /** Opens the gRPC gateway on a free port, for workers and clients that speak Zeebe's protocol; answers its address. */
  async serve(longPolling: LongPolling = 'push'): Promise<string> {
    const { Gateway } = await import('../gateway/gateway.js');
    const gateway = new Gateway(this.processor, { host: '127.0.0.1', port: 0, longPolling });
    this.gateway = gateway;
    return `127.0.0.1:${await gateway.start()}`;
  }

  readonly clock = {
    advance: (by: string): void => {
      this.timeline.add(Duration.fromISO(by).toMillis());
      do this.processor.turn();
      while (this.processor.isBehind);
    },
    now: (): number => this.timeline.now(),
  };

  async deploy(...files: readonly (readonly [name: string, content: string])[]) {
    const parsed = await parseResources(files.map(([name, content]) => ({ name, content: Buffer.from(content) })));
    if (!parsed.ok) throw new Error(parsed.reason);
    return this.must({ name: 'DEPLOYMENT CREATE', key: '-1', value: { resources: parsed.value } });
  }

  /** Deploys diagrams, tables and forms from their files. */
  deployFiles(...paths: readonly string[]) {
    return this.deploy(...paths.map((path) => [basename(path), readFileSync(path, 'utf8')] as const));
  }

  start(bpmnProcessId: string, variables: Readonly<Record<string, unknown>> = {}): TestInstance {
    const value = { bpmnProcessId, version: -1, processDefinitionKey: '-1', variables: documents(variables) };
    const { processInstanceKey } = this.must({ name: 'PROCESS_INSTANCE_CREATION CREATE', key: '-1', value });
    return new TestInstance(this, processInstanceKey);
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

  broadcast(signalName: string, variables: Readonly<Record<string, unknown>> = {}): void {
    this.must({ name: 'SIGNAL BROADCAST', key: '-1', value: { signalName, variables: documents(variables) } });
  }

  /** Hands out jobs as a worker would get them. */
  activate(type: string, max = 10, timeoutMs = 60_000) {
    const value = { type, worker: 'test', timeout: timeoutMs, maxJobsToActivate: max, fetchVariables: [] };
    return this.must({ name: 'JOB_BATCH ACTIVATE', key: '-1', value });
  }

  /**
   * Works jobs off until none is left that has an answer: completes each with the variables given for its element id or,
   * failing that, its job type. A function is asked anew for each job.
   */
  work(answers: Answers): void {
    for (let next = this.nextAnswered(answers); next; next = this.nextAnswered(answers)) {
      const variables = typeof next.answer === 'function' ? next.answer() : next.answer;
      this.must({ name: 'JOB COMPLETE', key: next.key, value: { variables: documents(variables) } });
    }
  }

  private nextAnswered(answers: Answers) {
    for (const { key, value, state } of this.processor.state.jobs.values()) {
      const answer = answers[value.elementId] ?? answers[value.type];
      if (answer && (state === 'ACTIVATABLE' || state === 'ACTIVATED')) return { key, answer };
    }
    return undefined;
  }

  /** Completes every job of the type that there is. */
  complete(type: string, variables: Readonly<Record<string, unknown>> = {}): void {
    for (const { key } of this.activate(type, 100)) this.must({ name: 'JOB COMPLETE', key, value: { variables: documents(variables) } });
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
  instances(): TestInstance[] {
    return this.events('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING')
      .filter(({ value }) => value.bpmnElementType === 'PROCESS')
      .map(({ key }) => new TestInstance(this, key));
  }

  get state() {
    return this.processor.state;
  }

  /** How many clients wait for the end of the instance that they have created. */
  get awaitedResults(): number {
    return this.processor.awaitedResults;
  }

  /** How many workers wait for jobs of a type. */
  waitingPolls(type: string): number {
    return [...(this.gateway?.polls.waiting() ?? [])].find(([of]) => of === type)?.[1] ?? 0;
  }

  async close(): Promise<void> {
    await this.gateway?.close();
    this.processor.close();
  }

  /** Starts from what the log holds. */
  protected openProcessor(): Promise<StreamProcessor> {
    return StreamProcessor.open(this.journal, this.timeline, logger, (cause) => {
      throw cause;
    });
  }
}
