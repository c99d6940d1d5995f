import { CommandError } from '../command-error.js';
import type { Sqlite } from './sqlite.js';

const KEPT_MS = 30 * 60 * 1000;

/**
 * The last numbered write of each session and its answer, stored with the write itself: a driver that lost the answer
 * sends the write again and gets the same one, also after a restart.
 */
export class RetryableWrites {
  constructor(private readonly sqlite: Sqlite) {}

  find(session: Buffer, number: number): Buffer | undefined {
    const row = this.sqlite.get('SELECT number, answer FROM retryable_writes WHERE session = ?', [session]);
    if (!row) return undefined;
    const last = row[0] as number;
    if (number < last) {
      throw new CommandError(
        'TransactionTooOld',
        `Retryable write with txnNumber ${number} is prohibited: a newer one, ${last}, has already started on this session.`,
      );
    }
    return number === last ? (row[1] as Buffer) : undefined;
  }

  remember(session: Buffer, number: number, answer: Buffer, now: Date): void {
    this.sqlite.run('INSERT OR REPLACE INTO retryable_writes (session, number, answer, at) VALUES (?, ?, ?, ?)', [
      session,
      number,
      answer,
      now.getTime(),
    ]);
  }

  forgetOld(now: Date): void {
    this.sqlite.run('DELETE FROM retryable_writes WHERE at < ?', [now.getTime() - KEPT_MS]);
  }
}
