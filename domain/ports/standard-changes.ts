import type { Standards } from '../benefit/under-new-standard.js';
import type { CountyFigures } from '../standards/county-figures.js';

/** M06: one proposal to change standards in some counties, what it would come to, and what came of it. Figures, no persons. */
export interface StandardChange {
  readonly matterId: string;
  readonly cityCode: string;
  readonly countyCodes: readonly string[];
  readonly effectiveFrom: string;
  readonly after: ProposedStandards;
  /** The standards that it follows, by county. */
  readonly before: Readonly<Record<string, Standards>>;
  readonly simulation: Counting;
  readonly simulatedAt?: string;
  readonly activated?: readonly { readonly countyCode: string; readonly version: string }[];
  readonly activatedAt?: string;
  /** What was done at its date, counted as the simulation was. */
  readonly recalculation?: Counting;
  readonly recalculatedAt?: string;
  readonly sortKey: string;
}

export interface ProposedStandards {
  readonly dibaoStandardFen: number;
  readonly tekunBasicStandardFen: number;
  readonly careStandardByLevel: { readonly full: number; readonly partial: number; readonly none: number };
}

/** A walk through all benefits of all counties, page by page; `after` is where it stands, absent once it has come to the end. */
export interface Counting {
  /** Tells this walk from another one of the same proposal. */
  readonly key: string;
  readonly position?: WalkPosition;
  readonly counties: Readonly<Record<string, CountyFigures>>;
}

export interface WalkPosition {
  readonly countyCode: string;
  /** The last benefit that was counted. */
  readonly after?: string;
}

export interface StandardChanges {
  find(matterId: string): Promise<StandardChange | undefined>;
  /** Counties with a township that works with this system, by code. */
  counties(): Promise<readonly { readonly countyCode: string; readonly countyName: string }[]>;
  /** Begins to count under that key; a walk with the same key goes on where it stood. */
  beginSimulation(change: Omit<StandardChange, 'simulation' | 'sortKey'>, key: string, at: string): Promise<StandardChange>;
  /** A walk has gone on from one position to the next; once, whatever runs again. */
  noteWalk(
    matterId: string,
    walk: 'simulation' | 'recalculation',
    from: WalkPosition | undefined,
    to: Counting,
    endedAt: string | undefined,
  ): Promise<void>;
  noteActivation(matterId: string, activated: NonNullable<StandardChange['activated']>, at: string): Promise<void>;
}
