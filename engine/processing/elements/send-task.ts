import { incident } from '../../protocol/outcome.js';
import type { ElementProcessor } from './element-processor.js';
import { jobTask } from './job-task.js';

const byWorker = jobTask('SEND_TASK');

/** A worker sends. A message for the engine to publish may be modeled, but Zeebe 8.5 cannot publish it either. */
export const sendTask: ElementProcessor = {
  ...byWorker,

  activate(element, context) {
    if (element.job) return byWorker.activate(element, context);
    return incident('UNKNOWN', "Currently, only job worker-based implementation is supported for 'sendTask'.");
  },
};
