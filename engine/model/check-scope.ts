import type { ElementType, ExecutableElement } from './executable-process.js';
import type { Problems } from './problems.js';

const activityTypes: ReadonlySet<ElementType> = new Set([
  'SERVICE_TASK',
  'USER_TASK',
  'RECEIVE_TASK',
  'BUSINESS_RULE_TASK',
  'CALL_ACTIVITY',
  'SUB_PROCESS',
]);

/** What must hold between the elements of one process or sub-process. */
export function checkScope(
  scope: ExecutableElement,
  elements: readonly ExecutableElement[],
  graph: ReadonlyMap<string, ExecutableElement>,
  problems: Problems,
): void {
  checkStarts(scope, elements, problems);

  for (const element of elements) {
    if (element.type === 'BOUNDARY_EVENT') checkBoundaryEvent(element, graph, problems);
    if (element.type === 'START_EVENT' && element.incoming.length > 0) {
      problems.add(element.id, 'Start events must not have incoming sequence flows');
    }
    if (element.type === 'END_EVENT' && element.outgoing.length > 0) {
      problems.add(element.id, 'End events must not have outgoing sequence flows to other elements');
    }
    checkConditions(element, problems);
  }
}

function checkStarts(scope: ExecutableElement, elements: readonly ExecutableElement[], problems: Problems): void {
  const starts = elements.filter((element) => element.type === 'START_EVENT');
  const noneStarts = starts.filter((start) => start.eventType === 'NONE');

  if (scope.type === 'SUB_PROCESS') {
    if (starts.length !== 1) problems.add(scope.id, 'Must have exactly one start event');
    else if (noneStarts.length !== 1) problems.add(scope.id, 'Start events in subprocesses must be of type none');
    return;
  }
  if (starts.length === 0) problems.add(scope.id, 'Must have at least one start event');
  if (noneStarts.length > 1) problems.add(scope.id, 'Multiple none start events are not allowed');
}

function checkBoundaryEvent(event: ExecutableElement, graph: ReadonlyMap<string, ExecutableElement>, problems: Problems): void {
  const attachedTo = graph.get(event.attachedToId ?? '');
  if (attachedTo && (!activityTypes.has(attachedTo.type) || attachedTo.flowScopeId !== event.flowScopeId)) {
    problems.add(event.id, 'Must be attached to an activity');
  }
  if (event.incoming.length > 0) {
    problems.add(event.id, 'Boundary events must not have incoming sequence flows');
  }
}

function checkConditions(element: ExecutableElement, problems: Problems): void {
  if (element.type !== 'EXCLUSIVE_GATEWAY') {
    for (const flow of element.outgoing) {
      if (flow.condition) {
        problems.add(flow.id, 'Conditions on sequence flows are only supported at exclusive gateways');
      }
    }
    return;
  }

  const { defaultFlowId, outgoing } = element;
  if (defaultFlowId !== undefined && !outgoing.some((flow) => flow.id === defaultFlowId)) {
    problems.add(element.id, 'Default flow must start at gateway');
  }
  for (const flow of outgoing) {
    const isDefault = flow.id === defaultFlowId;
    if (isDefault && flow.condition) problems.add(flow.id, 'Default flow must not have a condition');
    // A single flow without condition is just taken.
    if (!isDefault && !flow.condition && outgoing.length > 1) {
      problems.add(flow.id, 'Must have a condition or be default flow');
    }
  }
}
