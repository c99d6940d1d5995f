import type { Collection } from '../storage/collection.js';
import { Row } from '../storage/row.js';
import type { Sqlite, SqlRow, SqlValue } from '../storage/sqlite.js';
import type { KeyRange, ScanPlan } from './scan-plan.js';

const FIRST_PAGE = 16;
const LARGEST_PAGE = 256;

/**
 * Reads candidates page by page and remembers only where it is, so that a cursor holds no lock and little memory, and
 * the collection may change between two pages.
 */
export function* scan(sqlite: Sqlite, collection: Collection, plan: ScanPlan): Generator<Row> {
  if (plan.kind === 'COLLECTION') return yield* scanCollection(sqlite, collection, plan.isReversed);

  // An array gives one document several keys in an index; it must come only once.
  const seen = plan.index.isMultikey ? new Set<number>() : undefined;
  const ranges = plan.isReversed ? [...plan.ranges].reverse() : plan.ranges;
  for (const range of ranges) {
    for (const row of scanRange(sqlite, collection, plan.index.id, range, plan.isReversed)) {
      if (seen?.has(row.rid)) continue;
      seen?.add(row.rid);
      yield row;
    }
  }
}

function* scanCollection(sqlite: Sqlite, { id }: Collection, isReversed: boolean): Generator<Row> {
  const [comparison, order] = isReversed ? ['<', 'DESC'] : ['>', 'ASC'];
  const sql = `SELECT rid, doc FROM c${id} WHERE rid ${comparison} ? ORDER BY rid ${order} LIMIT ?`;
  let last = isReversed ? Number.MAX_SAFE_INTEGER : -1;
  yield* pages((size) => {
    const rows = sqlite.all(sql, [last, size]);
    last = (rows.at(-1)?.[0] as number | undefined) ?? last;
    return rows;
  });
}

function* scanRange(sqlite: Sqlite, { id }: Collection, index: number, { low, high }: KeyRange, isReversed: boolean): Generator<Row> {
  const from = `SELECT c.rid, c.doc, i.key FROM i${index} i CROSS JOIN c${id} c ON c.rid = i.rid WHERE`;
  const until = high ? 'AND i.key < ?' : '';
  const end: SqlValue[] = high ? [high] : [];
  let position: SqlValue[] | undefined;
  yield* pages((size) => {
    let rows: SqlRow[];
    if (isReversed) {
      const before = position ? 'AND (i.key, i.rid) < (?, ?)' : until;
      const sql = `${from} i.key >= ? ${before} ORDER BY i.key DESC, i.rid DESC LIMIT ?`;
      rows = sqlite.all(sql, [low, ...(position ?? end), size]);
    } else {
      const after = position ? '(i.key, i.rid) > (?, ?)' : 'i.key >= ?';
      rows = sqlite.all(`${from} ${after} ${until} ORDER BY i.key, i.rid LIMIT ?`, [...(position ?? [low]), ...end, size]);
    }
    const last = rows.at(-1);
    if (last) position = [last[2] as Buffer, last[0] as number];
    return rows;
  });
}

function* pages(read: (size: number) => SqlRow[]): Generator<Row> {
  for (let size = FIRST_PAGE; ; size = Math.min(size * 4, LARGEST_PAGE)) {
    const rows = read(size);
    for (const row of rows) yield new Row(row[0] as number, row[1] as Buffer);
    if (rows.length < size) return;
  }
}
