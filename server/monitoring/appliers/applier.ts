import type { Changes } from '../changes.js';
import type { EngineRecord } from '../engine-record.js';

/** Says what an event of one value type changes in the read model. Looks at nothing but the record. */
export type Applier = (record: EngineRecord, changes: Changes) => void;
