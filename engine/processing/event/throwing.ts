import type { EventType, ExecutableElement } from '../../model/executable-process.js';
import { ok } from '../../protocol/outcome.js';
import { completeActivity } from '../elements/complete-activity.js';
import type { ElementProcessor } from '../elements/element-processor.js';
import { jobTask } from '../elements/job-task.js';
import { terminateScope } from './terminate-scope.js';
import { throwCompensation } from './throw-compensation.js';
import { throwError } from './throw-error.js';
import { throwEscalation } from './throw-escalation.js';
import { throwLink } from './throw-link.js';
import { throwSignal } from './throw-signal.js';

/** How an event of one type throws, be it an intermediate or an end event. */
export type Throwing = Required<Pick<ElementProcessor, 'activate' | 'complete'>>;

const throwNothing: Throwing = {
  activate(_event, context) {
    context.transitionTo('ELEMENT_ACTIVATED');
    context.complete();
    return ok();
  },

  complete: completeActivity,
};

const byWorker = jobTask('SEND_TASK');

/** The worker of the job sends the message. One that the engine were to publish Zeebe 8.5 deploys, and gets no further. */
const throwMessage: Throwing = {
  activate: (event, context) => (event.job ? byWorker.activate(event, context) : ok()),
  complete: completeActivity,
};

const byType: Partial<Record<EventType, Throwing>> = {
  NONE: throwNothing,
  MESSAGE: throwMessage,
  ERROR: throwError,
  ESCALATION: throwEscalation,
  SIGNAL: throwSignal,
  TERMINATE: terminateScope,
  LINK: throwLink,
  COMPENSATION: throwCompensation,
};

/** A new type of event is a new file and a line above. */
export function throwing({ id, eventType }: ExecutableElement): Throwing {
  const found = byType[eventType];
  if (!found) throw new Error(`The engine cannot throw the event '${id}' of type ${eventType}`);
  return found;
}
