import { due } from '../due.js';
import type { Appliers } from './applier.js';

export const errorAppliers: Appliers<'ERROR'> = {
  /** A banned instance stays as it is: its jobs are not handed out and nothing in it falls due. */
  CREATED(tables, { value: { processInstanceKey } }) {
    tables.banned.set(processInstanceKey, true);
    for (const { key, value } of tables.jobs.values()) {
      if (value.processInstanceKey === processInstanceKey) tables.activatableJobs.delete(value.type, key);
    }
    for (const entry of tables.dues.list(due.name)) {
      const { kind, key } = due.parse(entry);
      const owner = kind === 'timer' ? tables.timers.get(key) : tables.jobs.get(key)?.value;
      if (owner?.processInstanceKey === processInstanceKey) tables.dues.delete(due.name, entry);
    }
  },
};
