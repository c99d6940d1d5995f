import type { ElementParser } from '../element-parser.js';
import { attribute, extensions, flag } from '../moddle.js';
import { requiredExpression } from '../model-expression.js';

export const callActivity: ElementParser = {
  bpmnType: 'bpmn:CallActivity',

  parse(element, problems) {
    const common = { type: 'CALL_ACTIVITY', eventType: 'UNSPECIFIED' } as const;
    const [called, another] = extensions(element, 'zeebe:CalledElement');
    if (!called || another) {
      problems.add(element, "Must have exactly one 'zeebe:calledElement' extension element");
      return common;
    }
    return {
      ...common,
      calledElement: {
        processId: requiredExpression(called, attribute(called, 'processId'), problems),
        propagateAllParentVariables: flag(called, 'propagateAllParentVariables') ?? true,
        propagateAllChildVariables: flag(called, 'propagateAllChildVariables') ?? true,
      },
    };
  },
};
