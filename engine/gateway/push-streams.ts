import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { Key } from '../protocol/key.js';
import type { LogRecord } from '../protocol/record.js';
import type { Batch } from '../stream/batch.js';
import type { StreamProcessor } from '../stream/stream-processor.js';
import { activatedJobMessage } from './activated-job-message.js';

export interface StreamRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeout: string;
  readonly fetchVariable: readonly string[];
}
type Call = ServerWritableStream<StreamRequest, unknown>;

const becomesActivatable = new Set(['CREATED', 'FAILED', 'TIMED_OUT', 'RECURRED_AFTER_BACKOFF']);

/** The open StreamActivatedJobs calls. A job is pushed when it becomes activatable; what nobody can take is left to polls. */
export class PushStreams {
  private readonly byType = new Map<string, Call[]>();

  constructor(private readonly processor: StreamProcessor) {
    processor.onBeforeCommit((batches) => this.pushNew(batches));
  }

  open(call: Call): void {
    const { type, timeout } = call.request;
    if (type.trim() === '') return refuse(call, 'type to be present, but it was blank');
    if (Number(timeout) < 1) return refuse(call, `timeout to be greater than zero, but it was ${timeout}`);
    this.byType.set(type, [...(this.byType.get(type) ?? []), call]);
    const leave = () => this.forget(call);
    call.on('cancelled', leave);
    call.on('error', leave);
    call.on('close', leave);
  }

  closeAll(): void {
    for (const calls of this.byType.values()) {
      for (const call of calls) call.emit('error', { code: status.UNAVAILABLE, details: 'The engine is shutting down' });
    }
    this.byType.clear();
  }

  private pushNew(batches: readonly Batch[]): void {
    if (this.byType.size === 0) return;
    for (const batch of batches) for (const record of batch.records) this.pushIfAny(jobOf(record));
  }

  private pushIfAny(key: Key | undefined): void {
    const job = key === undefined ? undefined : this.processor.state.jobs.get(key);
    if (job?.state !== 'ACTIVATABLE') return;
    const calls = this.byType.get(job.value.type) ?? [];
    const call = calls.find((candidate) => !candidate.cancelled && !candidate.writableNeedDrain);
    if (!call) return;
    // To the end of the line: workers of one type take turns.
    this.byType.set(job.value.type, [...calls.filter((other) => other !== call), call]);
    const { type, worker, timeout, fetchVariable } = call.request;
    const value = { type, worker, timeout: Number(timeout), maxJobsToActivate: 1, fetchVariables: fetchVariable, jobKey: job.key };
    this.processor.process({ name: 'JOB_BATCH ACTIVATE', key: '-1', value }, (durable) => {
      for (const activated of durable.ok ? durable.value : []) {
        if (call.cancelled) void this.processor.submit({ name: 'JOB YIELD', key: activated.key, value: null });
        else call.write(activatedJobMessage(activated));
      }
    });
  }

  private forget(call: Call): void {
    const left = this.byType.get(call.request.type)?.filter((other) => other !== call) ?? [];
    if (left.length > 0) this.byType.set(call.request.type, left);
    else this.byType.delete(call.request.type);
  }
}

/** The job that the record may have made activatable. */
function jobOf(record: LogRecord): Key | undefined {
  if (record.recordType !== 'EVENT') return undefined;
  if (record.valueType === 'JOB' && becomesActivatable.has(record.intent)) return record.key;
  return record.valueType === 'INCIDENT' && record.intent === 'RESOLVED' ? record.value.jobKey : undefined;
}

function refuse(call: Call, what: string): void {
  call.emit('error', { code: status.INVALID_ARGUMENT, details: `Expected to stream activated jobs with ${what}` });
}
