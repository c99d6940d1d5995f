import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ActivatedJob, CommandOf } from '../processing/command.js';
import type { Key } from '../protocol/key.js';
import type { Rejection } from '../protocol/rejection.js';
import { activatedJobMessage } from './activated-job-message.js';
import { GatewayError } from './gateway-error.js';

export interface ActivateJobsRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeout: string;
  readonly maxJobsToActivate: number;
  readonly fetchVariable: readonly string[];
  readonly requestTimeout: string;
}

const defaultWaitMs = 10_000;

/** One open ActivateJobs call of one worker. */
export class JobStream {
  readonly type: string;
  /** The jobs that its worker has from here and has not finished. */
  readonly held = new Set<Key>();
  takesMore = true;
  hasEnded = false;
  private leave: () => void = () => undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly call: ServerWritableStream<ActivateJobsRequest, unknown>) {
    this.type = call.request.type;
    call.on('cancelled', () => this.end());
    call.on('error', () => this.end());
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
    this.timer = setTimeout(() => this.end(), asked === 0 ? defaultWaitMs : asked);
  }

  onLeave(leave: () => void): void {
    this.leave = leave;
  }

  /** False when the client has gone. */
  send(jobs: readonly ActivatedJob[]): boolean {
    if (this.hasEnded || this.call.cancelled) return false;
    this.call.write({ jobs: jobs.map(activatedJobMessage) });
    return true;
  }

  reject(rejection: Rejection): void {
    this.fail(GatewayError.rejected('JOB_BATCH ACTIVATE', rejection));
  }

  fail({ code, message }: GatewayError): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.call.emit('error', { code: code ?? status.INTERNAL, details: message });
  }

  end(): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    clearTimeout(this.timer);
    this.leave();
    this.call.end();
  }
}
