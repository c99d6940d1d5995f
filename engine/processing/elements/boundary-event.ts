import { startEvent } from './start-event.js';
import type { ElementProcessor } from './element-processor.js';

/** Runs beside its activity, or in its place once that is terminated. From there on it is like a start event. */
export const boundaryEvent: ElementProcessor = { ...startEvent, kind: 'BOUNDARY_EVENT' };
