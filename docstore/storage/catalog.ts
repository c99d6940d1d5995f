import { randomUUID } from 'node:crypto';
import { Int32 } from 'bson';
import { bsonCodec } from '../bson-codec.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import type { Collection, Index } from './collection.js';
import { readIndex } from './read-index.js';
import type { Sqlite } from './sqlite.js';

/** Which collections and indexes there are. Reads are cached; whoever rolls back calls `forget`. */
export class Catalog {
  readonly #cache = new Map<string, Collection>();

  constructor(private readonly sqlite: Sqlite) {}

  find(db: string, name: string): Collection | undefined {
    const key = `${db}.${name}`;
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const row = this.sqlite.get('SELECT id, uuid, options FROM collections WHERE db = ? AND name = ?', [db, name]);
    if (!row) return undefined;
    const [id, uuid, options] = row as [number, Buffer, Buffer];
    const indexes = this.sqlite
      .all('SELECT id, name, spec, multikey FROM indexes WHERE collection = ? ORDER BY id', [id])
      .map((index) => readIndex(index[0] as number, index[1] as string, index[2] as Buffer, index[3] === 1));
    const collection = { id, db, name, uuid, options: bsonCodec.decode(options), indexes };
    this.#cache.set(key, collection);
    return collection;
  }

  /** The collection, made when it does not exist, as MongoDB does on the first insert. */
  ensure(db: string, name: string): Collection {
    return this.find(db, name) ?? this.create(db, name, {});
  }

  create(db: string, name: string, options: Document): Collection {
    checkName(db, name);
    if (this.find(db, name)) {
      throw new CommandError('NamespaceExists', `Collection ${db}.${name} already exists.`);
    }
    const uuid = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
    const id = this.sqlite.run('INSERT INTO collections (db, name, uuid, options) VALUES (?, ?, ?, ?)', [
      db,
      name,
      uuid,
      bsonCodec.encode(options),
    ]);
    this.sqlite.exec(`CREATE TABLE c${id} (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)`);
    const collection: Collection = { id, db, name, uuid, options, indexes: [] };
    return this.addIndex(collection, { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' });
  }

  drop(collection: Collection): void {
    for (const index of collection.indexes) this.sqlite.exec(`DROP TABLE i${index.id}`);
    this.sqlite.run('DELETE FROM indexes WHERE collection = ?', [collection.id]);
    this.sqlite.exec(`DROP TABLE c${collection.id}`);
    this.sqlite.run('DELETE FROM collections WHERE id = ?', [collection.id]);
    this.#changed(collection);
  }

  rename(collection: Collection, db: string, name: string): void {
    checkName(db, name);
    this.sqlite.run('UPDATE collections SET db = ?, name = ? WHERE id = ?', [db, name, collection.id]);
    this.#changed(collection);
  }

  /** Adds an empty index; the caller fills it. */
  addIndex(collection: Collection, spec: Document): Collection {
    const name = spec.name as string;
    const id = this.sqlite.run('INSERT INTO indexes (collection, name, spec) VALUES (?, ?, ?)', [
      collection.id,
      name,
      bsonCodec.encode(spec),
    ]);
    this.sqlite.exec(`CREATE TABLE i${id} (key BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (key, rid)) WITHOUT ROWID`);
    this.#changed(collection);
    return this.find(collection.db, collection.name) as Collection;
  }

  dropIndex(collection: Collection, index: Index): void {
    this.sqlite.exec(`DROP TABLE i${index.id}`);
    this.sqlite.run('DELETE FROM indexes WHERE id = ?', [index.id]);
    this.#changed(collection);
  }

  replaceSpec(collection: Collection, index: Index, spec: Document): void {
    this.sqlite.run('UPDATE indexes SET spec = ? WHERE id = ?', [bsonCodec.encode(spec), index.id]);
    this.#changed(collection);
  }

  markMultikey(collection: Collection, index: Index): void {
    this.sqlite.run('UPDATE indexes SET multikey = 1 WHERE id = ?', [index.id]);
    this.#changed(collection);
  }

  collections(db?: string): Collection[] {
    const rows = this.sqlite.all('SELECT db, name FROM collections ORDER BY db, name');
    return rows
      .filter((row) => db === undefined || row[0] === db)
      .map((row) => this.find(row[0] as string, row[1] as string) as Collection);
  }

  forget(): void {
    this.#cache.clear();
  }

  #changed(collection: Collection): void {
    this.#cache.delete(`${collection.db}.${collection.name}`);
  }
}

function checkName(db: string, name: string): void {
  const isValid = name !== '' && !name.includes('$') && !name.includes('\0') && !name.startsWith('.');
  if (!isValid || db === '' || /[\s./\\"$\0]/.test(db)) {
    throw new CommandError('InvalidNamespace', `Invalid namespace specified '${db}.${name}'`);
  }
}
