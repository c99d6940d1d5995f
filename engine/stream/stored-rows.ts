import type Database from 'libsql';
import { checksum, partSeparator } from './checksum.js';
import { textOf } from './engine-file.js';
import { JournalDamaged, type StoredRow } from './journal.js';
import { rowKey } from './row-key.js';

/** Rows that are read at once, and what they may come to. */
const mostRows = 2_000;
const mostBytes = 16 * 1024 * 1024;
const rowSeparator = '\u001e';

/** A page of rows as one text: asking for each by itself costs more than all else at the start. */
const pageOfRows = `
  SELECT CAST(group_concat(sum || x'1f' || tbl || x'1f' || key || x'1f' || value, x'1e') AS BLOB)
  FROM (SELECT * FROM state WHERE (tbl, key) > (?, ?) ORDER BY tbl, key LIMIT ?)`;

/** All rows of the state, each checked before it is given. */
export function* storedRows(db: Database.Database): Iterable<StoredRow> {
  let limit = mostRows;
  for (let last = ['', '']; ;) {
    const page = readPage(db, last, limit);
    if (page === 'too large') {
      limit = Math.ceil(limit / 10);
      continue;
    }
    if (page === undefined) return;
    for (const row of page.split(rowSeparator)) {
      const tableAt = row.indexOf(partSeparator) + 1;
      const keyAt = row.indexOf(partSeparator, tableAt) + 1;
      const textAt = row.indexOf(partSeparator, keyAt) + 1;
      const table = row.slice(tableAt, keyAt - 1);
      const key = row.slice(keyAt, textAt - 1);
      if (checksum(row.slice(tableAt)) !== Number(row.slice(0, tableAt - 1))) throw new JournalDamaged(`a row of '${table}'`);
      yield [table, rowKey.decode(key), row.slice(textAt)];
      last = [table, key];
    }
    if (page.length < mostBytes / 4) limit = Math.min(limit * 2, mostRows);
  }
}

function readPage(db: Database.Database, after: readonly string[], limit: number): string | 'too large' | undefined {
  try {
    // Made anew each time: a statement that has failed goes on failing.
    const page = db.prepare(pageOfRows).raw();
    const [blob] = page.get([...after, limit]) as [Uint8Array | null];
    if (blob === null) return undefined;
    return blob.length > mostBytes && limit > 1 ? 'too large' : textOf(blob);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_TOOBIG' && limit > 1) return 'too large';
    throw error;
  }
}
