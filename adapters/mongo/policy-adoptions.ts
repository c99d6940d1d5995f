import type { Db } from 'mongodb';
import { civilDate } from '../../domain/deadline/working-days.js';
import { PolicyValues } from '../../domain/policy/parameters.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { AdoptedVersion, PolicyAdoptions } from '../../domain/ports/policy-adoptions.js';
import type { AuditLog } from './audit-log.js';
import type { PolicyDocument, PolicyVersions } from './policy-store.js';

interface DoneAct {
  readonly _id: string;
  readonly elementId: string;
  readonly by: string;
  readonly byName: string;
}

/** Adopted versions stand in the same line as those that a county confirms by itself: one insert, already confirmed. */
export function policyAdoptions(
  db: Db,
  { policies, audit, clock }: { readonly policies: PolicyVersions; readonly audit: AuditLog; readonly clock: Clock },
): PolicyAdoptions {
  const versions = db.collection<PolicyDocument>('policies');

  /** Who did the first and the last step of the matter, for those are its proposal and its approval. */
  async function peopleOf(matterId: string): Promise<{ readonly proposed: DoneAct; readonly approved: DoneAct }> {
    const acts = db.collection<DoneAct>('acts');
    const [approved] = await acts.find({ caseId: matterId }).sort({ at: -1 }).limit(1).toArray();
    const proposals = await acts.find({ caseId: matterId, elementId: /^propose/ }).sort({ at: -1 }).limit(1).toArray();
    const proposed = proposals[0];
    if (!approved || !proposed) throw new Error(`Expected the acts of matter '${matterId}' that proposed and approved, found none.`);
    return { proposed, approved };
  }

  return {
    last: async (areaCode) => (await policies.confirmed(areaCode))[0],

    async mayAdopt({ effectiveFrom, ...wanted }) {
      const { areaCode } = wanted;
      if (await versions.findOne({ _id: idOf(wanted) }, { projection: { _id: 1 } })) return true;
      const [last] = await policies.confirmed(areaCode);
      return last !== undefined && effectiveFrom > last.effectiveFrom && effectiveFrom >= civilDate(clock.now());
    },

    async adopt({ matterId, areaCode, part, effectiveFrom, parameters, reason }) {
      const _id = idOf({ matterId, areaCode, part });
      const before = await versions.findOne({ _id });
      if (before) return { version: before.version, effectiveFrom: before.effectiveFrom };
      const [last] = await policies.confirmed(areaCode);
      if (!last) throw new Error(`Expected policy values for '${areaCode}', found none.`);
      const { proposed, approved } = await peopleOf(matterId);
      const at = clock.now().toISOString();
      const version = [areaCode, effectiveFrom, matterId.slice(0, 4), ...(part === undefined ? [] : [part.slice(-4)])].join('-');
      await audit.append({ actor: approved.by, actorName: approved.byName, act: 'policy-confirmed', detail: `${version}：${reason}` });
      // Two versions that follow the same one cannot both be kept: the second is refused by the index, and the job looks again.
      await versions.insertOne({
        _id,
        areaCode,
        version,
        effectiveFrom,
        effectiveUntil: null,
        approvedBy: approved.byName,
        values: PolicyValues.parse({ ...last.values, ...parameters }),
        state: 'confirmed',
        basedOn: last.version,
        matterId,
        reason,
        proposedBy: proposed.by,
        proposedByName: proposed.byName,
        proposedAt: at,
        decidedBy: approved.by,
        decidedByName: approved.byName,
        decidedAt: at,
      });
      return { version, effectiveFrom };
    },
  };
}

function idOf({ areaCode, matterId, part }: Pick<AdoptedVersion, 'areaCode' | 'matterId' | 'part'>): string {
  return part === undefined ? `${areaCode}:${matterId}` : `${areaCode}:${matterId}:${part}`;
}
