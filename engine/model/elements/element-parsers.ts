import type { ElementParser } from '../element-parser.js';
import { boundaryEvent } from './boundary-event.js';
import { businessRuleTask } from './business-rule-task.js';
import { callActivity } from './call-activity.js';
import { eventBasedGateway } from './event-based-gateway.js';
import { endEvent } from './end-event.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { inclusiveGateway } from './inclusive-gateway.js';
import { intermediateCatchEvent } from './intermediate-catch-event.js';
import { intermediateThrowEvent } from './intermediate-throw-event.js';
import { manualTask } from './manual-task.js';
import { parallelGateway } from './parallel-gateway.js';
import { receiveTask } from './receive-task.js';
import { scriptTask } from './script-task.js';
import { sendTask } from './send-task.js';
import { serviceTask } from './service-task.js';
import { startEvent } from './start-event.js';
import { subProcess } from './sub-process.js';
import { task } from './task.js';
import { userTask } from './user-task.js';

/** Every element this engine executes, by moddle's type; what is not here is refused at deployment. */
export const elementParsers: ReadonlyMap<string, ElementParser> = new Map(
  [
    boundaryEvent,
    businessRuleTask,
    callActivity,
    endEvent,
    eventBasedGateway,
    exclusiveGateway,
    inclusiveGateway,
    intermediateCatchEvent,
    intermediateThrowEvent,
    manualTask,
    parallelGateway,
    receiveTask,
    scriptTask,
    sendTask,
    serviceTask,
    startEvent,
    subProcess,
    task,
    userTask,
  ].map((parser) => [parser.bpmnType, parser]),
);
