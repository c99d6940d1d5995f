import { type VerifiedMeans } from './verified-means.js';

export type MeansField = keyof VerifiedMeans;
export type DeclaredMeans = { readonly [Field in MeansField]: number };

export interface Difference {
  readonly field: MeansField;
  readonly declared: number;
  readonly verified: number;
}

const fields = ['monthlyIncomeFen', 'liquidAssetsFen', 'homesOwned', 'nonEssentialVehicles', 'businessInterestFen'] as const;

/**
 * Where what was declared and what was verified lie further apart than the tolerance, a share of what was verified; exactly on it is within
 * it. What is not known is not compared. A difference accuses nobody: a person asks, and notes the answer (M24).
 */
export function differences(declared: DeclaredMeans, verified: VerifiedMeans, tolerancePercent: number): readonly Difference[] {
  return fields.flatMap((field) => {
    const [said, found] = [declared[field], verified[field]];
    if (found === null || Math.abs(said - found) * 100 <= found * tolerancePercent) return [];
    return [{ field, declared: said, verified: found }];
  });
}
