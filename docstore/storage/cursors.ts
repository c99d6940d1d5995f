import { randomInt } from 'node:crypto';
import { Long } from 'bson';
import type { ChangeStream } from '../changes/change-stream.js';

const IDLE_MS = 10 * 60 * 1000;
/** A batch stays below MongoDB's message size. */
const MAX_BATCH_BYTES = 15 * 1024 * 1024;

export interface OpenCursor {
  readonly id: Long;
  readonly ns: string;
  /** On a change stream, which has no last document. */
  readonly changes?: ChangeStream;
  readonly documents: Iterator<Buffer>;
  /** Read to see whether there is more, and not yet given out. */
  ahead: Buffer | undefined;
  usedAt: number;
}

/** The cursors that clients may continue with `getMore`. */
export class Cursors {
  readonly #open = new Map<string, OpenCursor>();

  start(ns: string, documents: Iterable<Buffer>): OpenCursor {
    const id = Long.fromBits(randomInt(1, 2 ** 31), randomInt(1, 2 ** 31));
    return { id, ns, documents: documents[Symbol.iterator](), ahead: undefined, usedAt: Date.now() };
  }

  /** A cursor that follows the changes; it stays known until its stream is over. */
  follow(ns: string, changes: ChangeStream): OpenCursor {
    const cursor = { ...this.start(ns, []), changes };
    this.#open.set(cursor.id.toString(), cursor);
    return cursor;
  }

  /** The next documents; the cursor stays known as long as there are more. */
  take(cursor: OpenCursor, count: number): { batch: Buffer[]; hasMore: boolean } {
    const batch: Buffer[] = [];
    let size = 0;
    let next = cursor.ahead ?? read(cursor);
    while (next && batch.length < count && (batch.length === 0 || size + next.length <= MAX_BATCH_BYTES)) {
      batch.push(next);
      size += next.length;
      next = read(cursor);
    }
    cursor.ahead = next;
    cursor.usedAt = Date.now();
    const key = cursor.id.toString();
    if (next) this.#open.set(key, cursor);
    else this.#open.delete(key);
    return { batch, hasMore: next !== undefined };
  }

  find(id: Long): OpenCursor | undefined {
    return this.#open.get(id.toString());
  }

  kill(id: Long): boolean {
    return this.#open.delete(id.toString());
  }

  forgetIdle(now: number): void {
    for (const [key, cursor] of this.#open) if (now - cursor.usedAt > IDLE_MS) this.#open.delete(key);
  }
}

function read(cursor: OpenCursor): Buffer | undefined {
  const { done, value } = cursor.documents.next();
  return done ? undefined : value;
}
