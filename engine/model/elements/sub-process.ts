import type { ElementParser } from '../element-parser.js';
import { flag } from '../moddle.js';

/** An embedded sub-process; what is in it, the graph adds. */
export const subProcess: ElementParser = {
  bpmnType: 'bpmn:SubProcess',

  parse(element, problems) {
    if (flag(element, 'triggeredByEvent') === true) {
      problems.add(element.id, 'Event sub-processes are not supported by this engine');
    }
    return { type: 'SUB_PROCESS', eventType: 'UNSPECIFIED' };
  },
};
