import { duplicateReasons, type DuplicateReason } from './duplicate-reasons.js';

/** Why two records may be of one person, by the keys that both are found by: `identity-number:<hash>`. */
export function sharedReasons(mine: readonly string[], theirs: readonly string[]): readonly DuplicateReason[] {
  return duplicateReasons.filter((reason) => mine.some((key) => key.startsWith(`${reason}:`) && theirs.includes(key)));
}
