/**
 * M30, the draw: every case and every inspector has a rank that follows from the stored seed, and the smallest ranks are drawn. Whoever knows the
 * seed and who could be drawn comes to the same result, in any language that has SHA-256.
 */
import type { Sha256 } from '../bank-file/controlled-file.js';

/** A share of the cases, rounded up, at least `minimum`, and never more than there are. */
export function casesToDraw(population: number, sharePercent: number, minimum: number): number {
  return Math.min(population, Math.max(minimum, Math.ceil((population * sharePercent) / 100)));
}

/** What was published of who could be drawn, so that nobody can be added or left out afterwards. */
export function populationHash(caseIds: readonly string[], sha256: Sha256): string {
  return sha256([...caseIds].sort().join('\n'));
}

/** The cases drawn, in the order of their ranks. */
export function drawCases(seed: string, caseIds: readonly string[], count: number, sha256: Sha256): readonly string[] {
  return smallest(caseIds, count, (caseId) => sha256(`${seed}:${caseId}`));
}

/** The inspectors of one case. */
export function drawInspectors(seed: string, caseId: string, usernames: readonly string[], count: number, sha256: Sha256): readonly string[] {
  return smallest(usernames, count, (username) => sha256(`${seed}:${caseId}:${username}`));
}

function smallest(ids: readonly string[], count: number, rankOf: (id: string) => string): readonly string[] {
  return ids
    .map((id) => ({ id, rank: rankOf(id) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ id }) => id);
}
