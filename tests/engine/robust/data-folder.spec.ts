import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { FileJournal } from '../../../engine/stream/file-journal.js';

describe('a data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'engine-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function owner(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['bin/engine.mjs', '--port', '0', '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout!, 'data');
    return child;
  }

  it('has one owner, also after the owner before was killed', async () => {
    for (let round = 0; round < 2; round++) {
      const child = await owner();
      expect(() => new FileJournal(folder)).toThrow(
        `The data folder '${folder}' is in use by another engine. Stop that one, or choose another folder.`,
      );
      child.kill('SIGKILL');
      await once(child, 'exit');
    }

    new FileJournal(folder).close();
  });

  it('is open to the next owner as soon as it is closed, in the same process too', () => {
    for (let round = 0; round < 3; round++) {
      const journal = new FileJournal(folder);
      expect(journal.exported()).toEqual({ position: round, sequences: [['JOB', round]].slice(0, round) });
      expect(() => new FileJournal(folder)).toThrow('is in use by another engine');
      journal.saveExported({ position: round + 1, sequences: [['JOB', round + 1]] });
      journal.close();
    }
  });

  it('is refused when another version has written it, and stays as it was', () => {
    new FileJournal(folder).close();
    const db = new Database(join(folder, 'engine.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();

    for (let round = 0; round < 2; round++) {
      expect(() => new FileJournal(folder)).toThrow(
        /data in '.*' has format 99, but this version reads format \d+\. Start the version of Yimen that wrote it\./,
      );
    }
  });

  it('is called what it is, whatever its own name says', () => {
    // given: only the write-ahead log tells of the other version yet
    new FileJournal(folder).close();
    const db = new Database(join(folder, 'engine.db'));
    db.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 99');
    const blocked = join(folder, 'blocked');
    mkdirSync(blocked);
    for (const name of ['engine.db', 'engine.db-wal']) copyFileSync(join(folder, name), join(blocked, name));
    db.close();

    expect(() => new FileJournal(blocked)).toThrow('has format 99');
  });
});
