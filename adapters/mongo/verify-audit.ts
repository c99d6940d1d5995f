import type { Db } from 'mongodb';
import { auditGenesis, auditHash, type AuditDocument } from './audit-chain.js';

/** An entry's place in the chain. */
export interface AuditLink {
  readonly number: number;
  readonly hash: string;
}

/**
 * Walks the whole chain: `broken` is the first entry that does not fit, `last` the end as far as it fits. `had` is an end that
 * was seen earlier and must be there still, for a shortened chain fits in itself.
 */
export async function verifyAudit(db: Db, had?: AuditLink): Promise<{ readonly broken?: number; readonly last: AuditLink }> {
  let last: AuditLink = { number: 0, hash: auditGenesis };
  for await (const { hash, ...unsigned } of db.collection<AuditDocument>('audit').find().sort({ _id: 1 })) {
    const fits = unsigned._id === last.number + 1 && unsigned.prevHash === last.hash && hash === auditHash(unsigned);
    if (!fits || (had?.number === unsigned._id && had.hash !== hash)) return { broken: unsigned._id, last };
    last = { number: unsigned._id, hash };
  }
  return had && last.number < had.number ? { broken: last.number + 1, last } : { last };
}
