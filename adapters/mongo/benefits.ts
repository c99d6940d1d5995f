import type { Db, Filter } from 'mongodb';
import type { Benefit, BenefitStore } from '../../domain/ports/benefit-store.js';
import { ReviewFigures } from '../../domain/benefit/review-figures.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { AuditLog } from './audit-log.js';
import { insertOnce } from './insert-once.js';

export type BenefitDocument = Omit<Benefit, 'benefitId'> & {
  readonly _id: string;
  /** Keys under which reviews were planned. */
  readonly plannedFor: readonly string[];
  readonly sealedFigures?: string;
};

/** What a withdrawal is still to be told (`server/dispatch/major-changes.ts`). */
export interface MajorChangeDocument {
  readonly _id: string;
  readonly benefitId: string;
  readonly changedOn: string;
  readonly at: string;
  readonly state: 'pending' | 'done';
}

/** Benefits in MongoDB: one document with all its changes, each written once, whatever runs again. */
export function benefitStore(db: Db, { cipher, audit }: { readonly cipher: FieldCipher; readonly audit: AuditLog }): BenefitStore {
  const benefits = db.collection<BenefitDocument>('benefits');

  async function must(benefitId: string): Promise<BenefitDocument> {
    const found = await benefits.findOne({ _id: benefitId });
    if (!found) throw new Error(`Expected a benefit '${benefitId}', found none.`);
    return found;
  }

  return {
    async open({ benefitId, ...benefit }) {
      const fresh = { _id: benefitId, ...benefit, status: 'active' as const, changes: [], reviews: [], plannedFor: [] };
      await insertOnce(() => benefits.insertOne(fresh));
    },

    async find(benefitId) {
      const found = await benefits.findOne({ _id: benefitId });
      return found ? toBenefit(found) : undefined;
    },

    async ofCase(caseId) {
      return (await benefits.find({ caseId }).sort({ _id: 1 }).toArray()).map(toBenefit);
    },

    async ofHousehold(householdId) {
      return (await benefits.find({ householdId }).sort({ from: -1, _id: 1 }).limit(100).toArray()).map(toBenefit);
    },

    async byReview(area, { before, program, after, limit }) {
      const [dueOn, lastId] = [after?.slice(0, 10), after?.slice(11)];
      const filter: Filter<BenefitDocument> = {
        ...area,
        nextReverificationOn: { $exists: true, ...(before !== undefined && { $lt: before }), ...(dueOn !== undefined && { $gte: dueOn }) },
        ...(program !== undefined && { program }),
        ...(dueOn !== undefined && lastId !== undefined && { $or: [{ nextReverificationOn: { $gt: dueOn } }, { _id: { $gt: lastId } }] }),
      };
      return (await benefits.find(filter).sort({ nextReverificationOn: 1, _id: 1 }).limit(limit).toArray()).map(toBenefit);
    },

    async change(benefitId, change) {
      const state =
        change.kind === 'stopped'
          ? { $set: { status: 'stopped' as const, until: change.from }, $unset: { nextReverificationOn: 1, planned: 1 } as const }
          : { $set: { status: change.kind === 'suspended' ? ('suspended' as const) : ('active' as const) } };
      // Nothing follows a stop: two reviews at once may decide differently.
      const open = change.kind === 'stopped' ? {} : { status: { $ne: 'stopped' as const } };
      await benefits.updateOne(
        { _id: benefitId, 'changes.changeId': { $ne: change.changeId }, ...open },
        { ...state, $push: { changes: change } },
      );
      const kept = (await must(benefitId)).changes.find(({ changeId }) => changeId === change.changeId);
      if (!kept) throw new Error(`Benefit '${benefitId}' is stopped: its change '${change.changeId}' ('${change.kind}') is refused.`);
      return kept;
    },

    async schedule(benefitId, key, reviews) {
      const next = reviews.find(({ reason }) => reason === 'periodic');
      // What was stopped meanwhile is not looked at again.
      await benefits.updateOne(
        { _id: benefitId, plannedFor: { $ne: key }, status: { $ne: 'stopped' } },
        { $set: { planned: reviews, ...(next && { nextReverificationOn: next.dueOn }) }, $push: { plannedFor: key } },
      );
    },

    async toReview(date, limit) {
      const found = benefits.find({ 'planned.openOn': { $lte: date } }, { projection: { _id: 1 } });
      return (await found.sort({ 'planned.openOn': 1 }).limit(limit).toArray()).map(({ _id }) => _id);
    },

    async reviewOpened(benefitId, { reason, dueOn }, caseId) {
      await benefits.updateOne({ _id: benefitId }, { $pull: { planned: { reason, dueOn } }, $set: { review: { dueOn, caseId } } });
    },

    async keepReview(benefitId, review) {
      await benefits.updateOne({ _id: benefitId, 'reviews.caseId': { $ne: review.caseId } }, { $push: { reviews: review } });
    },

    async announceChange(benefitId, { caseId, ...change }) {
      const announced = { _id: `${caseId}:${benefitId}`, benefitId, ...change, state: 'pending' as const };
      await insertOnce(() => db.collection<MajorChangeDocument>('majorChanges').insertOne(announced));
    },

    async keepFigures(benefitId, figures) {
      const sealedFigures = cipher.seal(JSON.stringify(figures), sealedPlace.benefitFigures(benefitId));
      await benefits.updateOne({ _id: benefitId }, { $set: { sealedFigures } });
    },

    async readFigures(benefitId, { actor, purpose }) {
      const { sealedFigures, caseId } = await must(benefitId);
      if (sealedFigures === undefined) return undefined;
      await audit.append({ actor, actorName: actor, act: 'personal-data-read', caseId, detail: purpose });
      return ReviewFigures.parse(JSON.parse(cipher.open(sealedFigures, sealedPlace.benefitFigures(benefitId))));
    },
  };
}

function toBenefit({ _id, plannedFor: _keys, sealedFigures: _figures, ...benefit }: BenefitDocument): Benefit {
  return { benefitId: _id, ...benefit };
}
