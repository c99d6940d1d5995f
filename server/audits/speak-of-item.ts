import type { Db } from 'mongodb';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { AuditLog } from '../../adapters/mongo/audit-log.js';
import type { AuditItemDocument, AuditWord } from '../../adapters/mongo/fund-audit-documents.js';
import type { DecideAuditItem, MarkAuditItem } from '../../domain/api-audits.js';
import type { Clock } from '../../domain/ports/clock.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';
import type { FindAudit } from './find-audit.js';

export interface SpeakOfItem {
  /** While the audit is at its marking. */
  mark(auditId: string, itemId: string, mark: MarkAuditItem, user: ActingUser): Promise<void>;
  /** While the county decides; what is booked as owed stays. */
  decide(auditId: string, itemId: string, decision: DecideAuditItem, user: ActingUser): Promise<void>;
}

/** What auditor and county say of an anomaly; a later word holds, earlier ones are kept. */
export function speakOfItem({
  db,
  find,
  cipher,
  audit,
  clock,
}: {
  readonly db: Db;
  readonly find: FindAudit;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly clock: Clock;
}): SpeakOfItem {
  const items = db.collection<AuditItemDocument>('auditItems');
  const wordOf = (itemId: string, said: AuditWord['said'], reason: string, user: ActingUser): AuditWord => ({
    said,
    at: clock.now().toISOString(),
    by: user.username,
    byName: user.name,
    sealedReason: cipher.seal(reason, sealedPlace.auditItem(itemId)),
  });
  const log = (itemId: string, detail: string, user: ActingUser) =>
    audit.append({ actor: user.username, actorName: user.name, act: 'audit-item-judged', subjectId: itemId, detail });

  return {
    async mark(auditId, itemId, { verdict, reason }, user) {
      await find(auditId, user);
      if (!(await items.findOne({ _id: itemId, auditId }, { projection: { _id: 1 } }))) throw refuse('not-found');
      if (!(await find.isAt(auditId, 'audit'))) throw refuse('step-is-over');
      await items.updateOne({ _id: itemId }, { $set: { verdict }, $push: { words: wordOf(itemId, verdict, reason, user) } as never });
      await log(itemId, verdict, user);
    },

    async decide(auditId, itemId, decided, user) {
      await find(auditId, user);
      const item = await items.findOne({ _id: itemId, auditId, verdict: { $in: ['finding', 'violation'] } });
      if (!item) throw refuse('not-found');
      const { decision, reason } = decided;
      if (decided.decision === 'recover' && decided.amountFen > item.amountFen) {
        throw refuse('invalid-input', { fields: [{ field: 'amountFen', message: '不能超过发放的金额' }] });
      }
      if (!(await find.isAt(auditId, 'recover'))) throw refuse('step-is-over');
      const set = decided.decision === 'recover' ? { $set: { decision, recoverFen: decided.amountFen } } : { $set: { decision }, $unset: { recoverFen: '' as const } };
      const { matchedCount } = await items.updateOne(
        { _id: itemId, bookedAt: { $exists: false } },
        { ...set, $push: { words: wordOf(itemId, decision, reason, user) } as never },
      );
      if (matchedCount === 0) throw refuse('step-is-over');
      await log(itemId, decision, user);
    },
  };
}
