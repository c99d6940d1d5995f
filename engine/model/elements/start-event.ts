import { caughtEvent, checkInterrupting } from '../caught-event.js';
import type { ElementDetails, ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { startMessageDefinition } from '../message-definition.js';
import { children, flag, type ModdleElement } from '../moddle.js';
import type { Problems } from '../problems.js';
import { startSignalDefinition } from '../signal-definition.js';
import { startTimerDefinition } from '../timer-definition.js';

const tooMany = "Start event can't have more than one type";
const ofEventSubProcess = 'Start events in event subprocesses must be one of: message, timer, error, signal or escalation';

const allowed = {
  // Zeebe takes a start by compensation for one by nothing.
  types: ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition', 'bpmn:SignalEventDefinition', 'bpmn:CompensateEventDefinition'],
  tooMany,
};

const allowedInEventSubProcess = {
  types: [
    'bpmn:MessageEventDefinition',
    'bpmn:TimerEventDefinition',
    'bpmn:SignalEventDefinition',
    'bpmn:ErrorEventDefinition',
    'bpmn:EscalationEventDefinition',
  ],
  none: ofEventSubProcess,
  tooMany,
  unsupported: ofEventSubProcess,
};

export const startEvent: ElementParser = {
  bpmnType: 'bpmn:StartEvent',

  parse(element, problems) {
    if (element.$parent && flag(element.$parent, 'triggeredByEvent')) return startOfEventSubProcess(element, element.$parent, problems);
    const started = eventDefinition(element, allowed, problems, (definition) => startOf(element, definition, problems));
    return { type: 'START_EVENT', ...(started ?? { eventType: 'NONE' }) };
  },
};

function startOf(element: ModdleElement, definition: ModdleElement, problems: Problems): Omit<ElementDetails, 'type'> {
  switch (definition.$type) {
    case 'bpmn:TimerEventDefinition':
      return { eventType: 'TIMER', timer: startTimerDefinition(element, definition, problems) };
    case 'bpmn:SignalEventDefinition':
      return { eventType: 'SIGNAL', signal: startSignalDefinition(element, definition, problems) };
    case 'bpmn:MessageEventDefinition':
      return { eventType: 'MESSAGE', message: startMessageDefinition(element, definition, problems) };
    default:
      // Looked at, but it starts nothing.
      caughtEvent(element, definition, problems);
      return { eventType: 'NONE' };
  }
}

/** It waits while the scope around its sub-process runs, so it is more like a boundary event than like another start. */
function startOfEventSubProcess(element: ModdleElement, subProcess: ModdleElement, problems: Problems): ElementDetails {
  const interrupting = flag(element, 'isInterrupting') ?? true;
  const compensates = children(element, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:CompensateEventDefinition');
  if (compensates && subProcess.$parent?.$type !== 'bpmn:SubProcess') {
    problems.add(subProcess, 'A compensation event subprocess is not allowed on the process level');
  }
  const read = (definition: ModdleElement) => caughtEvent(element, definition, problems);
  const caught = eventDefinition(element, allowedInEventSubProcess, problems, read, subProcess);
  for (const definition of children(element, 'eventDefinitions')) checkInterrupting(subProcess, definition, interrupting, problems);
  return { type: 'START_EVENT', ...(caught ?? { eventType: 'NONE' }), interrupting };
}
