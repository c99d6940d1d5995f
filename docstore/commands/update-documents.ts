import { bsonCodec } from '../bson-codec.js';
import type { Document } from '../document.js';
import { findRows } from '../query/find-rows.js';
import type { Sort } from '../query/parse-sort.js';
import { Row } from '../storage/row.js';
import type { Store } from '../storage/store.js';
import { applyUpdate } from '../update/apply-update.js';
import { upsertDocument } from '../update/upsert-document.js';

export interface UpdateRequest {
  readonly filter: Document;
  readonly update: unknown;
  readonly isMulti: boolean;
  readonly isUpsert: boolean;
  readonly arrayFilters: readonly Document[];
  readonly sort: Sort;
  readonly collator: Intl.Collator | undefined;
  readonly hint: unknown;
  readonly now: Date;
}

export interface UpdateResult {
  readonly matched: number;
  readonly modified: number;
  readonly upsertedId?: unknown;
  /** Of a single update: the document before and after. */
  readonly before?: Document;
  readonly after?: Document;
}

/** Finds and changes documents in one step: nothing comes between the match and the write. */
export function updateDocuments(store: Store, db: string, name: string, request: UpdateRequest): UpdateResult {
  const { filter, update, isMulti, isUpsert, arrayFilters, now } = request;
  const collection = isUpsert ? store.catalog.ensure(db, name) : store.catalog.find(db, name);
  const context = { filter, arrayFilters, now, isInsert: false };
  const rows = findRows(store.sqlite, collection, { ...request, limit: isMulti ? undefined : 1 });
  let matched = 0;
  let modified = 0;
  let last: { before: Document; after: Document } | undefined;
  // Which documents match is settled before the first changes, for a change may move one within the scan.
  const found = isMulti ? [...rows].map(({ rid }) => rid) : [...rows];
  for (const item of found) {
    const row = typeof item === 'number' ? readRow(store, collection?.id, item) : item;
    const current = collection && store.catalog.find(db, name);
    if (!row || !current) continue;
    matched++;
    const after = applyUpdate(bsonCodec.decode(row.bytes), update, context);
    const bytes = bsonCodec.encode(after);
    if (!bytes.equals(row.bytes)) {
      store.rows.replace(current, row, bytes, after, isReplacement(update) ? 'replace' : 'update');
      modified++;
    }
    if (!isMulti) last = { before: row.document, after };
  }
  if (matched > 0 || !isUpsert) return { matched, modified, ...last };

  const document = upsertDocument(update, context);
  store.rows.insert(store.catalog.ensure(db, name), bsonCodec.encode(document), document);
  return { matched: 0, modified: 0, upsertedId: document._id, after: document };
}

/** A document without operators takes the place of the old one. */
function isReplacement(update: unknown): boolean {
  return !Array.isArray(update) && !Object.keys(update as Document)[0]?.startsWith('$');
}

function readRow(store: Store, collectionId: number | undefined, rid: number): Row | undefined {
  if (collectionId === undefined) return undefined;
  const bytes = store.sqlite.get(`SELECT doc FROM c${collectionId} WHERE rid = ?`, [rid])?.[0] as Buffer | undefined;
  return bytes && new Row(rid, bytes);
}
