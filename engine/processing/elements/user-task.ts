import { ok } from '../../protocol/outcome.js';
import { subscriptions } from '../event/subscriptions.js';
import { evaluateUserTask } from '../user-task/evaluate-user-task.js';
import { userTasks } from '../user-task/user-tasks.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';
import { jobTask } from './job-task.js';

const byJob = jobTask('USER_TASK');

/** Work for a person: with a job, or native. Nothing in the gRPC interface of Zeebe 8.5 completes a native one. */
export const userTask: ElementProcessor = {
  kind: 'USER_TASK',

  activate(element, context) {
    if (!element.nativeUserTask) return byJob.activate(element, context);
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    const task = evaluateUserTask(element.nativeUserTask, context);
    if (!task.ok) return task;
    const opened = subscriptions.open(context);
    if (!opened.ok) return opened;

    userTasks.create(context, element.nativeUserTask, task.value);
    context.transitionTo('ELEMENT_ACTIVATED');
    return ok();
  },

  complete: completeActivity,

  terminate(_element, { processing, instance }) {
    if (instance?.userTaskKey) userTasks.cancel(processing, instance.userTaskKey);
    return false;
  },
};
