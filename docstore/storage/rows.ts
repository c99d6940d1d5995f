import { bsonCodec } from '../bson-codec.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { indexKeys } from '../keys/index-keys.js';
import { duplicateKey } from './duplicate-key.js';
import type { Catalog } from './catalog.js';
import type { Collection, Index } from './collection.js';
import type { Row } from './row.js';
import type { Sqlite } from './sqlite.js';
import { unobserved, type WriteObserver } from './write-observer.js';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

interface Entries {
  readonly index: Index;
  readonly keys: readonly Buffer[];
}

/** Writes documents together with their index entries. Everything is checked before the first byte is written. */
export class Rows {
  /** Told of every write; a transaction puts itself here while one of its statements runs. */
  observer: WriteObserver = unobserved;

  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
  ) {}

  insert(collection: Collection, bytes: Buffer, document: Document): void {
    checkSize(bytes);
    const rid = this.put(collection, this.observer.ridForInsert(), bytes, document);
    this.observer.written({ collection, rid, before: undefined, after: bytes, kind: 'insert' });
  }

  replace(collection: Collection, old: Row, bytes: Buffer, document: Document, kind: 'update' | 'replace'): void {
    this.observer.willWrite(collection, old.rid);
    checkSize(bytes);
    const before = this.#entries(collection, old.document);
    const changes = this.#entries(collection, document).map(({ index, keys }, i) => {
      const oldKeys = before[i]?.keys ?? [];
      return { index, added: without(keys, oldKeys), removed: without(oldKeys, keys) };
    });
    for (const { index, added } of changes) {
      this.#checkUnique(collection, { index, keys: added }, added, document, old.rid);
    }
    this.sqlite.run(`UPDATE c${collection.id} SET doc = ? WHERE rid = ?`, [bytes, old.rid]);
    for (const { index, added, removed } of changes) {
      this.#remove(index, removed, old.rid);
      this.#add(index, added, old.rid);
    }
    this.observer.written({ collection, rid: old.rid, before: old.bytes, after: bytes, kind });
  }

  remove(collection: Collection, row: Row): void {
    this.observer.willWrite(collection, row.rid);
    this.#delete(collection, row.rid, row.document);
    this.observer.written({ collection, rid: row.rid, before: row.bytes, after: undefined, kind: 'delete' });
  }

  /** Makes a row what it was, or gone: unobserved, and without asking whether a unique index agrees. */
  restore(collection: Collection, rid: number, bytes: Buffer | undefined): void {
    const present = this.sqlite.get(`SELECT doc FROM c${collection.id} WHERE rid = ?`, [rid])?.[0] as Buffer | undefined;
    if (present) this.#delete(collection, rid, bsonCodec.decode(present));
    if (!bytes) return;
    this.sqlite.run(`INSERT INTO c${collection.id} (rid, doc) VALUES (?, ?)`, [rid, bytes]);
    for (const { index, keys } of this.#entries(collection, bsonCodec.decode(bytes))) this.#add(index, keys, rid);
  }

  /** Writes a new row, with the row id given or (null) the next free one, which it answers with; unobserved. */
  put(collection: Collection, rid: number | null, bytes: Buffer, document: Document): number {
    const entries = this.#entries(collection, document);
    for (const entry of entries) this.#checkUnique(collection, entry, entry.keys, document);
    const stored = this.sqlite.run(`INSERT INTO c${collection.id} (rid, doc) VALUES (?, ?)`, [rid, bytes]);
    for (const { index, keys } of entries) this.#add(index, keys, stored);
    return stored;
  }

  /** Fills a new index from the documents that are there. */
  fill(collection: Collection, index: Index): void {
    let last = -1;
    for (;;) {
      const batch = this.sqlite.all(`SELECT rid, doc FROM c${collection.id} WHERE rid > ? ORDER BY rid LIMIT 500`, [last]);
      for (const [rid, bytes] of batch as [number, Buffer][]) {
        const document = bsonCodec.decode(bytes);
        const entry = this.#entriesOf(collection, index, document);
        this.#checkUnique(collection, entry, entry.keys, document, rid);
        this.#add(index, entry.keys, rid);
        last = rid;
      }
      if (batch.length === 0) return;
    }
  }

  #delete(collection: Collection, rid: number, document: Document): void {
    for (const { index, keys } of this.#entries(collection, document)) this.#remove(index, keys, rid);
    this.sqlite.run(`DELETE FROM c${collection.id} WHERE rid = ?`, [rid]);
  }

  #entries(collection: Collection, document: Document): Entries[] {
    return collection.indexes.map((index) => this.#entriesOf(collection, index, document));
  }

  #entriesOf(collection: Collection, index: Index, document: Document): Entries {
    if (!index.accepts(document)) return { index, keys: [] };
    if (index.isSparse && !index.fields.some(([path]) => hasPath(document, path.split('.')))) return { index, keys: [] };
    const { keys, isMultikey } = indexKeys(document, index.fields);
    if (isMultikey && !index.isMultikey) this.catalog.markMultikey(collection, index);
    return { index, keys };
  }

  #checkUnique(collection: Collection, { index }: Entries, keys: readonly Buffer[], document: Document, own = -1): void {
    if (!index.isUnique) return;
    for (const key of keys) {
      const other = this.sqlite.get(`SELECT rid FROM i${index.id} WHERE key = ? AND rid <> ? LIMIT 1`, [key, own]);
      if (other) throw duplicateKey(collection, index, document, key);
    }
  }

  #add(index: Index, keys: readonly Buffer[], rid: number): void {
    for (const key of keys) this.sqlite.run(`INSERT INTO i${index.id} (key, rid) VALUES (?, ?)`, [key, rid]);
  }

  #remove(index: Index, keys: readonly Buffer[], rid: number): void {
    for (const key of keys) this.sqlite.run(`DELETE FROM i${index.id} WHERE key = ? AND rid = ?`, [key, rid]);
  }
}

function checkSize(bytes: Buffer): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new CommandError(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${MAX_DOCUMENT_BYTES}`,
    );
  }
}

function without(keys: readonly Buffer[], others: readonly Buffer[]): Buffer[] {
  return keys.filter((key) => !others.some((other) => other.equals(key)));
}

function hasPath(value: unknown, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return value !== undefined;
  if (Array.isArray(value)) return value.some((element) => !Array.isArray(element) && hasPath(element, path));
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? hasPath((value as Document)[name], rest) : false;
}
