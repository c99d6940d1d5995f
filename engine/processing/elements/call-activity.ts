import { evaluateString } from '../../feel/evaluate.js';
import { incident, ok, type Outcome } from '../../protocol/outcome.js';
import type { ExecutableElement } from '../../model/executable-process.js';
import type { ProcessValue } from '../../protocol/values.js';
import { subscriptions } from '../event/subscriptions.js';
import { startInstance } from '../instance/start-instance.js';
import { mappings } from '../variable/mappings.js';
import { merge } from '../variable/merge.js';
import { scope } from '../variable/scope.js';
import { completeActivity } from './complete-activity.js';
import type { ElementContext } from './element-context.js';
import type { ElementProcessor } from './element-processor.js';

/** Runs the latest version of another process, and goes on when that instance ends. */
export const callActivity: ElementProcessor = {
  kind: 'CALL_ACTIVITY',

  activate(element, context) {
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    const called = findCalled(element, context);
    if (!called.ok) return called;
    const opened = subscriptions.open(context);
    if (!opened.ok) return opened;

    context.transitionTo('ELEMENT_ACTIVATED');
    call(element, context, called.value);
    return ok();
  },

  complete: completeActivity,

  terminate(_element, { processing, state, instance }) {
    const called = instance?.calledInstanceKey;
    if (!called || !state.elementInstances.has(called)) return false;
    processing.followUp('PROCESS_INSTANCE TERMINATE_ELEMENT', called, null);
    return true;
  },
};

function findCalled({ calledElement }: ExecutableElement, context: ElementContext): Outcome<ProcessValue> {
  if (!calledElement) throw new Error(`Call activity '${context.element.id}' names no process`);
  const processId = evaluateString(calledElement.processId, context.variables, context.nowMs);
  if (!processId.ok) return processId;

  const process = context.state.latestProcess.get(processId.value);
  if (!process) {
    return incident('CALLED_ELEMENT_ERROR', `Expected process with BPMN process id '${processId.value}' to be deployed, but not found.`);
  }
  if (
    context.processing.definitions.process(process.processDefinitionKey).elements.get(process.bpmnProcessId)?.noneStartEventId === undefined
  ) {
    return incident(
      'CALLED_ELEMENT_ERROR',
      `Expected process with BPMN process id '${processId.value}' to have a none start event, but not found.`,
    );
  }
  return ok(process);
}

function call({ calledElement, inputs }: ExecutableElement, context: ElementContext, process: ProcessValue): void {
  const { processing, state, key, value } = context;
  const processInstanceKey = processing.nextKey();
  startInstance(processing, process, processInstanceKey, {
    processInstanceKey: value.processInstanceKey,
    elementInstanceKey: key,
  });
  // Without input mappings Zeebe 8.5 hands on nothing then, not even the item of a turn.
  const locals = () => (inputs.length > 0 ? scope.locals(state, key) : {});
  const variables = calledElement?.propagateAllParentVariables ? scope.visible(state, key) : locals();
  const owner = { ...process, processInstanceKey };
  merge.local(processing, owner, processInstanceKey, variables);
}
