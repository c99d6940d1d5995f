import { evaluateCorrelationKey, evaluateString } from '../../feel/evaluate.js';
import type { EvaluatedTimer } from '../../feel/cycle.js';
import { evaluateTimer } from '../../feel/timer.js';
import type { ExecutableElement } from '../../model/executable-process.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import type { Key } from '../../protocol/key.js';
import type { ElementContext } from '../elements/element-context.js';
import type { Processing } from '../processing.js';
import { openSubscription } from '../message/open-subscription.js';
import { closeSubscription } from '../message/subscription-close.js';
import { asStored } from '../as-stored.js';
import { signalSubscriptions } from '../signal/signal-subscriptions.js';

/** What an element waits for: its own event, those on its boundary, and those that start event sub-processes in it. */
export const subscriptions = { open, close, closeThose };

type Planned =
  | { readonly kind: 'message'; readonly target: ExecutableElement; readonly name: string; readonly correlationKey: string }
  | { readonly kind: 'signal'; readonly target: ExecutableElement; readonly name: string }
  | { readonly kind: 'timer'; readonly target: ExecutableElement; readonly timer: EvaluatedTimer };

/** All or nothing: every name, key and date is computed before the first subscription opens. */
function open(context: ElementContext): Outcome {
  const planned: Planned[] = [];
  for (const target of targetsOf(context)) {
    const plan = planOne(target, context);
    if (!plan.ok) return plan;
    if (plan.value) planned.push(plan.value);
  }
  for (const plan of planned) if (plan.kind === 'message') openSubscription(context, plan.target, plan.name, plan.correlationKey);
  for (const plan of planned) if (plan.kind === 'timer') createTimer(context, plan.target, plan.timer);
  for (const plan of planned) if (plan.kind === 'signal') signalSubscriptions.open(context, plan.target, plan.name);
  return ok();
}

/** All of them, for the element instance ends. */
function close(processing: Processing, elementInstanceKey: Key): void {
  // Zeebe 8.5 says nothing of what waits in an event sub-process; with its end it is forgotten.
  if (processing.state.elementInstances.get(elementInstanceKey)?.value.bpmnElementType === 'EVENT_SUB_PROCESS') return;
  closeThose(processing, elementInstanceKey, () => true);
}

/** Those whose target is meant, while the element instance goes on. */
function closeThose(processing: Processing, elementInstanceKey: Key, isMeant: (targetId: string) => boolean): void {
  const { state } = processing;
  for (const key of state.timersOfElement.list(elementInstanceKey)) {
    const timer = state.timers.get(key);
    if (!timer || !isMeant(timer.targetElementId)) continue;
    const { key: _key, ...value } = timer;
    processing.event('TIMER', 'CANCELED', key, value);
  }
  const waiting = state.subscriptionsOfElement.list(elementInstanceKey).flatMap((key) => state.subscriptions.get(key) ?? []);
  for (const { key, elementId } of waiting.sort((a, b) => asStored(a.messageName, b.messageName))) {
    if (isMeant(elementId)) closeSubscription(processing, key);
  }
  signalSubscriptions.close(processing, elementInstanceKey, isMeant);
}

function targetsOf(context: ElementContext): readonly ExecutableElement[] {
  const { element } = context;
  if (element.type === 'EVENT_BASED_GATEWAY') return element.outgoing.map(({ targetId }) => context.elementOf(targetId)).reverse();
  const own = element.type === 'INTERMEDIATE_CATCH_EVENT' || element.type === 'RECEIVE_TASK' ? [element] : [];
  return [...own, ...context.catchEvents];
}

function planOne(target: ExecutableElement, context: ElementContext): Outcome<Planned | undefined> {
  if (target.message) {
    const name = evaluateString(target.message.name, context.variables, context.nowMs);
    if (!name.ok) return name;
    if (!target.message.correlationKey) return ok(undefined);
    // The input mappings of an activity are not visible to the keys of its boundary events.
    const isOutside = target.type === 'BOUNDARY_EVENT';
    const visible = isOutside ? context.parentVariables : context.variables;
    const key = evaluateCorrelationKey(target.message.correlationKey, visible, context.nowMs);
    if (!key.ok) return isOutside ? { ...key, variableScopeKey: context.value.flowScopeKey } : key;
    return ok({ kind: 'message' as const, target, name: name.value, correlationKey: key.value });
  }
  if (target.timer) {
    const timer = evaluateTimer(target.timer, context.variables, context.nowMs);
    if (!timer.ok) return timer;
    return ok({ kind: 'timer' as const, target, timer: timer.value });
  }
  if (target.signal) {
    const name = evaluateString(target.signal.name, context.variables, context.nowMs);
    if (!name.ok) return name;
    return ok({ kind: 'signal' as const, target, name: name.value });
  }
  return ok(undefined);
}

function createTimer({ processing, key, value }: ElementContext, target: ExecutableElement, timer: EvaluatedTimer): void {
  processing.event('TIMER', 'CREATED', processing.nextKey(), {
    elementInstanceKey: key,
    processInstanceKey: value.processInstanceKey,
    processDefinitionKey: value.processDefinitionKey,
    targetElementId: target.id,
    dueDate: timer.dueMs,
    repetitions: timer.repetitions,
    tenantId: value.tenantId,
  });
}
