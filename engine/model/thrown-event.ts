import { linkDefinition } from './caught-event.js';
import { thrownCompensation } from './compensation-definition.js';
import type { ElementDetails } from './element-parser.js';
import { thrownError, thrownEscalation } from './error-definition.js';
import { jobDefinition } from './job-definition.js';
import { extension, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';
import { signalDefinition } from './signal-definition.js';

type Thrown = Omit<ElementDetails, 'type'>;

/** What an intermediate throw event or an end event does when it is reached, by its definition. */
export function thrownEvent(element: ModdleElement, definition: ModdleElement | undefined, problems: Problems): Thrown {
  switch (definition?.$type) {
    case 'bpmn:MessageEventDefinition':
      // A worker sends the message; the engine does not know how.
      return { eventType: 'MESSAGE', job: sendingJob(element, problems) };
    case 'bpmn:ErrorEventDefinition':
      return { eventType: 'ERROR', error: thrownError(definition, problems) };
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
    default:
      return { eventType: 'NONE' };
  }
}

function sendingJob(element: ModdleElement, problems: Problems): ElementDetails['job'] {
  if (extension(element, 'zeebe:TaskDefinition')) return jobDefinition(element, problems);
  problems.add(element, "Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element");
  return undefined;
}
