import { applyEvent } from '../state/apply-event.js';
import type { MutableState } from '../state/state.js';
import type { Counters } from './counters.js';
import { lastPosition, type Journal } from './journal.js';

const batchesAtOnce = 2_000;

/** Stores what has changed since the last time; what it costs follows the changes and not the size of the state. */
export function saveCheckpoint(journal: Journal, state: MutableState, counters: Counters, keepForExport: boolean): void {
  const { key, position, sequences } = counters;
  const exported = keepForExport ? journal.exported().position : position;
  journal.saveCheckpoint({ key, position, sequences: [...sequences] }, state.changes(), exported);
  state.changesStored();
}

/** Brings state and counters to where the log ends; tells how many records had to be replayed. */
export function restore(journal: Journal, state: MutableState, counters: Counters): number {
  const checkpoint = journal.checkpoint();
  if (checkpoint) {
    counters.key = checkpoint.key;
    counters.position = checkpoint.position;
    for (const [valueType, sequence] of checkpoint.sequences) counters.sequences.set(valueType, sequence);
    for (const table of state.tableNames) for (const [key, text] of journal.rows(table)) state.load(table, key, text);
  }

  let replayed = 0;
  for (;;) {
    const batches = journal.readAfter(counters.position, batchesAtOnce);
    for (const batch of batches) {
      for (const record of batch.records) {
        if (record.recordType === 'EVENT') applyEvent(state.tables, record);
        counters.sequences.set(record.valueType, record.sequence);
        replayed++;
      }
      counters.key = batch.keyCounter;
      counters.position = lastPosition(batch);
    }
    if (batches.length < batchesAtOnce) return replayed;
  }
}
