/** What the server tells of the thirty measures: which steps of which process carry each out today. */
import type { MeasureId } from './measure/measures.js';

export interface MeasureStep {
  readonly elementId: string;
  readonly name: string;
  /** Done by a person; otherwise the platform does it. */
  readonly isUserTask: boolean;
}
export interface MeasureProcess {
  readonly definitionKey: string;
  readonly processId: string;
  readonly name: string;
  readonly version: number;
  readonly steps: readonly MeasureStep[];
  /** Process instances under way. */
  readonly running: number;
}
export interface MeasureView {
  readonly id: MeasureId;
  readonly processes: readonly MeasureProcess[];
}
