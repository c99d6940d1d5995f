import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { startMessageDefinition } from '../message-definition.js';

export const startEvent: ElementParser = {
  bpmnType: 'bpmn:StartEvent',

  parse(element, problems) {
    const definition = eventDefinition(element, ['bpmn:MessageEventDefinition'], problems);
    if (!definition) return { type: 'START_EVENT', eventType: 'NONE' };
    return {
      type: 'START_EVENT',
      eventType: 'MESSAGE',
      message: startMessageDefinition(element, definition, problems),
    };
  },
};
