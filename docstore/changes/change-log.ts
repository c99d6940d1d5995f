import { Long, Timestamp } from 'bson';
import { bsonCodec } from '../bson-codec.js';
import type { Document } from '../document.js';
import type { Sqlite } from '../storage/sqlite.js';
import type { RowWrite } from '../storage/write-observer.js';
import { updateDescription } from './update-description.js';

const KEPT_MS = 24 * 60 * 60 * 1000;
const KEPT_COUNT = 200_000;

/** What happened to a collection beside its documents. */
export type NamespaceChange =
  | { readonly operationType: 'drop' | 'dropDatabase' }
  | { readonly operationType: 'rename'; readonly to: { readonly db: string; readonly coll: string } };

export interface LoggedChange {
  readonly sequence: number;
  readonly db: string;
  readonly name: string;
  /** The event as a client sees it, without its `_id`. */
  readonly event: Document;
}

/**
 * The writes of the last day in their order, kept beside the documents and in the same commit. A store that nobody
 * watches keeps none: the first change stream begins the log.
 */
export class ChangeLog {
  #isKept: boolean;

  constructor(private readonly sqlite: Sqlite) {
    this.#isKept = sqlite.get('SELECT 1 FROM changes LIMIT 1') !== undefined;
  }

  begin(now: Date): void {
    if (this.#isKept) return;
    this.#isKept = true;
    // Marks where it begins, also for a store that is started again before anything was written.
    this.#append(now, '', '', { operationType: 'begin' });
  }

  note({ collection, before, after, kind }: RowWrite, now: Date): void {
    if (!this.#isKept) return;
    const document = bsonCodec.decode((after ?? before) as Buffer);
    const event: Document = { operationType: kind, documentKey: { _id: document._id } };
    if (kind === 'insert' || kind === 'replace') event.fullDocument = document;
    if (kind === 'update' && before) event.updateDescription = updateDescription(bsonCodec.decode(before), document);
    this.#append(now, collection.db, collection.name, event);
  }

  noteNamespace(db: string, name: string, change: NamespaceChange, now: Date): void {
    if (this.#isKept) this.#append(now, db, name, { ...change });
  }

  get last(): number {
    return Number(this.sqlite.get('SELECT max(sequence) FROM changes')?.[0] ?? 0);
  }

  get first(): number {
    return Number(this.sqlite.get('SELECT min(sequence) FROM changes')?.[0] ?? 0);
  }

  /** The first change at or after a moment of the cluster's time. */
  firstSince(seconds: number): number {
    const row = this.sqlite.get('SELECT min(sequence) FROM changes WHERE at >= ?', [seconds * 1000]);
    return Number(row?.[0] ?? this.last + 1);
  }

  /** Changes after a position, at most `count`, of one database or collection, or of all. */
  after(sequence: number, count: number): LoggedChange[] {
    return this.sqlite
      .all('SELECT sequence, at, db, name, event FROM changes WHERE sequence > ? ORDER BY sequence LIMIT ?', [sequence, count])
      .map((row) => {
        const [position, at, db, name, event] = row as [number, number, string, string, Buffer];
        const clusterTime = new Timestamp(Long.fromBits(position & 0x7fffffff, Math.floor(at / 1000)));
        return { sequence: position, db, name, event: { clusterTime, wallTime: new Date(at), ...bsonCodec.decode(event) } };
      });
  }

  forgetOld(now: Date): void {
    if (!this.#isKept) return;
    const last = this.last;
    this.sqlite.run('DELETE FROM changes WHERE sequence < ? AND (at < ? OR sequence <= ?)', [
      last,
      now.getTime() - KEPT_MS,
      last - KEPT_COUNT,
    ]);
  }

  #append(now: Date, db: string, name: string, event: Document): void {
    this.sqlite.run('INSERT INTO changes (at, db, name, event) VALUES (?, ?, ?, ?)', [now.getTime(), db, name, bsonCodec.encode(event)]);
  }
}
