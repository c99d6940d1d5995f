import { addDays } from '../domain/deadline/working-days.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { complete } from './support/outcome.js';

/** M24, M30: has cases of a township drawn and inspected (P22); its process starts by itself. Once for each job. */
export const orderInspection = defineWorker({
  jobType: 'order-inspection',

  async handle({ matterId, countyCode, inspectedTownship, inspectedFrom, inspectedUntil, sharePercent, shareMinimum }, ports, { jobKey }) {
    const { title } = await findMatter(ports, matterId);
    const sampleId = `${matterId}-${jobKey}`;
    const lastDay = addDays(inspectedUntil, -1);
    await ports.inspections.order({
      inspectionId: sampleId,
      countyCode,
      townshipCode: inspectedTownship,
      from: inspectedFrom,
      until: lastDay < inspectedFrom ? inspectedFrom : lastDay,
      share: { percent: sharePercent, minimum: shareMinimum },
      orderedBy: 'platform',
      orderedByName: title,
      createdAt: ports.clock.now().toISOString(),
    });
    return complete({ sampleId });
  },
});
