import type { ExecutableElement } from './executable-process.js';
import type { ModdleElement } from './moddle.js';
import type { Problems } from './problems.js';

/** What one kind of element knows about itself; how elements hang together is the graph's business. */
export type ElementDetails = Pick<ExecutableElement, 'type' | 'eventType'> &
  Partial<
    Pick<
      ExecutableElement,
      | 'attachedToId'
      | 'interrupting'
      | 'defaultFlowId'
      | 'job'
      | 'message'
      | 'timer'
      | 'error'
      | 'signal'
      | 'escalation'
      | 'link'
      | 'compensation'
      | 'compensationHandlerId'
      | 'isForCompensation'
      | 'script'
      | 'nativeUserTask'
      | 'multiInstance'
      | 'calledElement'
      | 'calledDecision'
    >
  >;

export interface ElementParser {
  /** moddle's type, e.g. `bpmn:ServiceTask`. */
  readonly bpmnType: string;
  /** Names every problem it finds and still returns details, so that one deployment shows all of them. */
  parse(element: ModdleElement, problems: Problems): ElementDetails;
}
