import type { Db } from 'mongodb';
import type { Clock } from '../../domain/ports/clock.js';
import { auditGenesis, auditHash, type AuditDocument, type AuditRecord } from './audit-chain.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { verifyAudit } from './verify-audit.js';

/** Append-only; each entry carries the hash of the one before, so that a later change or removal shows. */
export interface AuditLog {
  append(record: AuditRecord): Promise<void>;
  ofCase(caseId: string, limit: number): Promise<readonly AuditDocument[]>;
  /** Of a person or a household, the newest first. */
  ofSubject(subjectId: string, limit: number): Promise<readonly AuditDocument[]>;
  /** The number of the first entry that does not fit the chain; undefined when all fit. */
  firstBroken(): Promise<number | undefined>;
}

export function auditLog(db: Db, clock: Clock): AuditLog {
  const entries = db.collection<AuditDocument>('audit');
  let tail: { readonly number: number; readonly hash: string } | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  async function readTail() {
    const last = await entries.find().sort({ _id: -1 }).limit(1).next();
    return { number: last?._id ?? 0, hash: last?.hash ?? auditGenesis };
  }

  async function appendNow(record: AuditRecord): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      tail ??= await readTail();
      const unsigned = { _id: tail.number + 1, at: clock.now().toISOString(), ...record, prevHash: tail.hash };
      const entry = { ...unsigned, hash: auditHash(unsigned) };
      try {
        await entries.insertOne(entry);
        tail = { number: entry._id, hash: entry.hash };
        return;
      } catch (error) {
        tail = undefined;
        // Another server took that number: its entry comes before ours.
        if (!isDuplicateKey(error) || attempt === 20) throw error;
      }
    }
  }

  return {
    append(record) {
      const turn = queue.then(() => appendNow(record));
      queue = turn.catch(() => undefined);
      return turn;
    },

    ofCase: (caseId, limit) => entries.find({ caseId }).sort({ _id: -1 }).limit(limit).toArray(),
    ofSubject: (subjectId, limit) => entries.find({ subjectId }).sort({ _id: -1 }).limit(limit).toArray(),

    firstBroken: async () => (await verifyAudit(db)).broken,
  };
}
