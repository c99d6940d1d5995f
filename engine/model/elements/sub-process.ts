import type { ElementParser } from '../element-parser.js';
import { flag } from '../moddle.js';

/** A sub-process that a flow leads to, or one that an event starts; what is in it, the graph adds. */
export const subProcess: ElementParser = {
  bpmnType: 'bpmn:SubProcess',

  parse(element) {
    const type = flag(element, 'triggeredByEvent') === true ? 'EVENT_SUB_PROCESS' : 'SUB_PROCESS';
    return { type, eventType: 'UNSPECIFIED' };
  },
};
