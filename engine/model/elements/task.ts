import type { ElementParser } from '../element-parser.js';

/** A task whose kind its designer has left open. */
export const task: ElementParser = {
  bpmnType: 'bpmn:Task',
  parse: () => ({ type: 'TASK', eventType: 'UNSPECIFIED' }),
};
