import type { Logger } from 'pino';
import type { CaseModel } from '../../adapters/mongo/case-model.js';
import type { EventHub } from './event-hub.js';

/** Tells those who may see a case that it changed. */
export function publishCase(hub: EventHub, cases: CaseModel, log: Logger): (caseId: string) => void {
  async function publish(caseId: string): Promise<void> {
    const file = await cases.findById(caseId, { townshipCode: 1, countyCode: 1 }).lean();
    if (file) hub.publish({ event: { kind: 'case', id: caseId }, townshipCode: file.townshipCode, countyCode: file.countyCode });
  }

  return (caseId) => {
    if (!hub.hasSubscribers()) return;
    publish(caseId).catch((error: unknown) => log.warn({ err: error, caseId }, 'a change was not told'));
  };
}
