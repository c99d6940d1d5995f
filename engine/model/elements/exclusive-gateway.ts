import type { ElementParser } from '../element-parser.js';
import { child } from '../moddle.js';

export const exclusiveGateway: ElementParser = {
  bpmnType: 'bpmn:ExclusiveGateway',

  parse(element) {
    return {
      type: 'EXCLUSIVE_GATEWAY',
      eventType: 'UNSPECIFIED',
      defaultFlowId: child(element, 'default')?.id,
    };
  },
};
