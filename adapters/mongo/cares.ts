import type { Db, Filter } from 'mongodb';
import type { Care, CareStore, CareWord } from '../../domain/ports/care-store.js';
import { insertOnce } from './insert-once.js';

export type CareDocument = Omit<Care, 'careId'> & {
  readonly _id: string;
  /** `pending` until its case is open. */
  readonly caseStart: 'pending' | 'opened';
};
export type CareWordDocument = Omit<CareWord, 'wordId'> & { readonly _id: string; readonly state: 'pending' | 'done' };

/** Cares in MongoDB: one document with its standards, agreements and months, each written once. */
export function careStore(db: Db): CareStore {
  const cares = db.collection<CareDocument>('cares');
  const words = db.collection<CareWordDocument>('careWords');

  async function must(careId: string): Promise<Care> {
    const found = await cares.findOne({ _id: careId });
    if (!found) throw new Error(`Expected a care '${careId}', found none.`);
    return toCare(found);
  }

  const endAgreement: CareStore['agreementEnded'] = async (careId, agreementId, endedOn, endReason) => {
    await cares.updateOne(
      { _id: careId, agreements: { $elemMatch: { agreementId, endedOn: { $exists: false } } } },
      {
        $set: { state: 'seeking', 'agreements.$[ended].endedOn': endedOn, 'agreements.$[ended].endReason': endReason },
        $unset: { nextVisitOn: 1 },
      },
      { arrayFilters: [{ 'ended.agreementId': agreementId }] },
    );
  };

  return {
    agreementEnded: endAgreement,

    async open({ careId, ...care }) {
      const fresh = { _id: careId, ...care, state: 'assessing' as const, standards: [], agreements: [], months: [] };
      await insertOnce(() => cares.insertOne({ ...fresh, caseStart: 'pending' }));
    },

    async find(careId) {
      const found = await cares.findOne({ _id: careId });
      return found ? toCare(found) : undefined;
    },

    async openOf(benefitId) {
      return (await cares.find({ benefitId, state: { $in: ['assessing', 'seeking', 'agreed'] } }).toArray()).map(toCare);
    },

    async list(area, { states, sortedBy, visitBefore, after, limit }) {
      const [date, lastId] = [after?.slice(0, 10), after?.slice(11)];
      const filter: Filter<CareDocument> = {
        ...area,
        state: { $in: [...states] },
        ...(visitBefore !== undefined && { nextVisitOn: { $lt: visitBefore } }),
        ...(date !== undefined &&
          lastId !== undefined && { $or: [{ [sortedBy]: { $gt: date } }, { [sortedBy]: date, _id: { $gt: lastId } }] }),
      };
      return (
        await cares
          .find(filter)
          .sort({ [sortedBy]: 1, _id: 1 })
          .limit(limit)
          .toArray()
      ).map(toCare);
    },

    async tell({ wordId, ...word }) {
      await insertOnce(() => words.insertOne({ _id: wordId, ...word, state: 'pending' }));
    },

    async assessed(careId, level, standard) {
      await cares.updateOne({ _id: careId, 'standards.key': { $ne: standard.key } }, { $set: { level }, $push: { standards: standard } });
      await cares.updateOne({ _id: careId, state: 'assessing' }, { $set: { state: 'seeking' } });
      return must(careId);
    },

    async agreed(careId, agreement, nextVisitOn) {
      await cares.updateOne(
        { _id: careId, 'agreements.key': { $ne: agreement.key } },
        { $set: { state: 'agreed', nextVisitOn }, $push: { agreements: agreement } },
      );
      return must(careId);
    },

    async visited(careId, nextVisitOn) {
      await cares.updateOne({ _id: careId, state: 'agreed' }, { $set: { nextVisitOn } });
    },

    async orderMonth(careId, month) {
      const { modifiedCount } = await cares.updateOne(
        { _id: careId, 'months.period': { $ne: month.period }, 'months.key': { $ne: month.key } },
        { $push: { months: month } },
      );
      return modifiedCount === 1;
    },

    async settled(careId, state, on) {
      const { agreements } = await must(careId);
      const last = agreements.at(-1);
      if (last && last.endedOn === undefined) await endAgreement(careId, last.agreementId, on, state);
      await cares.updateOne({ _id: careId }, { $set: { state } });
    },
  };
}

function toCare({ _id, caseStart: _start, ...care }: CareDocument): Care {
  return { careId: _id, ...care };
}
