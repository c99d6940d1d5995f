import type { Batch } from './batch.js';
import { lastPosition, type Journal, type Snapshot } from './journal.js';

/** A log that lives as long as the process: for tests and trials. */
export class MemoryJournal implements Journal {
  private batches: Batch[] = [];
  private snapshot: Snapshot | undefined;
  private exported = 0;

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

  latestSnapshot(): Snapshot | undefined {
    return this.snapshot;
  }

  saveSnapshot(snapshot: Snapshot, exportedPosition: number): void {
    this.snapshot = snapshot;
    const keepAfter = Math.min(snapshot.position, exportedPosition);
    this.batches = this.batches.filter((batch) => lastPosition(batch) > keepAfter);
  }

  exportedPosition(): number {
    return this.exported;
  }

  saveExportedPosition(position: number): void {
    this.exported = position;
  }

  close(): void {
    // nothing to let go of
  }
}
