import type { DatedRecordDocument } from '../../adapters/mongo/dated-records.js';
import type { HistoryEntry } from '../../domain/api-people.js';

/** What was changed when, by whom and why, the latest first; the values themselves are read as of a date. */
export function historyView({ changes }: DatedRecordDocument): readonly HistoryEntry[] {
  return changes
    .map(({ revision, effectiveFrom, at, byName, reason, sealed }) => ({
      revision,
      effectiveFrom,
      at,
      byName,
      reason,
      fields: Object.keys(sealed),
    }))
    .reverse();
}
