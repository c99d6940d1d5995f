import type { ElementType, ExecutableElement } from './executable-process.js';
import type { Problems } from './problems.js';

/** Activities that are no tasks; as handlers Zeebe lets them have flows, too. */
const notTasks: ReadonlySet<ElementType> = new Set(['CALL_ACTIVITY', 'SUB_PROCESS', 'EVENT_SUB_PROCESS']);

/** A handler runs only to undo: the boundary event leads to it, and nothing else leads to or from it. */
export function checkCompensation(
  element: ExecutableElement,
  graph: ReadonlyMap<string, ExecutableElement>,
  isActivity: (type: ElementType) => boolean,
  problems: Problems,
): void {
  const { id, type, eventType, outgoing, incoming } = element;
  if (type === 'BOUNDARY_EVENT' && eventType === 'COMPENSATION') {
    const handler = graph.get(element.compensationHandlerId ?? '');
    if (!handler || !isActivity(handler.type) || outgoing.length > 0) {
      problems.add(id, 'Compensation boundary events must have a compensation association and no outgoing sequence flows');
    }
  }

  const activity = element.innerActivity ?? element;
  if (!activity.isForCompensation || notTasks.has(activity.type) || type === 'BOUNDARY_EVENT') return;
  const shouldHaveNo = (what: string) => problems.add(id, `A compensation handler should have no ${what}`);
  if (incoming.length > 0) shouldHaveNo('incoming sequence flows');
  if (outgoing.length > 0) shouldHaveNo('outgoing sequence flows');
  if (element.boundaryEventIds.length > 0) shouldHaveNo('boundary events');
}
