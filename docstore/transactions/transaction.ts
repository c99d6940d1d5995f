import type { Collection } from '../storage/collection.js';
import type { RowWrite } from '../storage/write-observer.js';

/** Row ids of a transaction's own inserts lie above all others until it commits. */
const FIRST_OWN_RID = 2 ** 52;

export interface Image {
  readonly db: string;
  readonly name: string;
  readonly rid: number;
  /** The document's bytes, or undefined for none. */
  readonly bytes: Buffer | undefined;
}

export interface OwnWrite extends Image {
  /** What was there when the transaction began. */
  readonly before: Buffer | undefined;
  readonly kind: RowWrite['kind'];
}

/**
 * A transaction keeps images of documents and nothing else. `foreign` leads from the present back to the moment it
 * began; `own` leads from there to what it sees itself. Each statement runs on both, and is then taken back.
 */
export class Transaction {
  readonly own = new Map<string, OwnWrite>();
  readonly foreign = new Map<string, Image>();
  #nextRid = FIRST_OWN_RID;

  constructor(
    readonly number: number,
    readonly startedAt: number,
  ) {}

  nextRid(): number {
    return this.#nextRid++;
  }

  isOwnInsert(rid: number): boolean {
    return rid >= FIRST_OWN_RID;
  }

  /** Somebody else's write became true: what was there before still counts for this transaction. */
  noteForeign({ collection, rid, before }: RowWrite): void {
    const key = rowKey(collection, rid);
    if (!this.foreign.has(key)) this.foreign.set(key, { db: collection.db, name: collection.name, rid, bytes: before });
  }

  /** What one of its statements wrote, once that statement has succeeded. */
  noteOwn(writes: readonly RowWrite[]): void {
    for (const { collection, rid, before, after, kind } of writes) {
      const key = rowKey(collection, rid);
      const earlier = this.own.get(key);
      const first = earlier ? earlier.before : before;
      const isGone = this.isOwnInsert(rid) && after === undefined;
      if (isGone) this.own.delete(key);
      else {
        const { db, name } = collection;
        this.own.set(key, { db, name, rid, bytes: after, before: first, kind: this.isOwnInsert(rid) ? 'insert' : kind });
      }
    }
  }
}

export function rowKey({ id }: Collection, rid: number): string {
  return `${id}:${rid}`;
}
