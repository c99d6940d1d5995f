import { createHash } from 'node:crypto';

export interface AuditRecord {
  readonly actor: string;
  readonly actorName: string;
  readonly act: string;
  readonly caseId?: string;
  /** The person or household that was read or changed. */
  readonly subjectId?: string;
  readonly detail?: string;
}
export interface AuditDocument extends AuditRecord {
  readonly _id: number;
  readonly at: string;
  readonly prevHash: string;
  readonly hash: string;
}

/** What the first entry carries as the hash before it. */
export const auditGenesis = '0'.repeat(64);

/** Canonical: keys sorted, absent ones left out. */
export function auditHash(entry: Omit<AuditDocument, 'hash'>): string {
  const pairs = Object.entries(entry)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(pairs)).digest('hex');
}
