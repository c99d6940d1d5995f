import type { PersonName } from '../inspection/person-name.js';

export const findingKinds = ['none', 'slip', 'violation'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** M30: cases looked at by people who have nothing to do with them. */
export interface Inspection {
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  /** `targeted`: after a complaint about one case; not random. */
  readonly kind: 'random' | 'targeted';
  readonly countyCode: string;
  /** Of this township only. */
  readonly townshipCode?: string;
  /** Cases that came in between these civil dates, and before the inspection was ordered. */
  readonly from: string;
  readonly until: string;
  /** Of what may be drawn, where the order sets it itself. */
  readonly share?: { readonly percent: number; readonly minimum: number };
  /** Of a targeted check. */
  readonly caseId?: string;
  readonly orderedBy: string;
  readonly orderedByName: string;
  readonly createdAt: string;
  readonly status: 'starting' | 'open' | 'published';
  readonly processStart: 'pending' | 'started';
  readonly seed?: string;
  readonly draw?: InspectionDraw;
  readonly publishedAt?: string;
  readonly counts?: InspectionCounts;
  readonly sortKey: string;
}

/** What the draw was made from, kept so that it can be made again. */
export interface InspectionDraw {
  readonly drawnAt: string;
  readonly sharePercent: number;
  readonly shareMinimum: number;
  readonly inspectorCount: number;
  readonly population: number;
  /** SHA-256 of the ids of all cases that could be drawn, sorted, one a line. */
  readonly populationHash: string;
  readonly drawnCount: number;
  readonly inspectors: readonly PersonName[];
}

export interface InspectionItem {
  readonly itemId: string;
  readonly inspectionId: string;
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly townshipCode: string;
  readonly inspectors: readonly PersonName[];
  /** Inspectors who were left out, for they had to do with the case. */
  readonly leftOut: readonly string[];
  readonly finding?: FindingKind;
  readonly foundAt?: string;
  readonly closedAt?: string;
}

/** What is made public: numbers. */
export interface InspectionCounts {
  readonly inspected: number;
  readonly none: number;
  readonly slip: number;
  readonly violation: number;
  readonly corrected: number;
}

export interface InspectionStore {
  find(inspectionId: string): Promise<Inspection | undefined>;
  /** A random one, once for each id; its process starts afterwards. */
  order(
    inspection: Pick<Inspection, 'inspectionId' | 'countyCode' | 'from' | 'until' | 'orderedBy' | 'orderedByName' | 'createdAt'> &
      Required<Pick<Inspection, 'townshipCode' | 'share'>>,
  ): Promise<void>;
  /** Of one case, not random, once for each id; its process starts afterwards. */
  orderTargeted(
    inspection: Pick<Inspection, 'inspectionId' | 'countyCode' | 'from' | 'until' | 'orderedBy' | 'orderedByName' | 'createdAt'> &
      Required<Pick<Inspection, 'caseId'>>,
  ): Promise<void>;
  /** Keeps the seed, and gives the one kept before, when there is one. */
  keepSeed(inspectionId: string, seed: string): Promise<string>;
  /** Ids of all cases that can be drawn. */
  population(inspection: Inspection): AsyncIterable<string>;
  inspectorsOf(countyCode: string): Promise<readonly PersonName[]>;
  /** Usernames of all who reported the case or acted in it before this inspection. */
  workedOn(caseId: string, before: string): Promise<readonly string[]>;
  keepItem(item: Pick<InspectionItem, 'itemId' | 'inspectionId' | 'caseId' | 'inspectors' | 'leftOut'>): Promise<InspectionItem>;
  keepDraw(inspectionId: string, draw: InspectionDraw): Promise<void>;
  findItem(itemId: string): Promise<InspectionItem | undefined>;
  /** Once for each stage. */
  recordItem(itemId: string, stage: 'found' | 'closed', finding: FindingKind, at: string): Promise<void>;
  publish(inspectionId: string, at: string): Promise<void>;
}
