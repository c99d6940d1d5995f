import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { thrownEvent } from '../thrown-event.js';

const allowed = {
  types: [
    'bpmn:MessageEventDefinition',
    'bpmn:SignalEventDefinition',
    'bpmn:EscalationEventDefinition',
    'bpmn:LinkEventDefinition',
    'bpmn:CompensateEventDefinition',
  ],
  tooMany: 'Must have at most one event definition',
  unsupported: 'Intermediate throw events must be one of: none, message, signal, escalation, link or compensation',
};

export const intermediateThrowEvent: ElementParser = {
  bpmnType: 'bpmn:IntermediateThrowEvent',

  parse(element, problems) {
    return { type: 'INTERMEDIATE_THROW_EVENT', ...thrownEvent(element, eventDefinition(element, allowed, problems), problems) };
  },
};
