import type { ElementParser } from '../element-parser.js';

/** Work that nobody tells the engine about. */
export const manualTask: ElementParser = {
  bpmnType: 'bpmn:ManualTask',
  parse: () => ({ type: 'MANUAL_TASK', eventType: 'UNSPECIFIED' }),
};
