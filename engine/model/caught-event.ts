import type { ElementDetails } from './element-parser.js';
import { compensationHandlerId } from './compensation-definition.js';
import { caughtError, caughtEscalation } from './error-definition.js';
import { messageDefinition } from './message-definition.js';
import { attribute, child, type ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';
import { signalDefinition } from './signal-definition.js';
import { timerDefinition } from './timer-definition.js';

type Caught = Omit<ElementDetails, 'type'>;

/** What an event waits for while its element or scope runs. Which types its place allows, the event itself says. */
export function caughtEvent(element: ModdleElement, definition: ModdleElement, problems: Problems): Caught {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition':
      return { eventType: 'MESSAGE', message: messageDefinition(definition, problems) };
    case 'bpmn:TimerEventDefinition':
      return { eventType: 'TIMER', timer: timerDefinition(element, definition, problems) };
    case 'bpmn:ErrorEventDefinition':
      return { eventType: 'ERROR', error: caughtError(definition, problems) };
    case 'bpmn:EscalationEventDefinition':
      return { eventType: 'ESCALATION', escalation: caughtEscalation(definition, problems) };
    case 'bpmn:SignalEventDefinition':
      return { eventType: 'SIGNAL', signal: signalDefinition(definition, problems) };
    case 'bpmn:LinkEventDefinition':
      return { eventType: 'LINK', link: linkDefinition(definition, problems) };
    case 'bpmn:CompensateEventDefinition':
      return { eventType: 'COMPENSATION', compensationHandlerId: compensationHandlerId(element) };
    default:
      return { eventType: 'NONE' };
  }
}

export function linkDefinition(definition: ModdleElement, problems: Problems): { readonly name: string } {
  const name = attribute(definition, 'name');
  if (name === undefined) problems.add(definition, 'Link name must be present and not empty.');
  return { name: name ?? '' };
}

const canRunBeside: ReadonlySet<string> = new Set([
  'bpmn:MessageEventDefinition',
  'bpmn:TimerEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:EscalationEventDefinition',
]);

/** What holds for boundary events and for start events of event sub-processes: whether they may, or must, interrupt. */
export function checkInterrupting(element: ModdleElement, definition: ModdleElement, interrupting: boolean, problems: Problems): void {
  if (!interrupting && !canRunBeside.has(definition.$type)) problems.add(element, 'Non-Interrupting event of this type is not allowed');
  const repeats = definition.$type === 'bpmn:TimerEventDefinition' && child(definition, 'timeCycle') !== undefined;
  if (interrupting && repeats) problems.add(element, 'Interrupting timer event with time cycle is not allowed.');
}
