import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { batchCodec } from './batch-codec.js';
import type { Batch } from './batch.js';
import { lastPosition, type Journal, type Snapshot } from './journal.js';

/** Raised when the meaning of what is on disk changes; other versions are refused rather than misread. */
const formatVersion = '1';

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

  latestSnapshot(): Snapshot | undefined {
    const row = this.db.prepare('SELECT position, data FROM snapshots ORDER BY position DESC LIMIT 1').get([]);
    return row as Snapshot | undefined;
  }

  saveSnapshot({ position, data }: Snapshot, exportedPosition: number): void {
    this.inTransaction(() => {
      this.db.prepare('DELETE FROM snapshots').run([]);
      this.db.prepare('INSERT INTO snapshots (position, data) VALUES (?, ?)').run(position, data);
      this.db.prepare('DELETE FROM records WHERE position <= ?').run(Math.min(position, exportedPosition));
    });
  }

  exportedPosition(): number {
    const row = this.db.prepare("SELECT value FROM meta WHERE name = 'exported'").get([]) as { value: string } | undefined;
    return Number(row?.value ?? 0);
  }

  saveExportedPosition(position: number): void {
    this.setMeta.run('exported', String(position));
  }

  close(): void {
    this.db.pragma('incremental_vacuum');
    this.db.pragma('wal_checkpoint(TRUNCATE)');
    this.db.close();
  }

  private inTransaction(write: () => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      write();
      this.db.exec('COMMIT');
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK');
      throw error;
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
      CREATE TABLE IF NOT EXISTS snapshots (position INTEGER PRIMARY KEY, data BLOB NOT NULL);
      INSERT OR IGNORE INTO meta (name, value) VALUES ('format', '${formatVersion}');
      COMMIT;
    `);
    checkFormat(db, folder);
    return db;
  } catch (cause) {
    db.close();
    if (!/lock|busy/i.test((cause as Error).message)) throw cause;
    throw new Error(`The data folder '${folder}' is in use by another engine. Stop that one, or choose another folder.`, {
      cause,
    });
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
