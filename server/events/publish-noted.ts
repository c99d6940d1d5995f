import type { Logger } from 'pino';
import type { NotedEvent } from '../monitoring/changes.js';
import type { ReadModel } from '../monitoring/documents.js';
import type { EventHub } from './event-hub.js';

/** Tells those who watch what the engine's records changed, each only for the places they may see, and the case along with its instance. */
export function publishNoted(hub: EventHub, { instances }: Pick<ReadModel, 'instances'>, log: Logger): (noted: readonly NotedEvent[]) => void {
  async function publish(noted: readonly NotedEvent[]): Promise<void> {
    const keys = [...new Set(noted.flatMap(({ instanceKey }) => (instanceKey === undefined ? [] : [instanceKey])))];
    const found = await instances.find({ _id: { $in: keys } }, { projection: { caseId: 1, townshipCode: 1, countyCode: 1 } }).toArray();
    const byKey = new Map(found.map((instance) => [instance._id, instance]));

    for (const { event, instanceKey } of noted) {
      const { townshipCode, countyCode } = byKey.get(instanceKey ?? '') ?? {};
      hub.publish({ event, townshipCode, countyCode });
    }
    for (const { caseId, townshipCode, countyCode } of found) {
      if (caseId !== undefined) hub.publish({ event: { kind: 'case', id: caseId }, townshipCode, countyCode });
    }
  }

  return (noted) => {
    if (noted.length === 0 || !hub.hasSubscribers()) return;
    publish(noted).catch((error: unknown) => log.warn({ err: error }, 'changes were not told'));
  };
}
