import { evaluateBoolean, evaluateJson } from '../../feel/evaluate.js';
import type { Expression, JsonValue } from '../../feel/expression.js';
import type { ExecutableElement, MultiInstanceDefinition } from '../../model/executable-process.js';
import { json } from '../../protocol/json.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import { compensations } from '../event/compensations.js';
import { subscriptions } from '../event/subscriptions.js';
import { merge } from '../variable/merge.js';
import { scope } from '../variable/scope.js';
import type { ElementContext } from './element-context.js';
import { paths } from './paths.js';
import { terminateChildren } from './terminate-children.js';

/** The turns of a multi-instance body: its activity, running for one item of the list. */
export const turns = { definitionOf, start, begin, beforeCompleted, afterCompleted, finish };

const loopCounter = 'loopCounter';

function definitionOf({ id, multiInstance }: ExecutableElement): MultiInstanceDefinition {
  if (!multiInstance) throw new Error(`Element '${id}' is no multi-instance body`);
  return multiInstance;
}

function start(body: ElementContext): void {
  const { innerActivity } = body.element;
  if (!innerActivity) throw new Error(`Multi-instance body '${body.element.id}' has no activity`);
  body.activateChild(innerActivity, body.processing.nextKey());
}

/** The turn is activating: it gets its own item, before its input mappings look at it. */
function begin(body: ElementContext, { processing, key, value, running }: ElementContext): void {
  const { inputElement, outputElement } = definitionOf(body.element);
  const turn = running.turn ?? 0;
  const item = itemsOf(body)[turn - 1];
  const put = (name: string, text: string) => merge.local(processing, value, key, { [name]: text });

  if (inputElement !== undefined && item !== undefined) put(inputElement, item);
  // So that a result of that name stays in its turn and does not spread to the others.
  const result = outputElement && variableOf(outputElement);
  if (result !== undefined && result !== inputElement && result !== loopCounter) put(result, 'null');
  put(loopCounter, String(turn));
}

/** Stores what the turn brought, and says whether the body has had enough of turns. */
function beforeCompleted(body: ElementContext, turn: ElementContext): Outcome<boolean> {
  const stored = storeOutput(body, turn);
  if (!stored.ok) return stored;
  const { completionCondition } = definitionOf(body.element);
  if (!completionCondition) return ok(false);

  const { started, completed, terminated } = countsOf(body);
  // This turn counts as completed already.
  const numbers = new Map<string, JsonValue>([
    ['numberOfInstances', started],
    ['numberOfActiveInstances', body.running.activeChildren - 1],
    ['numberOfCompletedInstances', completed + 1],
    ['numberOfTerminatedInstances', terminated],
  ]);
  return evaluateBoolean(completionCondition, (name) => numbers.get(name) ?? turn.variables(name), turn.nowMs);
}

function afterCompleted(body: ElementContext, hasEnough: boolean): void {
  const { started, completed, terminated } = countsOf(body);
  const wanted = itemsOf(body).length;
  const isIdle = body.running.activeChildren === 0;
  const { isSequential } = definitionOf(body.element);
  if (hasEnough) {
    if (!isIdle) terminateChildren(body);
    else if (started === wanted || isSequential) body.complete();
    else finishNow(body);
  } else if (isSequential && started < wanted) start(body);
  else if (isIdle && completed + terminated >= wanted) body.complete();
}

/** Turns that were asked for already must not begin any more. */
function finishNow(body: ElementContext): void {
  body.transitionTo('ELEMENT_COMPLETING');
  finish(body);
}

/** The body is completing: what was collected leaves it. */
function finish(body: ElementContext): void {
  const { processing, state, key, value } = body;
  subscriptions.close(processing, key);
  const { outputCollection } = definitionOf(body.element);
  const collected = outputCollection === undefined ? undefined : scope.local(state, key, outputCollection);
  if (outputCollection !== undefined && collected !== undefined) {
    merge.propagating(processing, value, value.flowScopeKey, { [outputCollection]: collected });
  }
  compensations.note(body);
  body.transitionTo('ELEMENT_COMPLETED');
  compensations.handled(body);
  paths.takeAll(body);
}

function storeOutput(body: ElementContext, turn: ElementContext): Outcome {
  const { outputCollection, outputElement } = definitionOf(body.element);
  if (outputCollection === undefined || !outputElement) return ok();
  const result = evaluateJson(outputElement, turn.variables, turn.nowMs);
  if (!result.ok) return result;

  const place = (turn.running.turn ?? 0) - 1;
  const collection = json.read(scope.local(body.state, body.key, outputCollection) ?? 'null');
  if (!Array.isArray(collection) || place >= collection.length) return notStored(outputCollection, collection, place, body);
  merge.local(body.processing, body.value, body.key, { [outputCollection]: json.write(collection.with(place, result.value)) });
  return ok();
}

function notStored(name: string, collection: JsonValue, place: number, body: ElementContext): Outcome {
  const what = Array.isArray(collection)
    ? `at position ${place + 1} because the size of the collection is: ${collection.length}`
    : `because the type of the output collection is: ${storedType(collection)}`;
  return incident(
    'EXTRACT_VALUE_ERROR',
    `Unable to update an item in output collection '${name}' ${what}. This may happen when multiple BPMN elements write to the same variable.`,
    body.key,
  );
}

/** The names that Zeebe's variable storage has for kinds of values. */
function storedType(value: JsonValue): string {
  if (value === null) return 'NIL';
  if (typeof value === 'object') return 'MAP';
  if (typeof value === 'number') return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
  return typeof value === 'bigint' ? 'INTEGER' : typeof value.valueOf() === 'boolean' ? 'BOOLEAN' : 'STRING';
}

/** `result` and `result.amount` are about the variable `result`; any other expression is about none. */
function variableOf({ source }: Expression): string | undefined {
  const [, name] = /^([\p{L}_][\p{L}\p{N}_]*)(\.[\p{L}_][\p{L}\p{N}_]*)*$/u.exec(source.trim()) ?? [];
  return name === undefined || ['null', 'true', 'false'].includes(name) ? undefined : name;
}

function itemsOf({ state, key }: ElementContext): readonly string[] {
  return state.inputCollections.get(key) ?? [];
}

function countsOf({ running }: ElementContext) {
  return running.turns ?? { started: 0, completed: 0, terminated: 0 };
}
