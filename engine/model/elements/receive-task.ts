import type { ElementParser } from '../element-parser.js';
import { messageDefinition } from '../message-definition.js';

export const receiveTask: ElementParser = {
  bpmnType: 'bpmn:ReceiveTask',

  parse(element, problems) {
    return {
      type: 'RECEIVE_TASK',
      eventType: 'MESSAGE',
      message: messageDefinition(element, problems),
    };
  },
};
