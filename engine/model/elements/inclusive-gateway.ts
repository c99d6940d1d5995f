import type { ElementParser } from '../element-parser.js';
import { child } from '../moddle.js';

export const inclusiveGateway: ElementParser = {
  bpmnType: 'bpmn:InclusiveGateway',

  parse(element) {
    return {
      type: 'INCLUSIVE_GATEWAY',
      eventType: 'UNSPECIFIED',
      defaultFlowId: child(element, 'default')?.id,
    };
  },
};
