import type { Db } from 'mongodb';
import { startOfDay } from '../../domain/deadline/start-of-day.js';
import type { PersonName } from '../../domain/inspection/person-name.js';
import type { Inspection, InspectionItem, InspectionStore } from '../../domain/ports/inspection-store.js';
import type { CaseDocument } from './case-model.js';
import { insertOnce } from './insert-once.js';

export type InspectionDocument = Omit<Inspection, 'inspectionId'> & { readonly _id: string };
export type InspectionItemDocument = Omit<InspectionItem, 'itemId'> & { readonly _id: string };

/** Inspections in MongoDB; what a step writes it writes once. */
export function inspectionStore(db: Db, nextNumber: (countyCode: string, at: string) => Promise<string>): InspectionStore {
  const inspections = db.collection<InspectionDocument>('inspections');
  const items = db.collection<InspectionItemDocument>('inspectionItems');
  const cases = db.collection<CaseDocument>('cases');
  const acts = db.collection<{ readonly _id: string; readonly caseId: string; readonly by: string; readonly actors?: readonly string[]; readonly at: string }>('acts');
  const users = db.collection<{ readonly _id: string; readonly name: string; readonly areaCode: string; readonly role: string }>('users');

  const found = async (itemId: string): Promise<InspectionItem | undefined> => {
    const item = await items.findOne({ _id: itemId });
    return item ? toItem(item) : undefined;
  };
  async function order({ inspectionId, ...inspection }: Omit<Inspection, 'inspectionNumber' | 'status' | 'processStart' | 'sortKey'>): Promise<void> {
    if (await inspections.findOne({ _id: inspectionId }, { projection: { _id: 1 } })) return;
    const { countyCode, createdAt } = inspection;
    const fresh = { _id: inspectionId, ...inspection, inspectionNumber: await nextNumber(countyCode, createdAt) };
    const sortKey = `${createdAt}~${inspectionId}`;
    await insertOnce(() => inspections.insertOne({ ...fresh, status: 'starting', processStart: 'pending', sortKey }));
  }
  const ended = { closedAt: { $exists: true } } as const;

  return {
    async find(inspectionId) {
      const inspection = await inspections.findOne({ _id: inspectionId });
      return inspection ? toInspection(inspection) : undefined;
    },

    order: (inspection) => order({ ...inspection, kind: 'random' }),
    orderTargeted: (inspection) => order({ ...inspection, kind: 'targeted' }),

    async keepSeed(inspectionId, seed) {
      await inspections.updateOne({ _id: inspectionId, seed: { $exists: false } }, { $set: { seed } });
      return (await inspections.findOne({ _id: inspectionId }, { projection: { seed: 1 } }))?.seed ?? seed;
    },

    async *population({ countyCode, townshipCode, from, until, createdAt }) {
      const place = townshipCode === undefined ? { countyCode } : { townshipCode };
      const end = [endOfDay(until), createdAt].sort()[0];
      const sortKey = { $gte: startOfDay(from), $lt: end ?? createdAt };
      for await (const { _id } of cases.find({ ...place, sortKey }, { projection: { _id: 1 } })) yield _id;
    },

    async inspectorsOf(countyCode) {
      const people = await users.find({ areaCode: countyCode, role: 'inspector', disabledAt: { $exists: false } }, { projection: { name: 1 } }).sort({ _id: 1 }).toArray();
      return people.map(({ _id, name }): PersonName => ({ username: _id, name }));
    },

    async workedOn(caseId, before) {
      const file = await cases.findOne({ _id: caseId }, { projection: { reportedBy: 1 } });
      const done = await acts.find({ caseId, at: { $lt: before } }, { projection: { by: 1, actors: 1 } }).toArray();
      return [...new Set([...(file ? [file.reportedBy] : []), ...done.flatMap(({ by, actors }) => [by, ...(actors ?? [])])])];
    },

    async keepItem({ itemId, ...item }) {
      const file = await cases.findOne({ _id: item.caseId }, { projection: { receiptNumber: 1, townshipCode: 1 } });
      if (!file) throw new Error(`Expected the case ${item.caseId} to be inspected, found none.`);
      const { receiptNumber, townshipCode } = file;
      await insertOnce(() => items.insertOne({ _id: itemId, ...item, receiptNumber, townshipCode }));
      return (await found(itemId)) ?? { itemId, ...item, receiptNumber, townshipCode };
    },

    async keepDraw(inspectionId, draw) {
      await inspections.updateOne({ _id: inspectionId, draw: { $exists: false } }, { $set: { draw } });
    },

    findItem: found,

    async recordItem(itemId, stage, finding, at) {
      const [name, set] = stage === 'found' ? (['foundAt', { finding, foundAt: at }] as const) : (['closedAt', { closedAt: at }] as const);
      await items.updateOne({ _id: itemId, [name]: { $exists: false } }, { $set: set });
    },

    async publish(inspectionId, at) {
      const count = (filter: object) => items.countDocuments({ inspectionId, ...filter });
      const counts = {
        inspected: await count(ended),
        none: await count({ finding: 'none' }),
        slip: await count({ finding: 'slip' }),
        violation: await count({ finding: 'violation' }),
        corrected: await count({ ...ended, finding: { $in: ['slip', 'violation'] } }),
      };
      await inspections.updateOne({ _id: inspectionId, status: { $ne: 'published' } }, { $set: { status: 'published', publishedAt: at, counts } });
    },
  };
}

function endOfDay(date: string): string {
  return new Date(Date.parse(startOfDay(date)) + 86_400_000).toISOString();
}

function toInspection({ _id, ...inspection }: InspectionDocument): Inspection {
  return { inspectionId: _id, ...inspection };
}

function toItem({ _id, ...item }: InspectionItemDocument): InspectionItem {
  return { itemId: _id, ...item };
}
