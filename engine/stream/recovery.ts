import { applyEvent } from '../state/apply-event.js';
import type { MutableState } from '../state/state.js';
import type { Batch } from './batch.js';
import type { Counters } from './counters.js';
import { JournalDamaged, type Checkpoint, type Journal } from './journal.js';

const batchesAtOnce = 500;

/** Stores what has changed since the last time; what it costs follows the changes and not the size of the state. */
export function saveCheckpoint(journal: Journal, state: MutableState, counters: Counters, keepForExport: boolean): void {
  const { key, position } = counters;
  const exported = keepForExport ? journal.exported().position : position;
  journal.saveCheckpoint({ key, position, rowCount: state.rowCount }, state.changes(), exported);
  state.changesStored();
}

/** Brings state and counters to where the log ends; tells how many records had to be replayed. */
export function restore(journal: Journal, state: MutableState, counters: Counters): number {
  const checkpoint = journal.checkpoint();
  if (checkpoint) load(checkpoint, journal, state, counters);

  let replayed = 0;
  for (;;) {
    const batches = journal.readAfter(counters.position, batchesAtOnce);
    for (const batch of batches) replayed += replay(batch, state, counters);
    if (batches.length < batchesAtOnce) return replayed;
  }
}

function load({ key, position, rowCount }: Checkpoint, journal: Journal, state: MutableState, counters: Counters): void {
  counters.key = key;
  counters.position = position;
  for (const [table, rowKey, text] of journal.rows()) state.load(table, rowKey, text);
  if (state.rowCount !== rowCount) throw new JournalDamaged(`${rowCount} rows of the state were stored, but ${state.rowCount} are there`);
}

function replay({ records, keyCounter }: Batch, state: MutableState, counters: Counters): number {
  const [first] = records;
  if (first?.sourcePosition !== counters.position + 1) {
    throw new JournalDamaged(`its log goes on with position ${first?.sourcePosition}, but ${counters.position + 1} was expected`);
  }
  for (const record of records) if (record.recordType === 'EVENT') applyEvent(state.tables, record);
  counters.key = keyCounter;
  counters.position = records.at(-1)!.position;
  return records.length;
}
