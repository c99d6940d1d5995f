import type { ElementParser } from '../element-parser.js';
import { attribute, extension, flag } from '../moddle.js';
import { requiredExpression } from '../model-expression.js';

export const callActivity: ElementParser = {
  bpmnType: 'bpmn:CallActivity',

  parse(element, problems) {
    const common = { type: 'CALL_ACTIVITY', eventType: 'UNSPECIFIED' } as const;
    const called = extension(element, 'zeebe:CalledElement');
    if (!called) {
      problems.add(element.id, "Must have exactly one 'zeebe:calledElement' extension element");
      return common;
    }
    return {
      ...common,
      calledElement: {
        processId: requiredExpression(
          element,
          attribute(called, 'processId'),
          "Attribute 'processId' must be present and not empty",
          problems,
        ),
        propagateAllParentVariables: flag(called, 'propagateAllParentVariables') ?? true,
        propagateAllChildVariables: flag(called, 'propagateAllChildVariables') ?? true,
      },
    };
  },
};
