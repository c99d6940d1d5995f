import type { Db } from 'mongodb';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import { mayEnd } from './may-end.js';
import type { SubstitutionDocument } from './substitution-document.js';

export type EndSubstitution = (substitutionId: string, user: ActingUser) => Promise<SubstitutionDocument>;

/** Ends it at once. Sent again, it has ended. */
export function endSubstitution({
  db,
  audit,
  clock,
}: {
  readonly db: Db;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): EndSubstitution {
  const substitutions = db.collection<SubstitutionDocument>('substitutions');
  return async (substitutionId, user) => {
    const found = await substitutions.findOne({ _id: substitutionId });
    if (!found || !mayEnd(found, user)) throw refuse('not-found');
    const ended = await substitutions.findOneAndUpdate(
      { _id: substitutionId, endedAt: { $exists: false } },
      { $set: { endedAt: clock.now().toISOString(), endedBy: { username: user.username, name: user.name } } },
      { returnDocument: 'after' },
    );
    if (ended)
      await audit.append({
        actor: user.username,
        actorName: user.name,
        act: 'substitution-ended',
        detail: `${found.absent.username}→${found.substitute.username}`,
      });
    return ended ?? found;
  };
}
