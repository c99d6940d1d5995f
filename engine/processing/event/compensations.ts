import type { ExecutableElement } from '../../model/executable-process.js';
import { noKey, type Key } from '../../protocol/key.js';
import type { CompensationSubscriptionValue } from '../../protocol/values.js';
import { compensationIndex } from '../../state/compensation-index.js';
import type { State } from '../../state/state.js';
import type { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';

/** What was done and can be undone: noted when an activity completes, undone when an event asks for it, forgotten with its instance. */
export const compensations = { note, undo, handled, forgetInstance, forgetInside };

type Subscription = CompensationSubscriptionValue & { readonly key: Key };

/** The activity is completing. A scope is noted for what has completed in it, so that its own scope can reach that. */
function note(context: ElementContext): void {
  const { processing, state, key, value, element } = context;
  const undone = compensationEventOf(context, element);
  if (!undone && !(passesOn.has(element.type) && state.compensationsBy.count(compensationIndex.inScope(key)) > 0)) return;
  processing.event('COMPENSATION_SUBSCRIPTION', 'CREATED', processing.nextKey(), {
    tenantId: value.tenantId,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    compensableActivityId: element.id,
    throwEventId: '',
    throwEventInstanceKey: noKey,
    compensationHandlerId: undone?.compensationHandlerId ?? '',
    compensationHandlerInstanceKey: noKey,
    compensableActivityScopeKey: value.flowScopeKey,
    compensableActivityInstanceKey: key,
    variables: {},
  });
}

const passesOn: ReadonlySet<string> = new Set(['SUB_PROCESS', 'MULTI_INSTANCE_BODY']);

/** Undoes what the throwing event is about, and says whether there was anything: all of its scope, or one activity. */
function undo(thrower: ElementContext): boolean {
  const { flowScope, element, state } = thrower;
  if (!flowScope) return false;
  // An event sub-process speaks for the scope that it lies in, too.
  const isInEvent = flowScope.value.bpmnElementType === 'EVENT_SUB_PROCESS';
  const scopeKeys = isInEvent ? [flowScope.key, flowScope.value.flowScopeKey] : [flowScope.key];
  const activityId = element.compensation?.activityId;
  const wanted = scopeKeys
    .flatMap((scopeKey) => notUndone(state, scopeKey))
    .filter(({ compensableActivityId }) => activityId === undefined || compensableActivityId === activityId)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const subscription of wanted) undoOne(thrower, subscription);
  return wanted.length > 0;
}

/** The handler runs beside the event that has asked for it, wherever its activity has run. */
function undoOne(thrower: ElementContext, { key, ...value }: Subscription): void {
  const hasHandler = value.compensationHandlerId !== '';
  thrower.processing.event('COMPENSATION_SUBSCRIPTION', 'TRIGGERED', key, {
    ...value,
    throwEventId: thrower.element.id,
    throwEventInstanceKey: thrower.key,
    compensationHandlerInstanceKey: hasHandler ? startHandler(thrower, value.compensableActivityId) : noKey,
  });
  for (const inner of notUndone(thrower.state, value.compensableActivityInstanceKey)) undoOne(thrower, inner);
}

function startHandler(thrower: ElementContext, activityId: string): Key {
  const event = compensationEventOf(thrower, thrower.elementOf(activityId));
  if (event?.compensationHandlerId === undefined) throw new Error(`Activity '${activityId}' has no compensation handler`);
  const { processing } = thrower;
  const eventKey = processing.nextKey();
  for (const intent of ['ELEMENT_ACTIVATING', 'ELEMENT_ACTIVATED', 'ELEMENT_COMPLETING', 'ELEMENT_COMPLETED'] as const) {
    processing.event('PROCESS_INSTANCE', intent, eventKey, valueOf(thrower, event));
  }
  const handlerKey = processing.nextKey();
  const handler = valueOf(thrower, thrower.elementOf(event.compensationHandlerId));
  processing.followUp('PROCESS_INSTANCE ACTIVATE_ELEMENT', handlerKey, { element: handler });
  return handlerKey;
}

function valueOf({ value }: ElementContext, { id, type }: ExecutableElement) {
  return { ...value, elementId: id, bpmnElementType: type, bpmnEventType: 'COMPENSATION', consumes: undefined } as const;
}

/** If it was a handler that has completed: the event that asked for it goes on after the last of them. */
function handled({ processing, state, key, value }: ElementContext): void {
  if (value.bpmnEventType !== 'COMPENSATION') return;
  const [subscription] = listed(state, compensationIndex.ofHandler(key));
  if (!subscription) return;
  write(processing, 'COMPLETED', subscription);
  completeScopes(processing, subscription.compensableActivityScopeKey);

  const { throwEventInstanceKey } = subscription;
  if (state.compensationsBy.count(compensationIndex.ofThrower(throwEventInstanceKey)) > 0) return;
  if (!state.elementInstances.has(throwEventInstanceKey)) return;
  processing.followUp('PROCESS_INSTANCE COMPLETE_ELEMENT', throwEventInstanceKey, null);
}

/** A scope without a handler of its own is undone when all in it is. */
function completeScopes(processing: Processing, scopeKey: Key): void {
  const { state } = processing;
  if (state.compensationsBy.count(compensationIndex.inScope(scopeKey)) > 0) return;
  const scope = listed(state, compensationIndex.ofActivity(scopeKey)).find(({ compensationHandlerId }) => compensationHandlerId === '');
  if (!scope) return;
  write(processing, 'COMPLETED', scope);
  completeScopes(processing, scope.compensableActivityScopeKey);
}

function forgetInstance({ processing, state, value }: ElementContext): void {
  const all = listed(state, compensationIndex.ofInstance(value.processInstanceKey));
  for (const subscription of all) write(processing, 'DELETED', subscription);
}

/** What a sub-process that did not complete has done can no longer be undone. */
function forgetInside(processing: Processing, scopeKey: Key): void {
  for (const subscription of listed(processing.state, compensationIndex.inScope(scopeKey))) {
    write(processing, 'DELETED', subscription);
    forgetInside(processing, subscription.compensableActivityInstanceKey);
  }
}

function write(processing: Processing, intent: 'COMPLETED' | 'DELETED', { key, ...value }: Subscription): void {
  processing.event('COMPENSATION_SUBSCRIPTION', intent, key, value);
}

function notUndone(state: State, scopeKey: Key): readonly Subscription[] {
  return listed(state, compensationIndex.inScope(scopeKey)).filter(({ throwEventInstanceKey }) => throwEventInstanceKey === noKey);
}

function listed(state: State, name: string): readonly Subscription[] {
  return state.compensationsBy.list(name).flatMap((key) => state.compensations.get(key) ?? []);
}

function compensationEventOf(context: ElementContext, { boundaryEventIds }: ExecutableElement): ExecutableElement | undefined {
  // Of several the last in the document counts.
  const id = boundaryEventIds.findLast((one) => context.elementOf(one).eventType === 'COMPENSATION');
  return id === undefined ? undefined : context.elementOf(id);
}
