import { caughtEvent } from '../caught-event.js';
import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { children } from '../moddle.js';

const allowed = {
  types: ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition', 'bpmn:SignalEventDefinition', 'bpmn:LinkEventDefinition'],
  unsupported: 'Event definition must be one of: message, timer, signal, or link',
};

const notOne = { types: [], none: 'Must have exactly one event definition', tooMany: 'Must have exactly one event definition' };

export const intermediateCatchEvent: ElementParser = {
  bpmnType: 'bpmn:IntermediateCatchEvent',

  parse(element, problems) {
    const type = 'INTERMEDIATE_CATCH_EVENT';
    const isOne = children(element, 'eventDefinitions').length === 1;
    const caught = eventDefinition(element, isOne ? allowed : notOne, problems, (definition) => {
      const read = caughtEvent(element, definition, problems);
      if (isOne && read.eventType === 'TIMER' && !['date', 'duration'].some((kind) => kind === read.timer?.kind)) {
        problems.add(element, 'Intermediate timer catch event must have either a time duration or a time date.');
      }
      return read;
    });
    return { type, ...(caught ?? { eventType: 'NONE' }) };
  },
};
