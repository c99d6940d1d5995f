import type { DatedRecordDocument, DatedRecords } from '../../adapters/mongo/dated-records.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import { changeBetween } from '../../domain/history/dated-changes.js';
import type { ActingUser } from '../http/acting-user.js';
import { refuse } from '../http/refuse.js';

interface Wanted {
  readonly revision: number;
  readonly effectiveFrom: string;
  readonly reason: string;
  readonly fields: object;
}

/** Appends what differs from today's state. A save over a newer version is refused and says who was faster; nothing is overwritten. */
export async function saveChange<D extends DatedRecordDocument>(
  records: DatedRecords<D>,
  document: D,
  header: Partial<D>,
  { revision, effectiveFrom, reason, fields }: Wanted,
  { user, now }: { readonly user: ActingUser; readonly now: Date },
): Promise<void> {
  requireFresh(document, revision);
  const today = civilDate(now);
  if (effectiveFrom > today) throw refuse('effective-in-future');
  const values = changeBetween(records.valuesOn(document, today) ?? {}, fields);
  if (Object.keys(values).length === 0) throw refuse('record-unchanged');
  const late = records.overtaken(document, Object.keys(values), effectiveFrom);
  if (late.length > 0)
    throw refuse('effective-overtaken', { fields: [{ field: 'effectiveFrom', message: '此日期之后另有变更' }], details: late });

  const note = { effectiveFrom, at: now.toISOString(), by: user.username, byName: user.name, reason };
  if (await records.append(document._id, revision, header, values, note)) return;
  throw staleBy((await records.find(document._id)) ?? document);
}

/** Refuses a save over a version that was not looked at. */
export function requireFresh(document: DatedRecordDocument, revision: number): void {
  if (document.revision !== revision) throw staleBy(document);
}

function staleBy({ changes }: DatedRecordDocument) {
  const last = changes.at(-1);
  if (!last) return refuse('record-changed');
  return refuse('record-changed', {
    message: `此登记刚由“${last.byName}”修改。您的修改没有保存，也没有丢失：请载入最新内容，核对后再保存。`,
    details: Object.keys(last.sealed),
  });
}
