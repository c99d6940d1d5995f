import type { ReadModel } from './documents.js';

/** An instance that has not ended is in `incident` exactly while one of its incidents is open. */
export async function recountIncidents(instanceKeys: ReadonlySet<string>, model: ReadModel): Promise<void> {
  for (const instanceKey of instanceKeys) {
    const open = await model.incidents.countDocuments({ instanceKey, state: 'open' });
    await model.instances.updateOne({ _id: instanceKey, state: { $in: ['active', 'incident'] } }, { $set: { state: open > 0 ? 'incident' : 'active' } });
  }
}
