import type { ElementParser } from '../element-parser.js';
import { boundaryEvent } from './boundary-event.js';
import { businessRuleTask } from './business-rule-task.js';
import { callActivity } from './call-activity.js';
import { endEvent } from './end-event.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { intermediateCatchEvent } from './intermediate-catch-event.js';
import { parallelGateway } from './parallel-gateway.js';
import { receiveTask } from './receive-task.js';
import { serviceTask } from './service-task.js';
import { startEvent } from './start-event.js';
import { subProcess } from './sub-process.js';
import { userTask } from './user-task.js';

/** Every element this engine executes, by moddle's type; what is not here is refused at deployment. */
export const elementParsers: ReadonlyMap<string, ElementParser> = new Map(
  [
    boundaryEvent,
    businessRuleTask,
    callActivity,
    endEvent,
    exclusiveGateway,
    intermediateCatchEvent,
    parallelGateway,
    receiveTask,
    serviceTask,
    startEvent,
    subProcess,
    userTask,
  ].map((parser) => [parser.bpmnType, parser]),
);
