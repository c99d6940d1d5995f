import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ActivatedJob, CommandOf } from '../processing/command.js';
import type { Key } from '../protocol/key.js';
import { activatedJobMessage } from './activated-job-message.js';
import type { GatewayError } from './gateway-error.js';
import type { Outbox } from './outbox.js';
import { after } from './timer.js';

export interface ActivateJobsRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeout: string;
  readonly maxJobsToActivate: number;
  readonly fetchVariable: readonly string[];
  readonly requestTimeout: string;
  readonly tenantIds: readonly string[];
}

export type ActivateJobsCall = ServerWritableStream<ActivateJobsRequest, unknown>;

const defaultWaitMs = 10_000;

/** One open ActivateJobs call of one worker. */
export class JobStream {
  readonly type: string;
  /** The jobs that its worker has from here and has not finished. */
  readonly held = new Set<Key>();
  takesMore = true;
  hasEnded = false;
  private readonly listeners: ((code: status) => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly call: ActivateJobsCall,
    private readonly outbox: Outbox,
  ) {
    this.type = call.request.type;
    call.on('cancelled', () => this.finish(status.CANCELLED));
  }

  /** A negative request timeout asks for an answer at once, whether there are jobs or not. */
  get answersAtOnce(): boolean {
    return Number(this.call.request.requestTimeout) < 0;
  }

  /** How many more jobs the worker would take. */
  get capacity(): number {
    return this.takesMore && !this.hasEnded ? this.call.request.maxJobsToActivate - this.held.size : 0;
  }

  request(): CommandOf<'JOB_BATCH ACTIVATE'> {
    const { type, worker, timeout, maxJobsToActivate, fetchVariable } = this.call.request;
    return {
      name: 'JOB_BATCH ACTIVATE',
      key: '-1',
      value: {
        type,
        worker,
        timeout: Number(timeout),
        maxJobsToActivate: this.held.size > 0 ? this.capacity : maxJobsToActivate,
        fetchVariables: fetchVariable,
      },
    };
  }

  startWaiting(): void {
    const asked = Number(this.call.request.requestTimeout);
    this.timer = after(asked === 0 ? defaultWaitMs : asked, () => this.end());
  }

  /** Hears once how the call ended. */
  onEnd(listener: (code: status) => void): void {
    this.listeners.push(listener);
  }

  send(jobs: readonly ActivatedJob[]): void {
    this.outbox.send({ jobs: jobs.map(activatedJobMessage) }, jobs);
  }

  fail({ code, message }: GatewayError): void {
    if (this.finish(code)) this.call.emit('error', { code, details: message });
  }

  end(): void {
    if (this.finish(status.OK)) this.call.end();
  }

  /** False when it had ended before. */
  private finish(code: status): boolean {
    if (this.hasEnded) return false;
    this.hasEnded = true;
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener(code);
    return true;
  }
}
