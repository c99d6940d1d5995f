import { checkOnce } from '../check-once.js';
import type { ElementParser } from '../element-parser.js';
import type { CalledDecision } from '../executable-process.js';
import { jobDefinition, jobOr } from '../job-definition.js';
import { attribute, type ModdleElement } from '../moddle.js';
import { requiredAttribute } from '../required-attribute.js';
import { requiredExpression } from '../model-expression.js';
import type { Problems } from '../problems.js';

export const businessRuleTask: ElementParser = {
  bpmnType: 'bpmn:BusinessRuleTask',

  parse(element, problems) {
    const common = { type: 'BUSINESS_RULE_TASK', eventType: 'UNSPECIFIED' } as const;
    const given = jobOr('zeebe:CalledDecision', element, problems);
    for (const type of ['zeebe:TaskDefinition', 'zeebe:CalledDecision']) checkOnce(element, type, problems);
    if (given === undefined) return common;
    return given === 'job'
      ? { ...common, job: jobDefinition(element, problems) }
      : { ...common, calledDecision: calledDecision(given, problems) };
  },
};

function calledDecision(decision: ModdleElement, problems: Problems): CalledDecision {
  return {
    decisionId: requiredExpression(decision, attribute(decision, 'decisionId'), problems),
    resultVariable: requiredAttribute(decision, 'resultVariable', problems),
  };
}
