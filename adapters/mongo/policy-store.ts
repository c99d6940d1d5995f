import type { Db } from 'mongodb';
import { PolicyParameters, parametersOn } from '../../domain/policy/parameters.js';
import type { PolicyStore } from '../../domain/ports/policy-store.js';
import { isDuplicateKey } from './is-duplicate-key.js';

/** A version from its proposal on. Its values are never edited; only its state moves, once. */
export interface PolicyDocument extends PolicyParameters {
  readonly _id: string;
  readonly state: 'proposed' | 'confirmed' | 'refused' | 'withdrawn';
  /** The version that it follows; only one confirmed version follows each. */
  readonly basedOn?: string;
  /** The matter it came out of, when it was not proposed on the page of policy values. */
  readonly matterId?: string;
  readonly reason?: string;
  readonly proposedBy?: string;
  readonly proposedByName?: string;
  readonly proposedAt?: string;
  readonly decidedBy?: string;
  readonly decidedByName?: string;
  readonly decidedAt?: string;
  readonly decisionReason?: string;
}

export type PolicyDecision = Required<Pick<PolicyDocument, 'decidedBy' | 'decidedByName' | 'decidedAt'>> & Pick<PolicyDocument, 'decisionReason'>;

export interface PolicyVersions extends PolicyStore {
  /** Newest first. */
  confirmed(areaCode: string): Promise<readonly PolicyDocument[]>;
  /** Open ones first, then those decided last. */
  proposals(areaCode: string, limit: number): Promise<readonly PolicyDocument[]>;
  find(id: string): Promise<PolicyDocument | undefined>;
  /** The same proposal sent again changes nothing. */
  propose(version: PolicyDocument): Promise<void>;
  /** False when somebody else has decided, or another version follows the same one by now. */
  decide(id: string, state: 'confirmed' | 'refused' | 'withdrawn', decision: PolicyDecision): Promise<boolean>;
}

export function policyStore(db: Db): PolicyVersions {
  const policies = db.collection<PolicyDocument>('policies');
  const confirmed = (areaCode: string) => policies.find({ areaCode, state: 'confirmed' }).sort({ effectiveFrom: -1 }).toArray();

  return {
    confirmed,

    async inForce(areaCode, date) {
      const versions = await confirmed(areaCode);
      return parametersOn(
        versions.map((version) => PolicyParameters.parse(version)),
        areaCode,
        date,
      );
    },

    async proposals(areaCode, limit) {
      const open = await policies.find({ areaCode, state: 'proposed' }).sort({ proposedAt: 1 }).limit(limit).toArray();
      const decided = { areaCode, state: { $in: ['refused', 'withdrawn'] as const } };
      return [...open, ...(await policies.find(decided).sort({ proposedAt: -1 }).limit(limit).toArray())];
    },

    find: async (id) => (await policies.findOne({ _id: id })) ?? undefined,

    async propose(version) {
      try {
        await policies.insertOne(version);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },

    async decide(id, state, decision) {
      try {
        const approvedBy = state === 'confirmed' ? { approvedBy: decision.decidedByName } : {};
        const { modifiedCount } = await policies.updateOne({ _id: id, state: 'proposed' }, { $set: { state, ...decision, ...approvedBy } });
        return modifiedCount === 1;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}
