import type { ElementType, EventType, ExecutableElement } from './executable-process.js';
import { duplicateCatchers, duplicateEvents, duplicateStarts } from './check-duplicates.js';
import { checkCompensation } from './check-compensation.js';
import { checkLinks } from './check-links.js';
import type { Problems } from './problems.js';

const activityTypes: ReadonlySet<ElementType> = new Set([
  'SERVICE_TASK',
  'USER_TASK',
  'RECEIVE_TASK',
  'BUSINESS_RULE_TASK',
  'SCRIPT_TASK',
  'SEND_TASK',
  'MANUAL_TASK',
  'TASK',
  'CALL_ACTIVITY',
  'SUB_PROCESS',
  'MULTI_INSTANCE_BODY',
]);

/** What must hold between the elements of one process or sub-process. */
export function checkScope(
  scope: ExecutableElement,
  elements: readonly ExecutableElement[],
  graph: ReadonlyMap<string, ExecutableElement>,
  problems: Problems,
): void {
  checkStarts(scope, elements, problems);
  checkLinks(scope, elements, graph, problems);
  if (scope.type === 'PROCESS') for (const text of duplicateStarts(elements)) problems.add(scope.id, text);
  const eventStarts = scope.eventSubProcessIds.flatMap((id) => graph.get(graph.get(id)?.startEventIds[0] ?? '') ?? []);
  for (const text of [...duplicateEvents(eventStarts), ...duplicateCatchers(eventStarts)]) problems.add(scope.id, text);

  for (const element of elements) {
    if (element.type === 'BOUNDARY_EVENT') checkBoundaryEvent(element, graph, problems);
    if (element.type === 'END_EVENT' && element.outgoing.length > 0) {
      problems.add(element.id, 'End events must not have outgoing sequence flows to other elements.');
    }
    if (element.type === 'EVENT_BASED_GATEWAY') checkEventBasedGateway(element, graph, problems);
    if (element.type === 'INCLUSIVE_GATEWAY' && element.incoming.length > 1) {
      problems.add(element.id, 'Currently the inclusive gateway can only have one incoming sequence flow');
    }
    checkConditions(element, problems);
    checkCompensation(element, graph, (type) => activityTypes.has(type), problems);
    const boundaryEvents = element.boundaryEventIds.flatMap((id) => graph.get(id) ?? []);
    for (const text of [...duplicateEvents(boundaryEvents), ...duplicateCatchers(boundaryEvents)]) problems.add(element.id, text);
    // A receive task waits beside the events on its boundary.
    const received = element.type === 'RECEIVE_TASK' ? element.message?.name.source : undefined;
    if (received !== undefined && boundaryEvents.some(({ message }) => message?.name.source === received)) {
      problems.add(element.id, 'Cannot reference the same message name as a boundary event');
    }
  }
}

function checkStarts(scope: ExecutableElement, elements: readonly ExecutableElement[], problems: Problems): void {
  const starts = elements.filter((element) => element.type === 'START_EVENT');
  const noneStarts = starts.filter((start) => start.eventType === 'NONE');

  if (scope.type === 'EVENT_SUB_PROCESS') {
    if (starts.length !== 1) problems.add(scope.id, 'Must have exactly one start event');
    return;
  }
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
    problems.add(event.id, 'Cannot have incoming sequence flows');
  }
}

function checkConditions({ id, type, defaultFlowId, outgoing }: ExecutableElement, problems: Problems): void {
  if (type !== 'EXCLUSIVE_GATEWAY' && type !== 'INCLUSIVE_GATEWAY') {
    if (outgoing.some(({ condition }) => condition)) {
      problems.add(id, 'Conditional sequence flows are only supported at exclusive or inclusive gateway');
    }
    return;
  }

  if (defaultFlowId !== undefined && !outgoing.some((flow) => flow.id === defaultFlowId)) {
    problems.add(id, 'Default flow must start at gateway');
  }
  // A single flow without condition is just taken.
  if (outgoing.length < 2) return;
  for (const flow of outgoing) {
    if (flow.condition || flow.id === defaultFlowId) continue;
    problems.add(flow.id, type === 'EXCLUSIVE_GATEWAY' ? 'Must have a condition or be default flow' : 'Must have a condition');
  }
}

const awaitedTypes: ReadonlySet<EventType> = new Set(['MESSAGE', 'TIMER', 'SIGNAL']);

/** The gateway waits in the place of the events behind it, so they must be such as can be waited for, and its alone. */
function checkEventBasedGateway(gateway: ExecutableElement, graph: ReadonlyMap<string, ExecutableElement>, problems: Problems): void {
  const targets = gateway.outgoing.flatMap(({ targetId }) => graph.get(targetId) ?? []);
  if (gateway.outgoing.length < 2) problems.add(gateway.id, 'Event-based gateway must have at least 2 outgoing sequence flows.');
  if (!targets.every(({ type, eventType }) => type === 'INTERMEDIATE_CATCH_EVENT' && awaitedTypes.has(eventType))) {
    problems.add(
      gateway.id,
      'Event-based gateway must not have an outgoing sequence flow to other elements than message/timer/signal intermediate catch events.',
    );
  }
  if (targets.some(({ incoming }) => incoming.some(({ sourceId }) => sourceId !== gateway.id))) {
    problems.add(
      gateway.id,
      'Target elements of an event gateway must not have any additional incoming sequence flows other than that from the event gateway.',
    );
  }
  for (const text of duplicateEvents(targets)) problems.add(gateway.id, text);
}
