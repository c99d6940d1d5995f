import type { Db } from 'mongodb';
import type { InspectionItemDocument } from '../../adapters/mongo/inspections.js';
import type { RecomputedDraw } from '../../domain/api-inspections.js';
import type { Sha256 } from '../../domain/bank-file/controlled-file.js';
import { chooseInspectors } from '../../domain/inspection/choose-inspectors.js';
import { casesToDraw, drawCases, populationHash } from '../../domain/inspection/draw.js';
import type { InspectionStore } from '../../domain/ports/inspection-store.js';

export type RecomputeDraw = (inspectionId: string) => Promise<RecomputedDraw | undefined>;

/** M30: makes the draw again from the stored seed and compares; undefined when nothing is drawn yet. */
export function recomputeDraw({ db, store, sha256 }: { readonly db: Db; readonly store: InspectionStore; readonly sha256: Sha256 }): RecomputeDraw {
  const items = db.collection<InspectionItemDocument>('inspectionItems');

  return async (inspectionId) => {
    const inspection = await store.find(inspectionId);
    if (!inspection?.draw || inspection.seed === undefined) return undefined;
    const { seed, draw, caseId } = inspection;
    const caseIds: string[] = caseId === undefined ? [] : [caseId];
    if (caseId === undefined) for await (const id of store.population(inspection)) caseIds.push(id);
    const count = caseId === undefined ? casesToDraw(caseIds.length, draw.sharePercent, draw.shareMinimum) : 1;
    const drawn = new Set(drawCases(seed, caseIds, count, sha256));

    let [kept, agrees] = [0, true];
    for await (const item of items.find({ inspectionId })) {
      kept += 1;
      const workedOn = [...item.leftOut];
      const { inspectors } = chooseInspectors({ seed, caseId: item.caseId, pool: draw.inspectors, workedOn, count: draw.inspectorCount }, sha256);
      const same = inspectors.map(({ username }) => username).join() === item.inspectors.map(({ username }) => username).join();
      agrees &&= drawn.has(item.caseId) && same;
    }
    const hash = populationHash(caseIds, sha256);
    return { agrees: agrees && kept === drawn.size && hash === draw.populationHash, population: caseIds.length, populationHash: hash, drawnCount: drawn.size };
  };
}
