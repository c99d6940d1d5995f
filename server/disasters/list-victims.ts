import type { Db } from 'mongodb';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { DisasterReliefDocument, DisasterVictimDocument } from '../../adapters/mongo/disaster-documents.js';
import type { HouseholdRecords } from '../../adapters/mongo/household-records.js';
import type { PersonRecords } from '../../adapters/mongo/person-records.js';
import type { VictimView } from '../../domain/api-disasters.js';
import type { Page } from '../../domain/api.js';
import { VictimFacts } from '../../domain/disaster/victims.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { pageSize, toPage } from '../http/paging.js';

export type ListVictims = (matterId: string, after: string | undefined, user: ActingUser) => Promise<Page<VictimView>>;

/** A disaster's households, people masked, with what each gets. That somebody looked is noted first. */
export function listVictims({
  db,
  households,
  people,
  cipher,
  audit,
}: {
  readonly db: Db;
  readonly households: Pick<HouseholdRecords, 'find'>;
  readonly people: Pick<PersonRecords, 'all'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
}): ListVictims {
  const victims = db.collection<DisasterVictimDocument>('disasterVictims');
  const reliefs = db.collection<DisasterReliefDocument>('disasterReliefs');
  const payments = db.collection<{ _id: string; decisionId: string; status: string }>('payments');

  return async (matterId, after, user) => {
    await audit.append({ actor: user.username, actorName: user.name, act: 'disaster-register-read', subjectId: matterId });
    const found = await victims
      .find({ matterId, ...(after !== undefined && { _id: { $gt: after } }) })
      .sort({ _id: 1 })
      .limit(pageSize + 1)
      .toArray();
    const ids = found.map(({ householdId }) => householdId);
    const records = (await Promise.all(ids.map((id) => households.find(id)))).filter((record) => record !== undefined);
    const heads = new Map((await people.all(records.map(({ headId }) => headId))).map(({ _id, nameMasked }) => [_id, nameMasked]));
    const recordOf = new Map(records.map((record) => [record._id, record]));
    const given = await reliefs.find({ matterId, householdId: { $in: ids } }).sort({ _id: 1 }).toArray();
    const caseIds = found.flatMap(({ caseId }) => caseId ?? []);
    const paid = new Set((await payments.find({ caseId: { $in: caseIds }, status: 'paid' }).toArray()).map(({ decisionId }) => decisionId));

    return toPage(
      found,
      ({ _id }) => _id,
      ({ householdId, caseId, sealedFacts, furtherNeed, coldSeasonHardship }): VictimView => {
        const record = recordOf.get(householdId);
        return {
          householdId,
          householdNumber: record?.householdNumber ?? householdId,
          headName: heads.get(record?.headId ?? '') ?? '',
          ...VictimFacts.parse(JSON.parse(cipher.open(sealedFacts, sealedPlace.disasterVictim(matterId, householdId)))),
          ...(furtherNeed !== undefined && { furtherNeed }),
          ...(coldSeasonHardship !== undefined && { coldSeasonHardship }),
          ...(caseId !== undefined && { caseId }),
          reliefs: given
            .filter((relief) => relief.householdId === householdId)
            .map(({ _id, kind, amountFen, state, policyVersion, tableVersion }) => ({
              kind,
              amountFen,
              state: paid.has(_id) ? ('paid' as const) : state,
              policyVersion,
              ...(tableVersion !== undefined && { tableVersion }),
            })),
        };
      },
    );
  };
}
