import type { ElementParser } from '../element-parser.js';
import { errorDefinition } from '../error-definition.js';
import { eventDefinition } from '../event-definition.js';
import { messageDefinition } from '../message-definition.js';
import { child, flag } from '../moddle.js';
import { timerDefinition } from '../timer-definition.js';

export const boundaryEvent: ElementParser = {
  bpmnType: 'bpmn:BoundaryEvent',

  parse(element, problems) {
    const attachedToId = child(element, 'attachedToRef')?.id;
    if (attachedToId === undefined) problems.add(element.id, 'Must be attached to an activity');

    const interrupting = flag(element, 'cancelActivity') ?? true;
    const common = { type: 'BOUNDARY_EVENT', attachedToId, interrupting } as const;
    const definition = eventDefinition(
      element,
      ['bpmn:MessageEventDefinition', 'bpmn:TimerEventDefinition', 'bpmn:ErrorEventDefinition'],
      problems,
    );
    switch (definition?.$type) {
      case 'bpmn:MessageEventDefinition':
        return { ...common, eventType: 'MESSAGE', message: messageDefinition(element, definition, problems) };
      case 'bpmn:TimerEventDefinition': {
        // A cycle would go on for an activity that its first firing has ended.
        const kinds = interrupting ? (['date', 'duration'] as const) : (['date', 'duration', 'cycle'] as const);
        const timer = timerDefinition(element, definition, kinds, problems);
        return { ...common, eventType: 'TIMER', timer };
      }
      case 'bpmn:ErrorEventDefinition':
        if (!interrupting) problems.add(element.id, 'Error boundary events must be interrupting');
        return { ...common, eventType: 'ERROR', error: errorDefinition(element, definition, problems) };
      default:
        problems.add(element.id, 'Must have exactly one event definition: message, timer or error');
        return { ...common, eventType: 'NONE' };
    }
  },
};
