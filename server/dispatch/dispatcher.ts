import type { Logger } from 'pino';

/** One kind of unfinished business that the engine must hear about. */
export interface Outbox {
  readonly name: string;
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

const batch = 100;
const width = 8;

/**
 * Finishes whatever was written to documents and not yet told to the engine: at the start, when kicked, and every few seconds for what an
 * engine that was away left behind. One round at a time; one failing item does not hold up the others.
 */
export function startDispatcher(outboxes: readonly Outbox[], { log, everyMs = 2_000 }: { readonly log: Logger; readonly everyMs?: number }): Dispatcher {
  let closed = false;
  let again = false;
  let running: Promise<void> | undefined;

  async function round(): Promise<void> {
    for (const outbox of outboxes) {
      for (let more = true; more && !closed; ) {
        const ids = await outbox.pending(batch);
        const failures = await inParallel(ids, (id) => outbox.finish(id));
        for (const [id, error] of failures) log.warn({ err: error, outbox: outbox.name, id }, 'not dispatched; it will be tried again');
        more = ids.length === batch && failures.length === 0;
      }
    }
  }

  function kick(): void {
    if (closed) return;
    again = true;
    running ??= (async () => {
      while (again && !closed) {
        again = false;
        await round().catch((error: unknown) => log.error({ err: error }, 'a round of the dispatcher failed'));
      }
    })().finally(() => {
      running = undefined;
    });
  }

  const timer = setInterval(kick, everyMs);
  kick();

  return {
    kick,
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function inParallel(ids: readonly string[], work: (id: string) => Promise<void>): Promise<(readonly [string, unknown])[]> {
  const failures: [string, unknown][] = [];
  const queue = [...ids];
  const lane = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      try {
        await work(id);
      } catch (error) {
        failures.push([id, error]);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, ids.length) }, lane));
  return failures;
}
