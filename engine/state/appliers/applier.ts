import type { EventOf, Events, EventValueType } from '../../protocol/record.js';
import type { MutableTables } from '../state.js';

/** Changes the state as the event says, and only as the event says: replay must come to the same state. */
export type Applier<T extends EventValueType> = (tables: MutableTables, record: EventOf<T>) => void;

/** One for each intent. */
export type Appliers<T extends EventValueType> = { readonly [Intent in Events[T]['intent']]: Applier<T> };

/** For events that only tell readers something. */
export function changesNothing(): void {
  // nothing to change
}
