import type { Document } from '../document.js';
import type { Collection } from '../storage/collection.js';
import { Row } from '../storage/row.js';
import type { Sqlite } from '../storage/sqlite.js';
import { fieldsOfFilter } from './fields-read.js';
import { compileFilter } from './compile-filter.js';
import type { Sort } from './parse-sort.js';
import { planScan } from './plan-scan.js';
import { scan } from './scan.js';
import { sortDocuments } from './sort-documents.js';

export interface FindRequest {
  readonly filter: Document;
  readonly sort?: Sort;
  readonly skip?: number;
  readonly limit?: number | undefined;
  readonly collator?: Intl.Collator | undefined;
  readonly hint?: unknown;
  readonly variables?: Document | undefined;
}

/** The documents that match, in the order asked for, read as the caller takes them. */
export function findRows(sqlite: Sqlite, collection: Collection | undefined, request: FindRequest): Iterable<Row> {
  const { filter, sort = [], skip = 0, limit = Infinity, collator, variables } = request;
  // Compiled before anything else: a wrong filter is an error on an empty collection too.
  const matches = compileFilter(filter, { collator, variables });
  if (!collection) return [];
  const plan = planScan(collection, { filter, sort, hasCollation: collator !== undefined, hint: request.hint });
  const isSorted = plan.isSorted && !(collator && sort.length > 0);
  const fields = fieldsOfFilter(filter);
  const isEmpty = Object.keys(filter).length === 0;
  const scanned = scan(sqlite, collection, plan);
  const candidates = isEmpty ? scanned : where(scanned, (row) => matches(row.only(fields)));
  if (isSorted) return slice(candidates, skip, limit);

  const sortFields = new Set(sort.map(([path]) => path.split('.', 1)[0] as string));
  const rids = sortDocuments(candidates, sort, {
    document: (row) => row.only(sortFields),
    item: (row) => row.rid,
    limit: skip + limit,
    collator,
  });
  return fetch(sqlite, collection, rids.slice(skip));
}

function* where(rows: Iterable<Row>, matches: (row: Row) => boolean): Generator<Row> {
  for (const row of rows) if (matches(row)) yield row;
}

function* slice(rows: Iterable<Row>, skip: number, limit: number): Generator<Row> {
  if (limit <= 0) return;
  let position = 0;
  for (const row of rows) {
    if (position++ < skip) continue;
    yield row;
    if (position >= skip + limit) return;
  }
}

/** Sorting keeps row ids only; the documents are read again as they are needed. */
function* fetch(sqlite: Sqlite, { id }: Collection, rids: readonly number[]): Generator<Row> {
  for (const rid of rids) {
    const bytes = sqlite.get(`SELECT doc FROM c${id} WHERE rid = ?`, [rid])?.[0] as Buffer | undefined;
    if (bytes) yield new Row(rid, bytes);
  }
}
