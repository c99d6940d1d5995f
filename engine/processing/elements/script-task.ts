import { evaluateJson } from '../../feel/evaluate.js';
import { json } from '../../protocol/json.js';
import { ok } from '../../protocol/outcome.js';
import { trigger } from '../event/trigger.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';
import { jobTask } from './job-task.js';

const byJob = jobTask('SCRIPT_TASK');

/** Evaluates an expression at once, or leaves the script to a worker. */
export const scriptTask: ElementProcessor = {
  kind: 'SCRIPT_TASK',

  activate(element, context) {
    if (!element.script) return byJob.activate(element, context);
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    const result = evaluateJson(element.script.expression, context.variables, context.nowMs);
    if (!result.ok) return result;

    trigger.completion(context.processing, context.running, { [element.script.resultVariable]: json.write(result.value) });
    context.transitionTo('ELEMENT_ACTIVATED');
    return ok();
  },

  complete: completeActivity,
};
