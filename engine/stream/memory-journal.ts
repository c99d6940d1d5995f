import type { TableChanges } from '../state/state.js';
import type { Batch } from './batch.js';
import { lastPosition, type Checkpoint, type Exported, type Journal, type StoredRow } from './journal.js';

/** A log that lives as long as the process: for tests and trials. */
export class MemoryJournal implements Journal {
  private batches: Batch[] = [];
  private latest: Checkpoint | undefined;
  private readonly tables = new Map<string, Map<string, string>>();
  private taken: Exported = { position: 0, sequences: [] };

  append(batches: readonly Batch[]): void {
    this.batches.push(...batches);
  }

  readAfter(position: number, limit: number): readonly Batch[] {
    let low = 0;
    let high = this.batches.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lastPosition(this.batches[middle]!) <= position) low = middle + 1;
      else high = middle;
    }
    return this.batches.slice(low, low + limit);
  }

  checkpoint(): Checkpoint | undefined {
    return this.latest;
  }

  *rows(): Iterable<StoredRow> {
    for (const [table, rows] of this.tables) for (const [key, text] of rows) yield [table, key, text];
  }

  saveCheckpoint(checkpoint: Checkpoint, changes: readonly TableChanges[], exportedPosition: number): void {
    this.latest = checkpoint;
    for (const { table, rows } of changes) this.write(table, rows);
    const keepAfter = Math.min(checkpoint.position, exportedPosition);
    this.batches = this.batches.filter((batch) => lastPosition(batch) > keepAfter);
  }

  exported(): Exported {
    return this.taken;
  }

  saveExported(exported: Exported): void {
    this.taken = exported;
  }

  close(): void {
    // nothing to let go of
  }

  private write(table: string, changes: TableChanges['rows']): void {
    const rows = this.tables.get(table) ?? new Map<string, string>();
    this.tables.set(table, rows);
    for (const [key, text] of changes) {
      if (text === undefined) rows.delete(key);
      else rows.set(key, text);
    }
  }
}
