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
  unsupported: 'Event definition of this type is not supported',
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
    const definition = eventDefinition(element, allowed, problems);
    if (!definition || definition.$type === 'bpmn:CompensateEventDefinition') return { type: 'START_EVENT', eventType: 'NONE' };
    const type = 'START_EVENT';
    if (definition.$type === 'bpmn:TimerEventDefinition') {
      return { type, eventType: 'TIMER', timer: startTimerDefinition(element, definition, problems) };
    }
    if (definition.$type === 'bpmn:SignalEventDefinition') {
      return { type, eventType: 'SIGNAL', signal: startSignalDefinition(element, definition, problems) };
    }
    return { type, eventType: 'MESSAGE', message: startMessageDefinition(element, definition, problems) };
  },
};

/** It waits while the scope around its sub-process runs, so it is more like a boundary event than like another start. */
function startOfEventSubProcess(element: ModdleElement, subProcess: ModdleElement, problems: Problems): ElementDetails {
  const interrupting = flag(element, 'isInterrupting') ?? true;
  const compensates = children(element, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:CompensateEventDefinition');
  if (compensates && subProcess.$parent?.$type !== 'bpmn:SubProcess') {
    problems.add(subProcess, 'A compensation event subprocess is not allowed on the process level');
  }
  const definition = eventDefinition(element, allowedInEventSubProcess, problems, subProcess);
  if (!definition) return { type: 'START_EVENT', eventType: 'NONE', interrupting };
  const caught = { ...caughtEvent(element, definition, problems), interrupting };
  checkInterrupting(subProcess, definition, caught, problems);
  return { type: 'START_EVENT', ...caught };
}
