import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Sqlite } from './sqlite.js';

const FORMAT_VERSION = 1;

const schema = `
  CREATE TABLE IF NOT EXISTS collections (
    id INTEGER PRIMARY KEY, db TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL, options BLOB NOT NULL,
    UNIQUE (db, name));
  CREATE TABLE IF NOT EXISTS indexes (
    id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, spec BLOB NOT NULL,
    multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));
  CREATE TABLE IF NOT EXISTS retryable_writes (
    session BLOB PRIMARY KEY, number INTEGER NOT NULL, answer BLOB NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, db TEXT NOT NULL, name TEXT NOT NULL, event BLOB NOT NULL);
  CREATE INDEX IF NOT EXISTS changes_at ON changes (at);
  PRAGMA user_version = ${FORMAT_VERSION};
`;

/**
 * Opens the data folder, or memory when it is undefined. Only one process may hold a folder, and only a format that
 * this version knows is opened.
 */
export function openSqlite(dataDir: string | undefined): Sqlite {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const sqlite = new Sqlite(dataDir === undefined ? ':memory:' : join(dataDir, 'docstore.db'));
  try {
    // The lock is the file's, so the operating system lets go of it when the process is killed.
    sqlite.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    sqlite.exec('PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; BEGIN IMMEDIATE');
    const found = Number(sqlite.get('PRAGMA user_version')?.[0] ?? 0);
    if (found !== 0 && found !== FORMAT_VERSION) {
      throw new Error(`The data in '${dataDir}' has format ${found}; this version of the document store reads format ${FORMAT_VERSION}.`);
    }
    sqlite.exec(schema);
    sqlite.exec('COMMIT');
    return sqlite;
  } catch (error) {
    sqlite.close();
    if (/locked|busy/i.test(error instanceof Error ? error.message : '')) {
      throw new Error(`The data folder '${dataDir}' is in use by another document store.`, { cause: error });
    }
    throw error;
  }
}
