import type { Program } from './programs.js';
import { incomeBandOf } from './income-band.js';
import type { ReviewFigures } from './review-figures.js';

/** M06: what is set for an area, by person and month; an earlier version may have left tekun open. */
export interface Standards {
  readonly dibaoStandardFen: number;
  readonly tekunBasicStandardFen?: number | undefined;
}

export interface BenefitInForce {
  readonly program: Program;
  readonly levelFen: number;
  readonly isWithdrawing: boolean;
  /** Decided already to change at a later date, by the standard of before. */
  readonly changesLater: boolean;
}

/** What becomes of a benefit when standards change. Nothing is ended and nobody is refused by counting: that is for a review. */
export interface StandardEffect {
  readonly kind: 'adjust' | 'unchanged' | 'review' | 'tell-withdrawal';
  readonly levelFen: number;
}

/** M06: the level under new standards, as it was computed under those of before; what cannot be computed so goes to a review. */
export function underNewStandard(
  { program, levelFen, isWithdrawing, changesLater }: BenefitInForce,
  figures: ReviewFigures | undefined,
  before: Standards,
  after: Standards,
): StandardEffect {
  const keeps = { kind: 'unchanged', levelFen } as const;
  const review = { kind: 'review', levelFen } as const;
  const moved = figures && bandMoves(figures, before, after);
  // A share of the last level, by a schedule of its own.
  if (isWithdrawing) return moved ? { kind: 'tell-withdrawal', levelFen } : keeps;
  if (program === 'dibao-single' || program === 'low-income') return moved ? review : keeps;
  const wanted = program === 'tekun' ? after.tekunBasicStandardFen : dibaoLevelFen(figures, before, after, levelFen);
  if (wanted === undefined || changesLater) return review;
  return wanted === levelFen ? keeps : { kind: 'adjust', levelFen: wanted };
}

/** Whether the household comes to lie in another band of income. */
export function bandMoves(figures: ReviewFigures, before: Pick<Standards, 'dibaoStandardFen'>, after: Pick<Standards, 'dibaoStandardFen'>): boolean {
  return incomeBandOf(figures, before.dibaoStandardFen) !== incomeBandOf(figures, after.dibaoStandardFen);
}

/** Undefined when the household is no longer below the standard, its means are not known, or its level rests on something else. */
function dibaoLevelFen(figures: ReviewFigures | undefined, before: Standards, after: Standards, levelFen: number): number | undefined {
  const incomeFen = figures?.householdMonthlyIncomeFen;
  if (!figures || incomeFen === null || incomeFen === undefined) return undefined;
  const { memberCount } = figures;
  if (Math.max(0, memberCount * before.dibaoStandardFen - incomeFen) !== levelFen) return undefined;
  const wanted = memberCount * after.dibaoStandardFen - incomeFen;
  return wanted > 0 ? wanted : undefined;
}
