import { evaluateMappings } from '../../feel/mappings.js';
import type { JsonValue } from '../../feel/expression.js';
import type { Documents } from '../../protocol/documents.js';
import { json } from '../../protocol/json.js';
import { ok, type Outcome } from '../../protocol/outcome.js';
import type { ElementContext } from '../elements/element-context.js';
import { merge } from './merge.js';
import { scope } from './scope.js';

/** Input mappings fill the element's own scope; output mappings decide what leaves it. */
export const mappings = { applyInputs, applyOutputs, applyEventOutputs };

function applyInputs({ processing, element, key, value, variables, nowMs }: ElementContext): Outcome {
  if (element.inputs.length === 0) return ok();
  const result = evaluateMappings(element.inputs, variables, nowMs);
  if (!result.ok) return result;
  merge.local(processing, value, key, documentsOf(result.value));
  return ok();
}

/** For activities and catch events. Without mappings, what the job or message brought spreads from here outwards. */
function applyOutputs(context: ElementContext): Outcome {
  const { processing, element, key, value } = context;
  const brought = takeBrought(context);
  if (element.outputs.length === 0) {
    if (brought) merge.propagating(processing, value, key, brought);
    return ok();
  }
  if (brought) merge.local(processing, value, key, brought);
  return mapOutputs(context);
}

/** For events that had happened when they started: their variables are their own and, unless mapped, are copied outwards. */
function applyEventOutputs(context: ElementContext): Outcome {
  const { processing, state, element, key, value } = context;
  if (element.outputs.length > 0) return mapOutputs(context);
  // Zeebe keeps the variables of a thrown error in the catch event unless they are mapped.
  if (element.eventType !== 'ERROR') merge.propagating(processing, value, value.flowScopeKey, scope.locals(state, key));
  return ok();
}

function mapOutputs(context: ElementContext): Outcome {
  const { processing, element, key, value, variables, nowMs } = context;
  const result = evaluateMappings(element.outputs, variables, nowMs, true);
  if (!result.ok) return result;
  // A turn of a multi-instance body may have a variable of that name to itself; its result must not reach the other turns.
  const from = context.flowScope?.turns ? key : value.flowScopeKey;
  merge.propagating(processing, value, from, documentsOf(result.value));
  return ok();
}

/** What the event has brought that the element completes with; after an incident in a mapping it stands in the element's scope. */
function takeBrought({ processing, state, key, value }: ElementContext): Documents | undefined {
  const trigger = state.triggers.get(key);
  // An event sub-process that comes too late to take the scope over leaves its variables.
  if (!trigger || (trigger.targetElementId !== value.elementId && trigger.interrupts === undefined)) return undefined;
  processing.event('PROCESS_EVENT', 'TRIGGERED', processing.nextKey(), { ...trigger, targetElementId: value.elementId, variables: {} });
  return trigger.variables;
}

function documentsOf(values: Readonly<Record<string, JsonValue>>): Documents {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, json.write(value)]));
}
