import type { ExecutableElement, ExecutableProcess } from '../../model/executable-process.js';
import { noKey, type Key } from '../../protocol/key.js';
import { Refused } from '../../protocol/rejection.js';
import type { ProcessInstanceValue } from '../../protocol/values.js';
import { ElementContext } from '../elements/element-context.js';
import { subscriptions } from '../event/subscriptions.js';
import type { Processing } from '../processing.js';

/** Hears of each scope of the element, from the outermost on, and of the element itself. */
type OnScope = (elementId: string, key: Key) => void;

export interface Place {
  /** What records of the process instance say. */
  readonly instance: ProcessInstanceValue;
  /** Where an ancestor is chosen, the scopes below it are made anew; without (-1) a single running one is used again. */
  readonly ancestorKey: Key;
}

/**
 * Starts an element in the middle of a process: its flow scopes first, as far as they do not run yet. Answers with the
 * keys of the scopes that it stands in.
 */
export function activateInScopes(processing: Processing, element: ExecutableElement, place: Place, onScope: OnScope): readonly Key[] {
  const process = processing.definitions.process(place.instance.processDefinitionKey);
  const chosen = ancestorsFrom(processing, place.ancestorKey);
  const keys: Key[] = [];
  let scopeKey = noKey;
  for (const scope of scopesOf(process, element)) {
    const running = runningScope(processing, scope, scopeKey, place, chosen);
    const key = running ?? (scope.type === 'PROCESS' ? place.instance.processInstanceKey : processing.nextKey());
    if (running === undefined) startScope(processing, scope, key, scopeKey, place, onScope);
    else onScope(scope.id, running);
    keys.push(key);
    scopeKey = key;
  }
  const elementKey = processing.nextKey();
  processing.followUp('PROCESS_INSTANCE ACTIVATE_ELEMENT', elementKey, { element: valueOf(element, scopeKey, place) });
  onScope(element.id, elementKey);
  return keys;
}

/** The flow scopes of an element, the process first. */
export function scopesOf(process: ExecutableProcess, element: ExecutableElement): readonly ExecutableElement[] {
  const scope = element.flowScopeId === undefined ? undefined : process.elements.get(element.flowScopeId);
  return scope ? [...scopesOf(process, scope), scope] : [];
}

function ancestorsFrom({ state }: Processing, key: Key): ReadonlySet<Key> {
  const keys = new Set<Key>();
  for (let at: Key | undefined = key; at && at !== noKey; at = state.elementInstances.get(at)?.value.flowScopeKey) keys.add(at);
  return keys;
}

function runningScope(
  { state }: Processing,
  scope: ExecutableElement,
  parentKey: Key,
  { instance }: Place,
  chosen: ReadonlySet<Key>,
): Key | undefined {
  if (scope.type === 'PROCESS') return state.elementInstances.has(instance.processInstanceKey) ? instance.processInstanceKey : undefined;
  const running = state.children.list(parentKey).filter((key) => state.elementInstances.get(key)?.value.elementId === scope.id);
  if (chosen.size > 0) return running.find((key) => chosen.has(key));
  if (running.length < 2) return running[0];
  throw new Refused(
    'INVALID_ARGUMENT',
    `Expected to modify instance of process '${instance.bpmnProcessId}' but it contains one or more activate instructions ` +
      `for an element that has a flow scope with more than one active instance: '${scope.id}'. Can't decide ` +
      'in which instance of the flow scope the element should be activated. Please specify an ' +
      'ancestor element instance key for this activate instruction.',
  );
}

function startScope(processing: Processing, scope: ExecutableElement, key: Key, parentKey: Key, place: Place, onScope: OnScope): void {
  const value = valueOf(scope, parentKey, place);
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATING', key, value);
  onScope(scope.id, key);
  processing.event('PROCESS_INSTANCE', 'ELEMENT_ACTIVATED', key, value);
  const opened = subscriptions.open(new ElementContext(processing, key, value));
  if (!opened.ok) throw new Refused('INVALID_ARGUMENT', `Expected to subscribe to catch event(s) of '${scope.id}' but ${opened.message}`);
}

function valueOf(element: ExecutableElement, flowScopeKey: Key, { instance }: Place): ProcessInstanceValue {
  return {
    ...instance,
    elementId: element.id,
    bpmnElementType: element.type,
    bpmnEventType: element.eventType,
    flowScopeKey,
    parentProcessInstanceKey: noKey,
    parentElementInstanceKey: noKey,
  };
}
