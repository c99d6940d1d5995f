import { randomBytes } from 'node:crypto';
import { chooseInspectors } from '../domain/inspection/choose-inspectors.js';
import { casesToDraw, drawCases, populationHash } from '../domain/inspection/draw.js';
import type { Inspection } from '../domain/ports/inspection-store.js';
import { defineWorker } from './support/define-worker.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';
import { type Ports } from './support/ports.js';

/** M30: draws cases and inspectors by a seed that was stored before; run again, it draws the same. */
export const drawRandomInspection = defineWorker({
  jobType: 'draw-random-inspection',
  timeoutMs: 60_000,

  async handle({ inspectionId, sharePercent, shareMinimum, inspectorCount }, ports) {
    const { inspections, sha256, clock } = ports;
    const inspection = await inspections.find(inspectionId);
    if (!inspection) throw new PermanentFailure(`没有检查 '${inspectionId}'。`);
    const seed = await inspections.keepSeed(inspectionId, randomBytes(32).toString('hex'));
    const caseIds = await populationOf(inspection, ports);
    const count = inspection.kind === 'targeted' ? caseIds.length : casesToDraw(caseIds.length, sharePercent, shareMinimum);
    const pool = inspection.draw?.inspectors ?? (await inspections.inspectorsOf(inspection.countyCode));

    const drawn = [];
    for (const caseId of drawCases(seed, caseIds, count, sha256)) {
      const workedOn = await inspections.workedOn(caseId, inspection.createdAt);
      const chosen = chooseInspectors({ seed, caseId, pool, workedOn, count: inspectorCount }, sha256);
      if (chosen.inspectors.length < inspectorCount) {
        throw new PermanentFailure(`个案 '${caseId}' 应派 ${inspectorCount} 名检查人员,只有 ${chosen.inspectors.length} 名没有经办过它。请增加检查人员后重试。`);
      }
      const { itemId, townshipCode, inspectors } = await inspections.keepItem({ itemId: `${inspectionId}:${caseId}`, inspectionId, caseId, ...chosen });
      drawn.push({ itemId, caseId, townshipCode, inspectors: inspectors.map(({ username }) => username) });
    }
    await inspections.keepDraw(inspectionId, {
      drawnAt: clock.now().toISOString(),
      sharePercent,
      shareMinimum,
      inspectorCount,
      population: caseIds.length,
      populationHash: populationHash(caseIds, sha256),
      drawnCount: drawn.length,
      inspectors: pool,
    });
    return complete({ drawn });
  },
});

async function populationOf(inspection: Inspection, { inspections }: Ports): Promise<readonly string[]> {
  if (inspection.caseId !== undefined) return [inspection.caseId];
  const caseIds: string[] = [];
  for await (const caseId of inspections.population(inspection)) caseIds.push(caseId);
  return caseIds;
}
