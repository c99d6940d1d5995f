import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Key } from '../protocol/key.js';
import type { StreamProcessor } from '../stream/stream-processor.js';

/**
 * Jobs on their way to a client. What its connection has not taken when the client goes can be had again at once, and
 * need not time out first.
 */
export class Outbox {
  private readonly unsent = new Set<readonly Key[]>();

  constructor(
    private readonly call: ServerWritableStream<unknown, unknown>,
    private readonly processor: StreamProcessor,
  ) {
    call.on('cancelled', () => {
      for (const keys of this.unsent) this.giveBack(keys);
      this.unsent.clear();
    });
  }

  send(message: unknown, jobs: readonly { readonly key: Key }[]): void {
    const keys = jobs.map(({ key }) => key);
    if (this.call.cancelled || this.call.writableEnded) return this.giveBack(keys);
    this.unsent.add(keys);
    // Not called when the client goes meanwhile.
    this.call.write(message, () => this.unsent.delete(keys));
  }

  private giveBack(keys: readonly Key[]): void {
    for (const key of keys) void this.processor.submit({ name: 'JOB YIELD', key, value: null });
  }
}
