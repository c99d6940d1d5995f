import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { thrownEvent } from '../thrown-event.js';

/** Zeebe 8.5 deploys others too, and then throws nothing. */
const allowed = {
  types: [
    'bpmn:MessageEventDefinition',
    'bpmn:SignalEventDefinition',
    'bpmn:EscalationEventDefinition',
    'bpmn:LinkEventDefinition',
    'bpmn:CompensateEventDefinition',
  ],
};

export const intermediateThrowEvent: ElementParser = {
  bpmnType: 'bpmn:IntermediateThrowEvent',

  parse(element, problems) {
    const thrown = eventDefinition(element, allowed, problems, (definition) => thrownEvent(element, definition, problems));
    return { type: 'INTERMEDIATE_THROW_EVENT', ...(thrown ?? { eventType: 'NONE' }) };
  },
};
