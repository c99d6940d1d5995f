import { existsSync, openSync, readSync, closeSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { checksum } from './checksum.js';
import { JournalDamaged } from './journal.js';
import { readWriteAheadLog } from './write-ahead-log.js';

/** Kept as SQLite's `user_version`. Raised when the meaning of what is on disk changes; other versions are refused rather than misread. */
export const formatVersion = 3;

const tables = [
  'CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL, sum INTEGER NOT NULL) WITHOUT ROWID',
  'CREATE TABLE records (position INTEGER PRIMARY KEY, data TEXT NOT NULL, sum INTEGER NOT NULL)',
  'CREATE TABLE state (tbl TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (tbl, key)) WITHOUT ROWID',
];

/** On the first page of a SQLite file. */
const offsets = { userVersion: 60, cellCount: 103 };

/** Opens the engine's file, for this process alone; what is damaged, of another version or somebody else's is refused. */
export function openEngineFile(folder: string): Database.Database {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'engine.db');
  expectSound(file, folder);
  const db = new Database(file);
  try {
    // One engine owns a folder: SQLite's own lock goes with the process that holds it, even after kill -9.
    db.pragma('locking_mode = EXCLUSIVE');
    // Freed pages go back to the file system, so that the file follows what is kept and not what ever was.
    db.pragma('auto_vacuum = INCREMENTAL');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('BEGIN EXCLUSIVE');
    if (isEmpty(db)) db.exec(`${tables.join('; ')}; PRAGMA user_version = ${formatVersion}`);
    db.exec('COMMIT');
    const { user_version: version } = db.prepare('PRAGMA user_version').get([]) as { user_version: number };
    if (version !== formatVersion) throw otherVersion(version, folder);
    checkPages(db);
    // A torn end would lie behind what is written next, and look like something that followed it.
    db.pragma('wal_checkpoint(TRUNCATE)');
    return db;
  } catch (cause) {
    closeEngineFile(db);
    const { message, code = '' } = cause as Error & { readonly code?: string };
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw new JournalDamaged(message, { cause });
    if (!/^SQLITE_(BUSY|LOCKED)/.test(code)) throw cause;
    throw new Error(`The data folder '${folder}' is in use by another engine. Stop that one, or choose another folder.`, { cause });
  }
}

/** The driver closes a file only once its statements are collected; giving up the lock lets the next owner in at once. */
export function closeEngineFile(db: Database.Database): void {
  try {
    db.pragma('incremental_vacuum');
    db.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM meta');
  } catch {
    // Someone else owns the file, or there is no room on the disk to tidy it; nothing is lost without it.
  } finally {
    db.close();
  }
}

/** As bytes: the driver ends the whole process over a text that is no UTF-8. */
export function textOf(blob: Uint8Array): string {
  return Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength).toString('utf8');
}

export function readMeta(db: Database.Database, name: string): string | undefined {
  const row = db.prepare('SELECT CAST(value AS BLOB), sum FROM meta WHERE name = ?').raw().get([name]) as [Uint8Array, number] | undefined;
  if (!row) return undefined;
  const value = textOf(row[0]);
  if (checksum(name, value) !== row[1]) throw new JournalDamaged(`its entry '${name}'`);
  return value;
}

export function writeMeta(db: Database.Database, name: string, value: string): void {
  db.prepare('INSERT OR REPLACE INTO meta (name, value, sum) VALUES (?, ?, ?)').run([name, value, checksum(name, value)]);
}

function isEmpty(db: Database.Database): boolean {
  return (db.prepare('SELECT count(*) FROM sqlite_master').raw().get([]) as [number])[0] === 0;
}

/** Whether pages, trees and free lists fit together: what no checksum of a row can tell. */
function checkPages(db: Database.Database): void {
  const [finding] = db.prepare('SELECT CAST(quick_check AS BLOB) FROM pragma_quick_check(1)').raw().get([]) as [Uint8Array];
  const text = textOf(finding);
  if (text !== 'ok') throw new JournalDamaged(text.replaceAll('\n', ' '));
}

/** What SQLite would not notice, or would end the process over. Looked at twice: an engine that is running changes it meanwhile. */
function expectSound(file: string, folder: string): void {
  if (findFault(file, folder) === undefined) return;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  const fault = findFault(file, folder);
  if (fault) throw fault;
}

function findFault(file: string, folder: string): Error | undefined {
  if (!existsSync(file)) return undefined;
  const log = readWriteAheadLog(`${file}-wal`);
  if (log.damage !== undefined) return new JournalDamaged(log.damage);
  const page = firstPage(file);
  // A file that was made just now has no tables yet, or has them in its log alone.
  if (!page || log.holdsPage(1)) return undefined;
  const version = page.readUInt32BE(offsets.userVersion);
  if (version !== formatVersion) return otherVersion(version, folder);
  return tables.every((sql) => page.includes(sql)) ? undefined : new JournalDamaged('its first page');
}

/** Undefined when no table stands on it. */
function firstPage(file: string): Buffer | undefined {
  const page = Buffer.alloc(4096);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, page, 0, page.length, 0);
  closeSync(descriptor);
  return page.readUInt16BE(offsets.cellCount) === 0 ? undefined : page;
}

function otherVersion(version: number, folder: string): Error {
  return new Error(
    `The engine's data in '${folder}' has ${version === 0 ? 'an older format' : `format ${version}`}, but this version reads ` +
      `format ${formatVersion}. Start the version of Yimen that wrote it.`,
  );
}
