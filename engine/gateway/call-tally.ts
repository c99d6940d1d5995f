import { status } from '@grpc/grpc-js';

/** How many calls ended how; what `grpc_server_handled_total` tells. */
export class CallTally {
  private readonly counts = new Map<string, Map<status, number>>();

  ended(method: string, code: status): void {
    const codes = this.counts.get(method) ?? new Map<status, number>();
    this.counts.set(method, codes);
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }

  *entries(): Iterable<{ readonly method: string; readonly code: string; readonly count: number }> {
    for (const [method, codes] of this.counts) for (const [code, count] of codes) yield { method, code: status[code], count };
  }
}
