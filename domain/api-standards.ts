/** What the server answers about changes of standards (M06). Figures, no persons. */
import type { Standards } from './benefit/under-new-standard.js';
import type { ProposedStandards } from './ports/standard-changes.js';
import type { CountyFigures } from './standards/county-figures.js';

export interface StandardChangeSummary {
  /** Of the matter in which it was proposed. */
  readonly matterId: string;
  readonly countyNames: readonly string[];
  readonly effectiveFrom: string;
  readonly after: ProposedStandards;
  readonly state: 'counting' | 'simulated' | 'activated' | 'recalculated';
  readonly benefits: number;
  readonly beforeFen: number;
  readonly afterFen: number;
}

export interface StandardChangeView extends StandardChangeSummary {
  readonly simulatedAt?: string;
  readonly activatedAt?: string;
  readonly recalculatedAt?: string;
  /** The least that tekun may be beside this dibao standard. */
  readonly tekunFloorFen: number;
  readonly counties: readonly StandardCountyView[];
}

export interface StandardCountyView {
  readonly countyCode: string;
  readonly countyName: string;
  readonly before: Standards;
  /** Of the new values, once they are approved. */
  readonly version?: string;
  readonly simulated?: CountyFigures;
  /** What was really done on the day. */
  readonly recalculated?: CountyFigures;
}
