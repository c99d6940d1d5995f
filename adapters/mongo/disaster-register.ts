import type { Db, Filter } from 'mongodb';
import { reliefOf } from '../../domain/disaster/relief-of.js';
import { VictimFacts } from '../../domain/disaster/victims.js';
import type { DisasterRegister } from '../../domain/ports/disaster-register.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import type { DisasterReliefDocument, DisasterVictimDocument } from './disaster-documents.js';

/** Households struck by disasters, and their relief, in MongoDB. */
export function disasterRegister(db: Db, cipher: FieldCipher): DisasterRegister {
  const victims = db.collection<DisasterVictimDocument>('disasterVictims');
  const reliefs = db.collection<DisasterReliefDocument>('disasterReliefs');

  /** Of the newest answer of the table in this matter. */
  async function tableVersion(matterId: string): Promise<number | undefined> {
    const instances = await db.collection<{ _id: string }>('instances').find({ caseId: matterId }, { projection: { _id: 1 } }).toArray();
    const found = await db
      .collection<{ version: number }>('decisionEvaluations')
      .find({ instanceKey: { $in: instances.map(({ _id }) => _id) }, decisionId: 'disaster-relief' }, { projection: { version: 1 } })
      .sort({ version: -1 })
      .limit(1)
      .next();
    return found?.version;
  }

  return {
    async count(matterId, round) {
      const of = (filter: Filter<DisasterVictimDocument>) => victims.countDocuments({ matterId, ...filter });
      const asked = { emergency: undefined, recovery: 'furtherNeed', 'winter-spring': 'coldSeasonHardship' }[round];
      return {
        victims: await of({}),
        unmarked: asked === undefined ? 0 : await of({ [asked]: { $exists: false } }),
        applications: await of({ furtherNeed: 'application' }),
        withoutCase: await of({ caseStart: 'pending' }),
      };
    },

    async propose(matterId, round, rates, policyVersion) {
      await reliefs.deleteMany({ matterId, round, state: 'proposed' });
      for await (const { householdId, caseId, sealedFacts, ...marks } of victims.find({ matterId }).sort({ _id: 1 })) {
        if (caseId === undefined) throw new Error(`Expected the case of household '${householdId}' in matter '${matterId}' to be open, it is not yet.`);
        const facts = VictimFacts.parse(JSON.parse(cipher.open(sealedFacts, sealedPlace.disasterVictim(matterId, householdId))));
        for (const { kind, amountFen } of reliefOf({ ...facts, ...marks }, rates)) {
          const proposed = { matterId, round, kind, householdId, caseId, amountFen, policyVersion, state: 'proposed' as const };
          // An approved one of the same kind stays as it is.
          await reliefs.updateOne({ _id: `${matterId}~${kind}~${householdId}` }, { $setOnInsert: proposed }, { upsert: true });
        }
      }
      const found = await reliefs
        .aggregate<{ reliefs: number; sumFen: number }>([
          { $match: { matterId, round } },
          { $group: { _id: '$householdId', reliefs: { $sum: 1 }, sumFen: { $sum: '$amountFen' } } },
        ])
        .toArray();
      const sum = (of: 'reliefs' | 'sumFen') => found.reduce((total, household) => total + household[of], 0);
      return { reliefs: sum('reliefs'), households: found.length, sumFen: sum('sumFen') };
    },

    async approve(matterId, round, { after, limit }) {
      const found = await reliefs
        .find({ matterId, round, ...(after !== undefined && { _id: { $gt: after } }) })
        .sort({ _id: 1 })
        .limit(limit + 1)
        .toArray();
      const page = found.slice(0, limit);
      const version = await tableVersion(matterId);
      const approved = { state: 'approved' as const, ...(version !== undefined && { tableVersion: version }) };
      await reliefs.updateMany({ _id: { $in: page.map(({ _id }) => _id) }, state: 'proposed' }, { $set: approved });
      const last = page.at(-1);
      return {
        reliefs: page.map(({ _id: decisionId, caseId, kind, amountFen, policyVersion }) => ({ decisionId, caseId, kind, amountFen, policyVersion })),
        ...(found.length > limit && last && { next: last._id }),
      };
    },

    async *cases(matterId) {
      for await (const { caseId } of victims.find({ matterId }).sort({ _id: 1 })) if (caseId !== undefined) yield caseId;
    },
  };
}
