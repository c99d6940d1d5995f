import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { batchCodec } from './batch-codec.js';
import type { Batch } from './batch.js';
import type { TableChanges } from '../state/state.js';
import { rowKey } from './row-key.js';
import { JournalFull, lastPosition, type Checkpoint, type Exported, type Journal } from './journal.js';

/** Raised when the meaning of what is on disk changes; other versions are refused rather than misread. */
const formatVersion = '2';

/** Rows of the state that are read at once at the start. */
const rowsAtOnce = 20_000;

interface RecordRow {
  readonly data: string;
}

/** The log in one libsql file, synced before `append` returns. */
export class FileJournal implements Journal {
  private readonly db: Database.Database;
  private readonly insert: Database.Statement;
  private readonly select: Database.Statement;
  private readonly setMeta: Database.Statement;

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.db = open(join(folder, 'engine.db'), folder);
    this.insert = this.db.prepare('INSERT INTO records (position, data) VALUES (?, ?)');
    this.select = this.db.prepare('SELECT data FROM records WHERE position > ? ORDER BY position LIMIT ?');
    this.setMeta = this.db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  }

  append(batches: readonly Batch[]): void {
    this.inTransaction(() => {
      for (const batch of batches) this.insert.run(lastPosition(batch), batchCodec.encode(batch));
    });
  }

  readAfter(position: number, limit: number): readonly Batch[] {
    return (this.select.all(position, limit) as RecordRow[]).map(({ data }) => batchCodec.decode(data));
  }

  checkpoint(): Checkpoint | undefined {
    const row = this.db.prepare("SELECT value FROM meta WHERE name = 'checkpoint'").get([]) as { value: string } | undefined;
    return row && (JSON.parse(row.value) as Checkpoint);
  }

  *rows(table: string): Iterable<readonly [string, string]> {
    if (!this.hasTable(table)) return;
    const page = this.db.prepare(`SELECT key, value FROM state_${table} WHERE key > ? ORDER BY key LIMIT ?`).raw();
    for (let last = ''; ;) {
      const rows = page.all([last, rowsAtOnce]) as [string, string][];
      for (const [key, text] of rows) yield [rowKey.decode(key), text];
      if (rows.length < rowsAtOnce) return;
      last = rows.at(-1)![0];
    }
  }

  saveCheckpoint(checkpoint: Checkpoint, changes: readonly TableChanges[], exportedPosition: number): void {
    this.inTransaction(() => {
      for (const { table, rows } of changes) this.write(table, rows);
      this.setMeta.run(['checkpoint', JSON.stringify(checkpoint)]);
      this.db.prepare('DELETE FROM records WHERE position <= ?').run([Math.min(checkpoint.position, exportedPosition)]);
    });
    // Freed pages go back little by little.
    this.db.pragma('incremental_vacuum(500)');
  }

  exported(): Exported {
    const row = this.db.prepare("SELECT value FROM meta WHERE name = 'exported'").get([]) as { value: string } | undefined;
    return row ? (JSON.parse(row.value) as Exported) : { position: 0, sequences: [] };
  }

  saveExported(exported: Exported): void {
    this.setMeta.run('exported', JSON.stringify(exported));
  }

  close(): void {
    letGo(this.db);
  }

  private write(table: string, rows: TableChanges['rows']): void {
    let writers: { readonly put: Database.Statement; readonly remove: Database.Statement } | undefined;
    for (const [key, text] of rows) {
      writers ??= this.writersOf(table);
      if (text === undefined) writers.remove.run([rowKey.encode(key)]);
      else writers.put.run([rowKey.encode(key), text]);
    }
  }

  private writersOf(table: string) {
    this.db.exec(`CREATE TABLE IF NOT EXISTS state_${table} (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`);
    return {
      put: this.db.prepare(`INSERT OR REPLACE INTO state_${table} (key, value) VALUES (?, ?)`),
      remove: this.db.prepare(`DELETE FROM state_${table} WHERE key = ?`),
    };
  }

  private hasTable(table: string): boolean {
    return this.db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get([`state_${table}`]) !== undefined;
  }

  private inTransaction(write: () => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      write();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      if ((error as { code?: unknown }).code !== 'SQLITE_FULL') throw error;
      throw new JournalFull('The disk with the data of the engine is full', { cause: error });
    }
  }
}

function open(file: string, folder: string): Database.Database {
  const db = new Database(file);
  try {
    // One engine owns a folder: SQLite's own lock goes with the process that holds it, even after kill -9.
    db.pragma('locking_mode = EXCLUSIVE');
    // Freed pages go back to the file system, so that the file follows what is kept and not what ever was.
    db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(`
      BEGIN EXCLUSIVE;
      CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS records (position INTEGER PRIMARY KEY, data TEXT NOT NULL);
      INSERT OR IGNORE INTO meta (name, value) VALUES ('format', '${formatVersion}');
      COMMIT;
    `);
    checkFormat(db, folder);
    return db;
  } catch (cause) {
    letGo(db);
    if (!/lock|busy/i.test((cause as Error).message)) throw cause;
    throw new Error(`The data folder '${folder}' is in use by another engine. Stop that one, or choose another folder.`, {
      cause,
    });
  }
}

/** The driver closes a file only once its statements are collected; giving up the lock lets the next owner in at once. */
function letGo(db: Database.Database): void {
  try {
    db.pragma('incremental_vacuum');
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM meta');
  } catch {
    // Someone else owns the file, or there is no room on the disk to tidy it; nothing is lost without it.
  } finally {
    db.close();
  }
}

function checkFormat(db: Database.Database, folder: string): void {
  const { value } = db.prepare("SELECT value FROM meta WHERE name = 'format'").get([]) as { value: string };
  if (value === formatVersion) return;
  throw new Error(
    `The engine's data in '${folder}' has format ${value}, but this version reads format ${formatVersion}. ` +
      'Start the version of Yimen that wrote it.',
  );
}
