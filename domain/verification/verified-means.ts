import { isAnswered, type SourceAnswer } from './answer.js';
import { type SourceCode } from './sources.js';

/** What the sources add up to; null where one that would have to speak has not. */
export interface VerifiedMeans {
  readonly monthlyIncomeFen: number | null;
  readonly liquidAssetsFen: number | null;
  readonly homesOwned: number | null;
  readonly nonEssentialVehicles: number | null;
  readonly businessInterestFen: number | null;
}

/** Whose word each total needs, and which facts make it. */
const totals: Readonly<Record<keyof VerifiedMeans, readonly (readonly [SourceCode, ...string[]])[]>> = {
  monthlyIncomeFen: [
    ['human-resources', 'monthlyWageFen', 'monthlyBenefitFen'],
    ['tax', 'monthlyBusinessIncomeFen'],
  ],
  liquidAssetsFen: [['banks', 'liquidAssetsFen']],
  homesOwned: [['housing', 'homesOwned']],
  nonEssentialVehicles: [['vehicles', 'nonEssentialVehicles']],
  businessInterestFen: [['tax', 'businessInterestFen']],
};

/** Sums over the members that count (M25). A source that knows nobody adds nothing; a source that is silent makes the total unknown. */
export function verifiedMeans(answers: readonly SourceAnswer[], countedMembers: ReadonlySet<string>): VerifiedMeans {
  const sum = (parts: (typeof totals)[keyof VerifiedMeans]): number | null => {
    let total = 0;
    for (const [source, ...fields] of parts) {
      const answer = answers.find((candidate) => candidate.source === source);
      if (!answer || !isAnswered(answer)) return null;
      for (const { personId, field, value } of answer.items) {
        if (countedMembers.has(personId) && fields.includes(field) && typeof value === 'number') total += value;
      }
    }
    return total;
  };
  return {
    monthlyIncomeFen: sum(totals.monthlyIncomeFen),
    liquidAssetsFen: sum(totals.liquidAssetsFen),
    homesOwned: sum(totals.homesOwned),
    nonEssentialVehicles: sum(totals.nonEssentialVehicles),
    businessInterestFen: sum(totals.businessInterestFen),
  };
}
