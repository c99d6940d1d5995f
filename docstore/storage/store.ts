import { ChangeLog } from '../changes/change-log.js';
import { Catalog } from './catalog.js';
import { Cursors } from './cursors.js';
import { openSqlite } from './open-sqlite.js';
import { Rows } from './rows.js';
import type { Sqlite } from './sqlite.js';

/** Everything commands work on: the file, what is in it, and the cursors that clients have open. */
export class Store {
  readonly sqlite: Sqlite;
  readonly catalog: Catalog;
  readonly rows: Rows;
  readonly changes: ChangeLog;
  readonly cursors = new Cursors();

  constructor(dataDir: string | undefined) {
    this.sqlite = openSqlite(dataDir);
    this.catalog = new Catalog(this.sqlite);
    this.rows = new Rows(this.sqlite, this.catalog);
    this.changes = new ChangeLog(this.sqlite);
  }

  /** All of `work` or nothing of it; what the catalog remembers follows the file. */
  atomically<Result>(work: () => Result): Result {
    try {
      return this.sqlite.atomically(work);
    } catch (error) {
      this.catalog.forget();
      throw error;
    }
  }

  close(): void {
    this.sqlite.close();
  }
}
