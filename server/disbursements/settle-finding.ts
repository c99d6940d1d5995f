import type { Db } from 'mongodb';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { FindingDocument } from '../../adapters/mongo/disbursements.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

/** Says what became of a difference between the bank's statement and our books; once, and for good. */
export function settleFinding({ db, audit, clock }: { readonly db: Db; readonly audit: AuditLog; readonly clock: Clock }) {
  const findings = db.collection<FindingDocument>('batchFindings');

  return async (
    batchId: string,
    { findingId, settlement }: { readonly findingId: string; readonly settlement: string },
    user: ActingUser,
  ): Promise<void> => {
    const settled = await findings.updateOne(
      { _id: findingId, batchId, settledAt: { $exists: false } },
      { $set: { settledAt: clock.now().toISOString(), settledByName: user.name, settlement } },
    );
    if (settled.matchedCount === 0) throw refuse('not-found');
    await audit.append({ actor: user.username, actorName: user.name, act: 'finding-settled', subjectId: batchId, detail: findingId });
  };
}
