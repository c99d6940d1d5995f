import { ObjectId } from 'bson';
import { bsonCodec } from '../bson-codec.js';
import { CommandError } from '../command-error.js';
import type { Document } from '../document.js';
import { isPlainObject } from '../is-plain-object.js';
import { findRows } from '../query/find-rows.js';
import { valuesAt } from '../query/values-at.js';
import type { Store } from '../storage/store.js';
import { applyPipeline } from '../update/apply-pipeline.js';

/** The last stage of a pipeline that writes instead of answering: `$out` or `$merge`. */
export type ResultStage = { readonly $out: unknown } | { readonly $merge: unknown };

export function resultStage(pipeline: readonly Document[]): ResultStage | undefined {
  const last = pipeline.at(-1);
  return last && ('$out' in last || '$merge' in last) ? (last as ResultStage) : undefined;
}

/** Writes what the pipeline before the stage has given; all of it or nothing. */
export function writeResults(store: Store, db: string, stage: ResultStage, results: Iterable<Buffer | Document>): void {
  // All is read before the first is written: a pipeline may write where it reads.
  const documents = [...results].map((result) => (Buffer.isBuffer(result) ? bsonCodec.decode(result) : decoded(result)));
  if ('$out' in stage) replaceCollection(store, target(stage.$out, db, '$out'), documents);
  else merge(store, db, stage.$merge, documents);
}

interface Target {
  readonly db: string;
  readonly name: string;
}

function target(into: unknown, db: string, stage: string): Target {
  if (typeof into === 'string') return { db, name: into };
  if (isPlainObject(into) && typeof into.coll === 'string') return { db: typeof into.db === 'string' ? into.db : db, name: into.coll };
  throw new CommandError('BadValue', `${stage} needs the name of a collection, or { db, coll }`);
}

/** The collection keeps its indexes. */
function replaceCollection(store: Store, { db, name }: Target, documents: readonly Document[]): void {
  const collection = store.catalog.ensure(db, name);
  for (const row of [...findRows(store.sqlite, collection, { filter: {} })]) store.rows.remove(collection, row);
  for (const document of documents) insert(store, { db, name }, document);
}

function merge(store: Store, ownDb: string, spec: unknown, documents: readonly Document[]): void {
  const options: Document = typeof spec === 'string' ? { into: spec } : (spec as Document);
  const into = target(options.into, ownDb, '$merge');
  const on = options.on === undefined ? ['_id'] : [options.on].flat().map(String);
  const { whenMatched = 'merge', whenNotMatched = 'insert' } = options;
  store.catalog.ensure(into.db, into.name);
  checkUnique(store, into, on);

  for (const document of documents) {
    const collection = store.catalog.ensure(into.db, into.name);
    const filter = Object.fromEntries(on.map((path) => [path, { $eq: keyValue(document, path) }]));
    const [row] = findRows(store.sqlite, collection, { filter, limit: 1 });
    if (!row) {
      if (whenNotMatched === 'fail')
        throw new CommandError('MergeStageNoMatchingDocument', '$merge could not find a matching document in the target collection');
      if (whenNotMatched === 'insert') insert(store, into, document);
      continue;
    }
    if (whenMatched === 'keepExisting') continue;
    if (whenMatched === 'fail') throw new CommandError('DuplicateKey', '$merge found a matching document in the target collection');
    const after = merged(bsonCodec.decode(row.bytes), document, whenMatched, options.let);
    const bytes = bsonCodec.encode(after);
    if (!bytes.equals(row.bytes)) store.rows.replace(collection, row, bytes, after, whenMatched === 'replace' ? 'replace' : 'update');
  }
}

function merged(old: Document, fresh: Document, how: unknown, letSpec: unknown): Document {
  if (how === 'merge') return { ...old, ...fresh, _id: old._id };
  if (how === 'replace') return { ...fresh, _id: old._id };
  if (!Array.isArray(how)) throw new CommandError('BadValue', `$merge does not know whenMatched: '${String(how)}'`);
  if (letSpec !== undefined) throw new CommandError('CommandNotSupported', "$merge: 'let' is not supported by this store; $$new is");
  return { ...applyPipeline(old, how as Document[], { new: fresh }), _id: old._id };
}

/** Without a unique index one document could match several. */
function checkUnique(store: Store, { db, name }: Target, on: readonly string[]): void {
  const indexes = store.catalog.find(db, name)?.indexes ?? [];
  const isSame = (fields: readonly (readonly [string, unknown])[]) =>
    fields.length === on.length && fields.every(([path]) => on.includes(path));
  if (indexes.some((index) => index.isUnique && index.partialFilter === undefined && isSame(index.fields))) return;
  throw new CommandError('MergeStageNoUniqueIndex', 'Cannot find index to verify that join fields will be unique');
}

function keyValue(document: Document, path: string): unknown {
  const [value] = valuesAt(document, path.split('.'));
  return typeof value === 'symbol' ? null : value;
}

function insert(store: Store, { db, name }: Target, document: Document): void {
  const complete = document._id === undefined ? { _id: new ObjectId(), ...document } : document;
  store.rows.insert(store.catalog.ensure(db, name), bsonCodec.encode(complete), complete);
}

/** Numbers of a computed document get the BSON types that they will have on disk. */
function decoded(document: Document): Document {
  return bsonCodec.decode(bsonCodec.encode(document));
}
