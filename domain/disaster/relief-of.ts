import { groupsOf, type ReliefKind, type VictimFacts, type VictimGroup, type VictimMarks } from './victims.js';

/** A row that the table `disaster-relief` gave: what one person, or one home, of a group gets. */
export interface ReliefRate {
  readonly reliefKind: ReliefKind;
  readonly victimGroup: VictimGroup;
  readonly unit: 'person' | 'home';
  readonly amountFen: number;
}

/** M11: what a household gets, by kind, from the rates of a round. */
export function reliefOf(victim: VictimFacts & VictimMarks, rates: readonly ReliefRate[]): readonly { readonly kind: ReliefKind; readonly amountFen: number }[] {
  const groups = groupsOf(victim);
  return rates
    .filter(({ victimGroup }) => groups.includes(victimGroup))
    .map(({ reliefKind, unit, amountFen }) => ({ kind: reliefKind, amountFen: unit === 'home' ? amountFen : amountFen * victim.peopleCount }))
    .filter(({ amountFen }) => amountFen > 0);
}
