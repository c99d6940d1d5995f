import type { ElementParser } from '../element-parser.js';

export const eventBasedGateway: ElementParser = {
  bpmnType: 'bpmn:EventBasedGateway',
  parse: () => ({ type: 'EVENT_BASED_GATEWAY', eventType: 'UNSPECIFIED' }),
};
