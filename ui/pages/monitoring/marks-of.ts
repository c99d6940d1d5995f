import type { InstanceDetail } from '../../../domain/api.js';
import type { DiagramMarks } from '../../diagram/diagram-marks.js';

/** What the diagram shows of an instance: tokens, incidents and the path taken. */
export function marksOf(detail: InstanceDetail): DiagramMarks {
  const tokens = new Map<string, number>();
  for (const { elementId, state } of detail.elements) {
    if (state === 'active' || state === 'incident') tokens.set(elementId, (tokens.get(elementId) ?? 0) + 1);
  }
  // The instance itself is an element too; it would put a count on the whole diagram.
  tokens.delete(detail.instance.processId);
  return {
    tokens,
    incidents: new Set(detail.incidents.filter(({ state }) => state === 'open').map(({ elementId }) => elementId)),
    takenFlows: detail.takenFlows,
    visited: detail.elements.filter(({ state }) => state === 'completed').map(({ elementId }) => elementId),
  };
}
