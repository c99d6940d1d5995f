import type { Db } from 'mongodb';
import type { Referral, ReferralStore } from '../../domain/ports/referral-store.js';

type ReferralDocument = Omit<Referral, 'referralId'> & { readonly _id: string };

/** Referrals in MongoDB. Each step is written once: what a repetition finds stays. */
export function referralStore(db: Db, onChange: (caseId: string) => void): ReferralStore {
  const referrals = db.collection<ReferralDocument>('referrals');

  return {
    async send({ referralId, ...referral }) {
      await referrals.updateOne({ _id: referralId }, { $setOnInsert: { ...referral, state: 'sent' } }, { upsert: true });
      onChange(referral.caseId);
    },

    async record(referralId, step, at, result) {
      const from = step === 'answered' ? 'accepted' : 'sent';
      await referrals.updateOne(
        { _id: referralId, state: from },
        { $set: { state: step, [`${step}At`]: at, ...(result !== undefined && { result }) } },
      );
      const found = await referrals.findOne({ _id: referralId });
      if (!found || found.state === 'sent' || (step === 'answered' && found.state !== 'answered')) {
        throw new Error(
          `Expected referral '${referralId}' to be ${from}, found ${found?.state ?? 'none'}; its step '${step}' is not recorded.`,
        );
      }
      onChange(found.caseId);
      return toReferral(found);
    },

    async ofCase(caseId) {
      return (await referrals.find({ caseId }).sort({ sentAt: 1 }).toArray()).map(toReferral);
    },
  };
}

function toReferral({ _id, ...referral }: ReferralDocument): Referral {
  return { referralId: _id, ...referral };
}
