import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { messageDefinition } from '../message-definition.js';
import { timerDefinition } from '../timer-definition.js';

export const intermediateCatchEvent: ElementParser = {
  bpmnType: 'bpmn:IntermediateCatchEvent',

  parse(element, problems) {
    const type = 'INTERMEDIATE_CATCH_EVENT';
    const definition = eventDefinition(element, ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition'], problems);
    switch (definition?.$type) {
      case 'bpmn:MessageEventDefinition':
        return { type, eventType: 'MESSAGE', message: messageDefinition(element, definition, problems) };
      case 'bpmn:TimerEventDefinition':
        return {
          type,
          eventType: 'TIMER',
          timer: timerDefinition(element, definition, ['date', 'duration'], problems),
        };
      default:
        problems.add(element.id, 'Must have exactly one event definition: message or timer');
        return { type, eventType: 'NONE' };
    }
  },
};
