import type { Inspection, InspectionItem, InspectionStore } from '../../domain/ports/inspection-store.js';

/** One inspection of twenty-one cases, of which `case-1` was reported by an inspector. */
export function fakeInspections(): InspectionStore {
  const items = new Map<string, InspectionItem>();
  const ordered = new Map<string, object>();
  let inspection: Inspection = {
    inspectionId: 'inspection-1', inspectionNumber: 'JC-K1-0001', kind: 'random', countyCode: 'K1', from: '2026-05-01', until: '2026-05-09', orderedBy: 'supervisor',
    orderedByName: '演示·督导', createdAt: '2026-05-09T12:00:00.000Z', status: 'open', processStart: 'started', sortKey: '1',
  };

  return {
    find: async (inspectionId) => (inspectionId === inspection.inspectionId ? inspection : undefined),
    async order({ inspectionId, ...order }) {
      ordered.set(inspectionId, ordered.get(inspectionId) ?? order);
    },
    async orderTargeted({ inspectionId, ...order }) {
      ordered.set(inspectionId, ordered.get(inspectionId) ?? order);
    },
    async keepSeed(_inspectionId, seed) {
      inspection = { ...inspection, seed: inspection.seed ?? seed };
      return inspection.seed ?? seed;
    },
    async *population() {
      for (let number = 1; number <= 21; number += 1) yield `case-${number}`;
    },
    inspectorsOf: async () => ['inspector1', 'inspector2', 'inspector3'].map((username) => ({ username, name: username })),
    workedOn: async (caseId) => (caseId === 'case-1' ? ['inspector1'] : []),
    async keepItem(item) {
      const kept = items.get(item.itemId) ?? { ...item, receiptNumber: 'R', townshipCode: 'T01' };
      items.set(item.itemId, kept);
      return kept;
    },
    async keepDraw(_inspectionId, draw) {
      inspection = { ...inspection, draw: inspection.draw ?? draw };
    },
    findItem: async (itemId) => items.get(itemId),
    async recordItem() {},
    async publish(_inspectionId, at) {
      inspection = { ...inspection, status: 'published', publishedAt: inspection.publishedAt ?? at };
    },
  };
}
