import type { ElementParser } from '../element-parser.js';
import type { CalledDecision } from '../executable-process.js';
import { jobDefinition } from '../job-definition.js';
import { attribute, extension, type ModdleElement } from '../moddle.js';
import { requiredExpression } from '../model-expression.js';
import type { Problems } from '../problems.js';

export const businessRuleTask: ElementParser = {
  bpmnType: 'bpmn:BusinessRuleTask',

  parse(element, problems) {
    const common = { type: 'BUSINESS_RULE_TASK', eventType: 'UNSPECIFIED' } as const;
    const decision = extension(element, 'zeebe:CalledDecision');
    const hasJob = extension(element, 'zeebe:TaskDefinition') !== undefined;

    if ((decision !== undefined) === hasJob) {
      problems.add(element.id, "Must have either one 'zeebe:calledDecision' or one 'zeebe:taskDefinition' extension element");
      return common;
    }
    return decision
      ? { ...common, calledDecision: calledDecision(element, decision, problems) }
      : { ...common, job: jobDefinition(element, problems) };
  },
};

function calledDecision(element: ModdleElement, decision: ModdleElement, problems: Problems): CalledDecision {
  const resultVariable = attribute(decision, 'resultVariable');
  if (resultVariable === undefined) {
    problems.add(element.id, "Attribute 'resultVariable' must be present and not empty");
  }
  return {
    decisionId: requiredExpression(
      element,
      attribute(decision, 'decisionId'),
      "Attribute 'decisionId' must be present and not empty",
      problems,
    ),
    resultVariable: resultVariable ?? '',
  };
}
