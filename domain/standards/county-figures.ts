import type { Program } from '../benefit/programs.js';
import type { StandardEffect } from '../benefit/under-new-standard.js';

/** What new standards come to in a county: counts and sums of a month. */
export interface CountyFigures {
  readonly benefits: number;
  readonly adjusted: number;
  readonly unchanged: number;
  readonly reviews: number;
  readonly withdrawing: number;
  readonly suspended: number;
  readonly bandsMoved: number;
  readonly beforeFen: number;
  readonly afterFen: number;
  readonly byProgram: Readonly<Partial<Record<Program, ProgramFigures>>>;
}

export interface ProgramFigures {
  readonly benefits: number;
  readonly beforeFen: number;
  readonly afterFen: number;
}

export const noFigures: CountyFigures = {
  benefits: 0, adjusted: 0, unchanged: 0, reviews: 0, withdrawing: 0, suspended: 0, bandsMoved: 0, beforeFen: 0, afterFen: 0, byProgram: {},
};

/** One benefit more. A suspended one is counted and costs nothing. */
export function countBenefit(
  figures: CountyFigures,
  benefit: { readonly program: Program; readonly levelFen: number; readonly bandMoved: boolean; readonly effect: StandardEffect | 'suspended' },
): CountyFigures {
  const { program, levelFen: beforeFen, bandMoved, effect } = benefit;
  const kind = effect === 'suspended' ? 'suspended' : columns[effect.kind];
  const afterFen = effect === 'suspended' ? 0 : effect.levelFen;
  const ofProgram = figures.byProgram[program] ?? { benefits: 0, beforeFen: 0, afterFen: 0 };
  const add = (to: ProgramFigures) => ({ benefits: to.benefits + 1, beforeFen: to.beforeFen + beforeFen, afterFen: to.afterFen + afterFen });
  return {
    ...figures,
    ...add(figures),
    [kind]: figures[kind] + 1,
    bandsMoved: figures.bandsMoved + (bandMoved ? 1 : 0),
    byProgram: { ...figures.byProgram, [program]: add(ofProgram) },
  };
}

const columns = { adjust: 'adjusted', unchanged: 'unchanged', review: 'reviews', 'tell-withdrawal': 'withdrawing' } as const;
