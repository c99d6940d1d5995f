import { caughtEvent } from '../caught-event.js';
import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';

const allowed = {
  types: ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition', 'bpmn:SignalEventDefinition', 'bpmn:LinkEventDefinition'],
  none: 'Must have exactly one event definition',
  tooMany: 'Must have exactly one event definition',
  unsupported: 'Event definition must be one of: message, timer, signal, or link',
};

export const intermediateCatchEvent: ElementParser = {
  bpmnType: 'bpmn:IntermediateCatchEvent',

  parse(element, problems) {
    const type = 'INTERMEDIATE_CATCH_EVENT';
    const definition = eventDefinition(element, allowed, problems);
    if (!definition) return { type, eventType: 'NONE' };
    const caught = caughtEvent(element, definition, problems);
    if (caught.timer?.kind === 'cycle') {
      problems.add(element, 'Intermediate timer catch event must have either a time duration or a time date.');
    }
    return { type, ...caught };
  },
};
