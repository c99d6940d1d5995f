/** What the server answers about inspections (M30). */
import { z } from 'zod';
import type { Inspection, InspectionCounts, InspectionDraw, InspectionItem } from './ports/inspection-store.js';

/** An inspection is ordered. */
export const OrderInspection = z.discriminatedUnion('kind', [
  z.object({
    /** Made by the client, so that a repeated send makes one inspection. */
    requestId: z.uuid(),
    kind: z.literal('random'),
    townshipCode: z.string().min(1).max(20).optional(),
    from: z.iso.date(),
    until: z.iso.date(),
  }),
  /** After a complaint: this one case, and not at random. */
  z.object({ requestId: z.uuid(), kind: z.literal('targeted'), receiptNumber: z.string().trim().min(1).max(40) }),
]);
export type OrderInspection = z.output<typeof OrderInspection>;

export interface InspectionSummary extends Pick<Inspection, 'inspectionId' | 'inspectionNumber' | 'kind' | 'from' | 'until' | 'status' | 'createdAt' | 'orderedByName' | 'publishedAt'> {
  /** Absent: the whole county. */
  readonly townshipName?: string;
  readonly drawnCount?: number;
}
export interface InspectionView extends InspectionSummary {
  readonly seed?: string;
  readonly draw?: InspectionDraw;
  readonly counts?: InspectionCounts;
}
export interface InspectionItemView extends Omit<InspectionItem, 'inspectionId'> {
  readonly townshipName: string;
}
/** What is made public: nothing about a person, no case. */
export interface PublishedInspection extends Pick<Inspection, 'inspectionNumber' | 'kind' | 'from' | 'until'> {
  readonly publishedAt: string;
  readonly townshipName?: string;
  readonly seed?: string;
  readonly population: number;
  readonly populationHash: string;
  readonly drawnCount: number;
  readonly counts: InspectionCounts;
}
/** The draw, made again from the stored seed. */
export interface RecomputedDraw {
  readonly agrees: boolean;
  readonly population: number;
  readonly populationHash: string;
  readonly drawnCount: number;
}
