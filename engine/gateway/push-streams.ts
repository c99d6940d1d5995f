import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { Key } from '../protocol/key.js';
import type { LogRecord } from '../protocol/record.js';
import type { Batch } from '../stream/batch.js';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { activatedJobMessage } from './activated-job-message.js';
import type { CallTally } from './call-tally.js';
import { GatewayError } from './gateway-error.js';
import { Outbox } from './outbox.js';
import { assertTenants } from './tenant.js';

export interface StreamRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeout: string;
  readonly fetchVariable: readonly string[];
  readonly tenantIds: readonly string[];
}
type PushCall = ServerWritableStream<StreamRequest, unknown>;

interface Stream {
  readonly call: PushCall;
  readonly outbox: Outbox;
}

const becomesActivatable = new Set(['CREATED', 'FAILED', 'TIMED_OUT', 'RECURRED_AFTER_BACKOFF']);

/** The open StreamActivatedJobs calls. A job is pushed when it becomes activatable; what nobody can take is left to polls. */
export class PushStreams {
  private readonly byType = new Map<string, Stream[]>();
  private isClosing = false;

  constructor(
    private readonly processor: StreamProcessor,
    private readonly tally: CallTally,
  ) {
    processor.onBeforeCommit((batches) => this.pushNew(batches));
  }

  open(call: PushCall): void {
    const { type } = call.request;
    const refusal = this.refusal(call.request);
    if (refusal) return this.fail(call, refusal);
    const stream = { call, outbox: new Outbox(call, this.processor) };
    this.byType.set(type, [...(this.byType.get(type) ?? []), stream]);
    call.on('cancelled', () => {
      if (this.forget(stream)) this.tally.ended('StreamActivatedJobs', status.CANCELLED);
    });
  }

  closeAll(): void {
    this.isClosing = true;
    for (const streams of [...this.byType.values()]) {
      for (const stream of streams) if (this.forget(stream)) this.fail(stream.call, GatewayError.shuttingDown());
    }
  }

  private refusal({ type, timeout, tenantIds }: StreamRequest): GatewayError | undefined {
    if (this.isClosing) return GatewayError.shuttingDown();
    if (type.trim() === '') return invalid('type to be present, but it was blank');
    if (Number(timeout) < 1) return invalid(`timeout to be greater than zero, but it was ${timeout}`);
    try {
      assertTenants(tenantIds, 'StreamActivatedJobs');
    } catch (error) {
      return GatewayError.from(error);
    }
    return undefined;
  }

  private fail(call: PushCall, { code, message }: GatewayError): void {
    this.tally.ended('StreamActivatedJobs', code);
    call.emit('error', { code, details: message });
  }

  private pushNew(batches: readonly Batch[]): void {
    if (this.byType.size === 0) return;
    for (const batch of batches) for (const record of batch.records) this.pushIfAny(jobOf(record));
  }

  private pushIfAny(key: Key | undefined): void {
    const job = key === undefined ? undefined : this.processor.state.jobs.get(key);
    if (job?.state !== 'ACTIVATABLE') return;
    const streams = this.byType.get(job.value.type) ?? [];
    const stream = streams.find(({ call }) => !call.cancelled && !call.writableNeedDrain);
    if (!stream) return;
    // To the end of the line: workers of one type take turns.
    this.byType.set(job.value.type, [...streams.filter((other) => other !== stream), stream]);
    const { type, worker, timeout, fetchVariable } = stream.call.request;
    const value = { type, worker, timeout: Number(timeout), maxJobsToActivate: 1, fetchVariables: fetchVariable, jobKey: job.key };
    this.processor.process({ name: 'JOB_BATCH ACTIVATE', key: '-1', value }, (durable) => {
      for (const activated of durable.ok ? durable.value : []) stream.outbox.send(activatedJobMessage(activated), [activated]);
    });
  }

  /** False when it had been forgotten before. */
  private forget(stream: Stream): boolean {
    const { type } = stream.call.request;
    const streams = this.byType.get(type) ?? [];
    const left = streams.filter((other) => other !== stream);
    if (left.length > 0) this.byType.set(type, left);
    else this.byType.delete(type);
    return left.length < streams.length;
  }
}

/** The job that the record may have made activatable. */
function jobOf(record: LogRecord): Key | undefined {
  if (record.recordType !== 'EVENT') return undefined;
  if (record.valueType === 'JOB' && becomesActivatable.has(record.intent)) return record.key;
  return record.valueType === 'INCIDENT' && record.intent === 'RESOLVED' ? record.value.jobKey : undefined;
}

function invalid(what: string): GatewayError {
  return new GatewayError(status.INVALID_ARGUMENT, `Expected to stream activated jobs with ${what}`);
}
