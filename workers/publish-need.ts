import { relatedNeeds, supportItems, supportKinds } from '../domain/charity/support.js';
import { defineWorker } from './support/define-worker.js';
import { findCase } from './support/find-case.js';
import { complete } from './support/outcome.js';

/** M18, M25: publishes what is needed in coded words alone, so that nothing can say whose need it is; X28 or X15 hear of it by the dispatcher. */
export const publishNeed = defineWorker({
  jobType: 'publish-need',

  async handle({ caseId, townshipCode, countyCode, supportKind, supportItem, requestedYuan, offersUntil }, ports, { jobKey }) {
    const { householdId } = await findCase(ports, caseId);
    const needId = `need:${jobKey}`;
    const at = ports.clock.now().toISOString();
    const amountFen = requestedYuan ? requestedYuan * 100 : undefined;
    await ports.socialForces.publish({
      needId,
      caseId,
      townshipCode,
      countyCode,
      kind: supportKind,
      item: supportItem,
      offersUntil,
      at,
      ...(householdId !== undefined && { householdId }),
      ...(amountFen !== undefined && { amountFen }),
    });
    const title = `已向社会公布需求(不含身份):${supportKinds[supportKind]} · ${supportItems[supportItem]},征集至 ${offersUntil}`;
    await ports.cases.appendEvent({ eventId: `${needId}:published`, caseId, at, kind: 'automatic', title });
    return complete({ needId, relatedNeed: relatedNeeds[supportItem] });
  },
});
