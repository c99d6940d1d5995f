import type { ElementParser } from '../element-parser.js';
import { errorDefinition } from '../error-definition.js';
import { eventDefinition } from '../event-definition.js';

export const endEvent: ElementParser = {
  bpmnType: 'bpmn:EndEvent',

  parse(element, problems) {
    const definition = eventDefinition(element, ['bpmn:ErrorEventDefinition'], problems);
    if (!definition) return { type: 'END_EVENT', eventType: 'NONE' };

    const error = errorDefinition(element, definition, problems);
    if (error.code === undefined) {
      problems.add(element.id, 'An error end event must reference an error with a code');
    }
    return { type: 'END_EVENT', eventType: 'ERROR', error };
  },
};
