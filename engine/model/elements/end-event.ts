import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { thrownEvent } from '../thrown-event.js';

const allowed = {
  types: [
    'bpmn:MessageEventDefinition',
    'bpmn:SignalEventDefinition',
    'bpmn:ErrorEventDefinition',
    'bpmn:EscalationEventDefinition',
    'bpmn:TerminateEventDefinition',
    'bpmn:CompensateEventDefinition',
  ],
  tooMany: 'Must have at most one event definition',
  unsupported: 'End events must be one of: none, error, message, terminate, signal, escalation or compensation',
};

export const endEvent: ElementParser = {
  bpmnType: 'bpmn:EndEvent',

  parse(element, problems) {
    const thrown = eventDefinition(element, allowed, problems, (definition) => thrownEvent(element, definition, problems));
    return { type: 'END_EVENT', ...(thrown ?? { eventType: 'NONE' }) };
  },
};
