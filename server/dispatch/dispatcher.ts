import type { Logger } from 'pino';
import { lane } from './lane.js';

/** One kind of unfinished business that the engine must hear about, or somebody outside. */
export interface Outbox {
  readonly name: string;
  /** Nobody else waits for it: it calls somebody outside of our house, and what failed there waits longer; or one item takes its time. */
  readonly apart?: 'outside' | 'long';
  /** Ids of what is still pending, oldest first. */
  pending(limit: number): Promise<readonly string[]>;
  /** Tells the engine and marks it told. May run twice for the same id and must not do harm by that. */
  finish(id: string): Promise<void>;
}

export interface Dispatcher {
  /** There is something new; do not wait for the next round. */
  kick(): void;
  close(): Promise<void>;
}

/**
 * Finishes whatever was written to documents and not yet told to the engine: at the start, when kicked, and every few seconds for what an
 * engine that was away left behind. What is slow goes in lanes of its own: nobody's act waits for a telephone company.
 */
export function startDispatcher(
  outboxes: readonly Outbox[],
  { log, everyMs = 2_000, retryOutsideMs = 30_000 }: { readonly log: Logger; readonly everyMs?: number; readonly retryOutsideMs?: number },
): Dispatcher {
  const together = outboxes.filter(({ apart }) => apart === undefined);
  const alone = outboxes.filter(({ apart }) => apart !== undefined).map((outbox) => [outbox]);
  const lanes = [together, ...alone].map((some) => lane(some, { log, retryOutsideMs }));
  const kick = () => lanes.forEach((one) => one.kick());
  const timer = setInterval(kick, everyMs);
  kick();

  return {
    kick,
    async close() {
      clearInterval(timer);
      await Promise.all(lanes.map((one) => one.close()));
    },
  };
}
