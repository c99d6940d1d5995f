import type { Logger } from 'pino';
import type { Outbox } from './dispatcher.js';

const batch = 100;
const width = 8;

export interface Lane {
  kick(): void;
  close(): Promise<void>;
}

/** Unfinished business worked off one kind after the other: one round at a time, and one failing item does not hold up the others. */
export function lane(outboxes: readonly Outbox[], { log, retryOutsideMs }: { readonly log: Logger; readonly retryOutsideMs: number }): Lane {
  let closed = false;
  let again = false;
  let running: Promise<void> | undefined;
  const waitsUntil = new Map<string, number>();

  async function round(): Promise<void> {
    for (const [id, until] of waitsUntil) if (until <= Date.now()) waitsUntil.delete(id);
    for (const outbox of outboxes) {
      await workOff(outbox).catch((error: unknown) => log.error({ err: error, outbox: outbox.name }, 'a round of the dispatcher failed'));
    }
  }

  async function workOff(outbox: Outbox): Promise<void> {
    for (let more = true; more && !closed; ) {
      const page = await outbox.pending(batch);
      const ids = page.filter((id) => !waitsUntil.has(id));
      const failures = await inParallel(ids, (id) => outbox.finish(id));
      for (const [id, error] of failures) {
        log.warn({ err: error, outbox: outbox.name, id }, 'not dispatched; it will be tried again');
        if (outbox.apart === 'outside') waitsUntil.set(id, Date.now() + retryOutsideMs);
      }
      more = page.length === batch && ids.length > 0 && failures.length === 0;
    }
  }

  return {
    kick() {
      if (closed) return;
      again = true;
      running ??= (async () => {
        while (again && !closed) {
          again = false;
          await round();
        }
      })().finally(() => {
        running = undefined;
      });
    },

    async close() {
      closed = true;
      await running;
    },
  };
}

async function inParallel(ids: readonly string[], work: (id: string) => Promise<void>): Promise<(readonly [string, unknown])[]> {
  const failures: [string, unknown][] = [];
  const queue = [...ids];
  const worker = async () => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      try {
        await work(id);
      } catch (error) {
        failures.push([id, error]);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, ids.length) }, worker));
  return failures;
}
