import type { Db } from 'mongodb';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { DisasterVictimDocument } from '../../adapters/mongo/disaster-documents.js';
import type { RegisterVictim } from '../../domain/api-disasters.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { HouseholdStore } from '../../domain/ports/household-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { FindDisaster } from './find-disaster.js';

export type RegisterVictimOf = (matterId: string, householdId: string, victim: RegisterVictim, user: ActingUser) => Promise<void>;

/** M11: writes down a household of the township that was struck, or corrects what was written; the dispatcher opens its case. */
export function registerVictim({
  db,
  find,
  households,
  cipher,
  audit,
  clock,
  kick,
}: {
  readonly db: Db;
  readonly find: FindDisaster;
  readonly households: Pick<HouseholdStore, 'find'>;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly kick: () => void;
}): RegisterVictimOf {
  const victims = db.collection<DisasterVictimDocument>('disasterVictims');

  return async (matterId, householdId, { furtherNeed, coldSeasonHardship, ...facts }, user) => {
    const { townshipCode } = await find(matterId, user);
    const household = await households.find(householdId, civilDate(clock.now()));
    if (household?.townshipCode !== townshipCode) throw refuse('not-found');
    if (!(await find.isRegistering(matterId))) throw refuse('step-is-over');
    const sealedFacts = cipher.seal(JSON.stringify(facts), sealedPlace.disasterVictim(matterId, householdId));
    const marks = { ...(furtherNeed !== undefined && { furtherNeed }), ...(coldSeasonHardship !== undefined && { coldSeasonHardship }) };
    const first = { matterId, householdId, caseStart: 'pending' as const, at: clock.now().toISOString() };
    await victims.updateOne({ _id: `${matterId}~${householdId}` }, { $set: { sealedFacts, ...marks }, $setOnInsert: first }, { upsert: true });
    await audit.append({ actor: user.username, actorName: user.name, act: 'disaster-victim-registered', subjectId: householdId, detail: matterId });
    kick();
  };
}
