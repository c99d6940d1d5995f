import { status } from '@grpc/grpc-js';
import type { ActivatedJob } from '../processing/command.js';
import type { Key } from '../protocol/key.js';
import type { LogRecord } from '../protocol/record.js';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { assertTenants } from './tenant.js';
import type { Backend } from './backend.js';
import { GatewayError } from './gateway-error.js';
import { JobStream, type ActivateJobsCall } from './job-stream.js';
import type { CallTally } from './call-tally.js';
import { Outbox } from './outbox.js';

export type LongPolling = 'push' | 'zeebe';

const endsHold = new Set(['COMPLETED', 'FAILED', 'ERROR_THROWN', 'TIMED_OUT', 'CANCELED', 'YIELDED']);

/**
 * The open ActivateJobs calls. `push` keeps a call open and hands it jobs as they appear, as long as its worker holds
 * fewer than it asked for: zeebe-node polls on a fixed interval, and each hop of a process would otherwise wait for
 * the next tick. `zeebe` ends the call with its first jobs, as the real gateway does.
 */
export class JobStreams {
  private readonly byType = new Map<string, JobStream[]>();
  private readonly holder = new Map<Key, JobStream>();
  private isClosing = false;

  constructor(
    private readonly processor: StreamProcessor,
    private readonly backend: Backend,
    private readonly mode: LongPolling,
    private readonly tally: CallTally,
  ) {
    processor.onBeforeCommit((batches) => {
      for (const batch of batches) for (const record of batch.records) this.release(record);
      this.handOut();
    });
  }

  /** Gives the caller what there is, and keeps it waiting for more if it may. */
  async open(call: ActivateJobsCall): Promise<void> {
    const stream = new JobStream(call, new Outbox(call, this.processor));
    stream.onEnd((code) => this.tally.ended('ActivateJobs', code));
    if (this.isClosing) return stream.fail(GatewayError.shuttingDown());
    try {
      assertTenants(call.request.tenantIds, 'ActivateJobs');
      const jobs = await this.backend.submit<'JOB_BATCH ACTIVATE'>(stream.request(), 'poll');
      this.hold(stream, jobs);
      this.deliver(stream, jobs);
    } catch (error) {
      return stream.fail(pollError(GatewayError.from(error), stream.type));
    }
    if (stream.hasEnded) return;
    const waiting = this.byType.get(stream.type) ?? [];
    waiting.push(stream);
    this.byType.set(stream.type, waiting);
    stream.onEnd(() => this.forget(stream));
    stream.startWaiting();
    // A job may have come between the answer and now.
    if (this.processor.state.activatableJobs.count(stream.type) > 0) this.processor.schedule();
  }

  /** How many calls wait for jobs, by type. */
  *waiting(): Iterable<readonly [type: string, count: number]> {
    for (const [type, streams] of this.byType) yield [type, streams.length];
  }

  closeAll(): void {
    this.isClosing = true;
    for (const streams of [...this.byType.values()]) for (const stream of [...streams]) stream.end();
  }

  private handOut(): void {
    for (const [type, streams] of this.byType) {
      while (this.processor.state.activatableJobs.count(type) > 0) {
        const next = streams.findIndex((stream) => stream.capacity > 0);
        if (next < 0) break;
        const [stream] = streams.splice(next, 1);
        if (!stream) break;
        // To the end of the line: workers of one type take turns.
        streams.push(stream);
        if (!this.handOutTo(stream)) break;
      }
    }
  }

  /** False when the stream could take nothing although there are jobs, e.g. because they are too large. */
  private handOutTo(stream: JobStream): boolean {
    const answer = this.processor.process(stream.request(), (durable) => {
      if (durable.ok) this.deliver(stream, durable.value);
    });
    if (!answer.ok) return false;
    this.hold(stream, answer.value);
    if (this.mode === 'zeebe' && answer.value.length > 0) stream.takesMore = false;
    return answer.value.length > 0;
  }

  private hold(stream: JobStream, jobs: readonly ActivatedJob[]): void {
    for (const { key } of jobs) {
      stream.held.add(key);
      this.holder.set(key, stream);
    }
  }

  private deliver(stream: JobStream, jobs: readonly ActivatedJob[]): void {
    if (jobs.length > 0) stream.send(jobs);
    if (stream.answersAtOnce || (this.mode === 'zeebe' && jobs.length > 0)) stream.end();
  }

  private release(record: LogRecord): void {
    if (record.valueType !== 'JOB' || !endsHold.has(record.intent)) return;
    this.holder.get(record.key)?.held.delete(record.key);
    this.holder.delete(record.key);
  }

  private forget(stream: JobStream): void {
    const streams = this.byType.get(stream.type)?.filter((other) => other !== stream) ?? [];
    if (streams.length > 0) this.byType.set(stream.type, streams);
    else this.byType.delete(stream.type);
    for (const key of stream.held) if (this.holder.get(key) === stream) this.holder.delete(key);
  }
}

/** Where Zeebe words it differently for polls. */
function pollError(error: GatewayError, type: string): GatewayError {
  if (error.code !== status.RESOURCE_EXHAUSTED) return error;
  return new GatewayError(
    error.code,
    `Expected to activate jobs of type '${type}', but no jobs available and at least one broker returned 'RESOURCE_EXHAUSTED'. Please try again later.`,
  );
}
