import type { Db } from 'mongodb';
import type { Benefit, BenefitStore } from '../../domain/ports/benefit-store.js';

type BenefitDocument = Omit<Benefit, 'benefitId'> & { readonly _id: string };

/** Benefits in MongoDB; opened once, whatever runs again. */
export function benefitStore(db: Db): BenefitStore {
  const benefits = db.collection<BenefitDocument>('benefits');

  return {
    async open({ benefitId, ...benefit }) {
      await benefits.updateOne({ _id: benefitId }, { $setOnInsert: benefit }, { upsert: true });
    },

    async schedule(benefitId, nextReverificationOn) {
      await benefits.updateOne({ _id: benefitId }, { $set: { nextReverificationOn } });
    },

    async ofCase(caseId) {
      const found = await benefits.find({ caseId }).sort({ _id: 1 }).toArray();
      return found.map(({ _id, ...benefit }) => ({ benefitId: _id, ...benefit }));
    },
  };
}
