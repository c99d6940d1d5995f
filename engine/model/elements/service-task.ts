import type { ElementParser } from '../element-parser.js';
import { jobDefinition } from '../job-definition.js';

export const serviceTask: ElementParser = {
  bpmnType: 'bpmn:ServiceTask',

  parse(element, problems) {
    return {
      type: 'SERVICE_TASK',
      eventType: 'UNSPECIFIED',
      job: jobDefinition(element, problems),
    };
  },
};
