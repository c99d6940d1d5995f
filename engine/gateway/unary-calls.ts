import { status, type handleUnaryCall, type sendUnaryData, type ServerUnaryCall } from '@grpc/grpc-js';
import type { Backend } from './backend.js';
import type { CallTally } from './call-tally.js';
import { GatewayError } from './gateway-error.js';
import type { Call, Method } from './method.js';
import { after } from './timer.js';

/** The calls that wait for one answer. Each ends exactly once: by its answer, its time, its client or the end of the gateway. */
export class UnaryCalls {
  private readonly open = new Set<UnaryCall>();
  private isClosing = false;

  constructor(
    private readonly backend: Backend,
    private readonly timeoutMs: number,
    private readonly tally: CallTally,
  ) {}

  handler(name: string, method: Method<never, unknown>): handleUnaryCall<never, unknown> {
    return (call, send) => {
      const one = new UnaryCall(name, this.timeoutMs, call, send, (code) => {
        this.open.delete(one);
        this.tally.ended(name, code);
      });
      this.open.add(one);
      if (this.isClosing) return one.fail(GatewayError.shuttingDown());
      method(call.request, this.backend, one).then(
        (response) => one.answer(response),
        (error: unknown) => one.fail(GatewayError.from(error)),
      );
    };
  }

  /** Refuses what comes from now on, gives what is under way a moment to be answered, and does not wait for processes to end. */
  async close(patienceMs: number): Promise<void> {
    this.isClosing = true;
    for (const call of this.open) if (call.isPatient) call.fail(GatewayError.shuttingDown());
    const deadline = Date.now() + patienceMs;
    while (this.open.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const call of this.open) call.fail(GatewayError.shuttingDown());
  }
}

class UnaryCall implements Call {
  isPatient = false;
  private hasEnded = false;
  private timer: NodeJS.Timeout;
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly name: string,
    usualMs: number,
    call: ServerUnaryCall<never, unknown>,
    private readonly send: sendUnaryData<unknown>,
    private readonly onceEnded: (code: status) => void,
  ) {
    this.timer = this.expireAfter(usualMs);
    call.on('cancelled', () => this.end(status.CANCELLED));
  }

  waitsFor(ms: number): void {
    this.isPatient = true;
    if (ms <= 0 || this.hasEnded) return;
    clearTimeout(this.timer);
    this.timer = this.expireAfter(ms);
  }

  onEnd(listener: () => void): void {
    if (this.hasEnded) listener();
    else this.listeners.push(listener);
  }

  answer(response: unknown): void {
    if (this.end(status.OK)) this.send(null, response);
  }

  fail({ code, message }: GatewayError): void {
    if (this.end(code)) this.send({ code, details: message });
  }

  private expireAfter(ms: number): NodeJS.Timeout {
    return after(ms, () => this.fail(GatewayError.timedOut(this.name, ms)));
  }

  /** False when it had ended before. */
  private end(code: status): boolean {
    if (this.hasEnded) return false;
    this.hasEnded = true;
    clearTimeout(this.timer);
    this.onceEnded(code);
    for (const listener of this.listeners) listener();
    return true;
  }
}
