import type { ElementParser } from '../element-parser.js';

export const parallelGateway: ElementParser = {
  bpmnType: 'bpmn:ParallelGateway',

  parse() {
    return { type: 'PARALLEL_GATEWAY', eventType: 'UNSPECIFIED' };
  },
};
