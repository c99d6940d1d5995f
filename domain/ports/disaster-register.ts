import type { ReliefRate } from '../disaster/relief-of.js';
import type { ReliefKind, ReliefRound } from '../disaster/victims.js';

/** M11: households struck by a disaster and what each gets, under the id of the matter. The engine knows counts and ids alone. */
export interface DisasterRegister {
  count(matterId: string, round: ReliefRound): Promise<VictimCounts>;
  /** Makes the proposal of a round anew from what is registered; what was approved stays. */
  propose(matterId: string, round: ReliefRound, rates: readonly ReliefRate[], policyVersion: string): Promise<ReliefSums>;
  /** The next reliefs of a round in the order of their ids, from then on approved. */
  approve(matterId: string, round: ReliefRound, page: { readonly after?: string | undefined; readonly limit: number }): Promise<ReliefPage>;
  /** The cases of its households, page by page. */
  cases(matterId: string): AsyncIterable<string>;
}

export interface VictimCounts {
  readonly victims: number;
  /** Without the mark that the round asks for. */
  readonly unmarked: number;
  /** To be helped to apply (P01). */
  readonly applications: number;
  /** Whose case is not open yet. */
  readonly withoutCase: number;
}

export interface ReliefSums {
  readonly reliefs: number;
  readonly households: number;
  readonly sumFen: number;
}

export interface Relief {
  readonly caseId: string;
  readonly decisionId: string;
  readonly kind: ReliefKind;
  readonly amountFen: number;
  readonly policyVersion: string;
}

export interface ReliefPage {
  readonly reliefs: readonly Relief[];
  /** None on the last page. */
  readonly next?: string;
}
