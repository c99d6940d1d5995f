import type { ElementParser } from '../element-parser.js';
import { jobDefinition, jobOr } from '../job-definition.js';

export const sendTask: ElementParser = {
  bpmnType: 'bpmn:SendTask',

  parse(element, problems) {
    const common = { type: 'SEND_TASK', eventType: 'UNSPECIFIED' } as const;
    const kind = jobOr('zeebe:PublishMessage', element, problems);
    // Zeebe 8.5 deploys a message to publish and raises an incident when the task is reached.
    return kind === 'job' ? { ...common, job: jobDefinition(element, problems) } : common;
  },
};
