import { deserialize, serialize } from 'node:v8';
import { applyEvent } from '../state/apply-event.js';
import type { MutableState, StateDump } from '../state/state.js';
import type { Counters } from './counters.js';
import { lastPosition, type Journal } from './journal.js';

interface SnapshotData {
  readonly key: number;
  readonly position: number;
  readonly sequences: Map<string, number>;
  readonly state: StateDump;
}

const batchesAtOnce = 2_000;

export function takeSnapshot(
  journal: Journal,
  state: MutableState,
  { key, position, sequences }: Counters,
  keepForExport: boolean,
): void {
  const data: SnapshotData = { key, position, sequences, state: state.dump() };
  journal.saveSnapshot({ position, data: serialize(data) }, keepForExport ? journal.exportedPosition() : position);
}

/** Brings state and counters to where the log ends; tells how many records had to be replayed. */
export function restore(journal: Journal, state: MutableState, counters: Counters): number {
  const snapshot = journal.latestSnapshot();
  if (snapshot) {
    const data = deserialize(snapshot.data) as SnapshotData;
    counters.key = data.key;
    counters.position = data.position;
    for (const [valueType, sequence] of data.sequences) counters.sequences.set(valueType, sequence);
    state.load(data.state);
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
