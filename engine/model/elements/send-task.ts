import type { ElementParser } from '../element-parser.js';
import { sendingJob } from '../sending-job.js';

export const sendTask: ElementParser = {
  bpmnType: 'bpmn:SendTask',

  parse(element, problems) {
    const job = sendingJob(element, element, problems);
    return { type: 'SEND_TASK', eventType: 'UNSPECIFIED', ...(job && { job }) };
  },
};
