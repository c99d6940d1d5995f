import { caughtEvent, linkDefinition } from './caught-event.js';
import { thrownCompensation } from './compensation-definition.js';
import type { ElementDetails } from './element-parser.js';
import { thrownError, thrownEscalation } from './error-definition.js';
import { sendingJob } from './sending-job.js';
import type { ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';
import { signalDefinition } from './signal-definition.js';

type Thrown = Omit<ElementDetails, 'type'>;

/** What an intermediate throw event or an end event does when it is reached, by its definition. */
export function thrownEvent(element: ModdleElement, definition: ModdleElement, problems: Problems): Thrown {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      // A worker sends the message; the engine does not know how.
      return { eventType: 'MESSAGE', job: sendingJob(element, definition, problems) };
    case 'bpmn:ErrorEventDefinition':
      if (element.$type === 'bpmn:EndEvent') return { eventType: 'ERROR', error: thrownError(definition, problems) };
      break;
    case 'bpmn:EscalationEventDefinition':
      return { eventType: 'ESCALATION', escalation: thrownEscalation(definition, problems) };
    case 'bpmn:SignalEventDefinition':
      return { eventType: 'SIGNAL', signal: signalDefinition(definition, problems) };
    case 'bpmn:TerminateEventDefinition':
      return { eventType: 'TERMINATE' };
    case 'bpmn:LinkEventDefinition':
      return { eventType: 'LINK', link: linkDefinition(definition, problems) };
    case 'bpmn:CompensateEventDefinition':
      return { eventType: 'COMPENSATION', compensation: thrownCompensation(element, definition, problems) };
  }
  // Not thrown, but looked at.
  caughtEvent(element, definition, problems);
  return { eventType: 'NONE' };
}
