import { caughtEvent, checkInterrupting } from '../caught-event.js';
import type { ElementParser } from '../element-parser.js';
import { eventDefinition } from '../event-definition.js';
import { child, children, flag } from '../moddle.js';

const allowed = {
  types: [
    'bpmn:MessageEventDefinition',
    'bpmn:TimerEventDefinition',
    'bpmn:SignalEventDefinition',
    'bpmn:ErrorEventDefinition',
    'bpmn:EscalationEventDefinition',
    'bpmn:CompensateEventDefinition',
  ],
  none: 'Must have exactly one event definition',
  tooMany: 'Must have exactly one event definition',
  unsupported: 'Boundary events must be one of: timer, message, error, signal, escalation',
};

const escalating: ReadonlySet<string> = new Set(['bpmn:SubProcess', 'bpmn:CallActivity']);

export const boundaryEvent: ElementParser = {
  bpmnType: 'bpmn:BoundaryEvent',

  parse(element, problems) {
    const attachedTo = child(element, 'attachedToRef');
    if (!attachedTo) problems.add(element, 'Must be attached to an activity');

    const interrupting = flag(element, 'cancelActivity') ?? true;
    const common = { type: 'BOUNDARY_EVENT', attachedToId: attachedTo?.id, interrupting } as const;
    const caught = eventDefinition(element, allowed, problems, (definition) => caughtEvent(element, definition, problems));
    for (const definition of children(element, 'eventDefinitions')) {
      if (definition.$type === 'bpmn:EscalationEventDefinition' && attachedTo && !escalating.has(attachedTo.$type)) {
        problems.add(element, 'An escalation boundary event should only be attached to a subprocess, or a call activity.');
      }
      checkInterrupting(element, definition, interrupting, problems);
    }
    return { ...common, ...(caught ?? { eventType: 'NONE' }) };
  },
};
