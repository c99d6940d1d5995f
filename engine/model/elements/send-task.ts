import type { ElementParser } from '../element-parser.js';
import { jobDefinition } from '../job-definition.js';
import { extension } from '../moddle.js';

export const sendTask: ElementParser = {
  bpmnType: 'bpmn:SendTask',

  parse(element, problems) {
    const common = { type: 'SEND_TASK', eventType: 'UNSPECIFIED' } as const;
    if (!extension(element, 'zeebe:TaskDefinition')) {
      problems.add(element, "Must have either one 'zeebe:publishMessage' or one 'zeebe:taskDefinition' extension element");
      return common;
    }
    return { ...common, job: jobDefinition(element, problems) };
  },
};
