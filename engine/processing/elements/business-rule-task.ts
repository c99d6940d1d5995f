import { ok } from '../../protocol/outcome.js';
import { decide } from '../decision/decide.js';
import { subscriptions } from '../event/subscriptions.js';
import { trigger } from '../event/trigger.js';
import { mappings } from '../variable/mappings.js';
import { completeActivity } from './complete-activity.js';
import type { ElementProcessor } from './element-processor.js';
import { jobTask } from './job-task.js';

const byJob = jobTask('BUSINESS_RULE_TASK');

/** Evaluates a decision at once, or leaves it to a worker. */
export const businessRuleTask: ElementProcessor = {
  kind: 'BUSINESS_RULE_TASK',

  activate(element, context) {
    if (!element.calledDecision) return byJob.activate(element, context);
    const inputs = mappings.applyInputs(context);
    if (!inputs.ok) return inputs;
    const output = decide(element.calledDecision.decisionId, context);
    if (!output.ok) return output;
    const opened = subscriptions.open(context);
    if (!opened.ok) return opened;

    trigger.completion(context.processing, context.running, { [element.calledDecision.resultVariable]: output.value });
    context.transitionTo('ELEMENT_ACTIVATED');
    return ok();
  },

  complete: completeActivity,
};
