import type { ElementProcessor } from './element-processor.js';
import { boundaryEvent } from './boundary-event.js';
import { businessRuleTask } from './business-rule-task.js';
import { callActivity } from './call-activity.js';
import { catchElement } from './catch-element.js';
import { endEvent } from './end-event.js';
import { eventSubProcess } from './event-sub-process.js';
import { eventBasedGateway } from './event-based-gateway.js';
import { exclusiveGateway } from './exclusive-gateway.js';
import { inclusiveGateway } from './inclusive-gateway.js';
import { intermediateThrowEvent } from './intermediate-throw-event.js';
import { jobTask } from './job-task.js';
import { parallelGateway } from './parallel-gateway.js';
import { multiInstanceBody } from './multi-instance-body.js';
import { passThroughTask } from './pass-through-task.js';
import { processElement } from './process.js';
import { scriptTask } from './script-task.js';
import { sendTask } from './send-task.js';
import { startEvent } from './start-event.js';
import { subProcess } from './sub-process.js';
import { userTask } from './user-task.js';

const all: readonly ElementProcessor[] = [
  processElement,
  subProcess,
  eventSubProcess,
  multiInstanceBody,
  startEvent,
  endEvent,
  intermediateThrowEvent,
  boundaryEvent,
  catchElement('INTERMEDIATE_CATCH_EVENT'),
  catchElement('RECEIVE_TASK'),
  jobTask('SERVICE_TASK'),
  userTask,
  sendTask,
  scriptTask,
  passThroughTask('MANUAL_TASK'),
  passThroughTask('TASK'),
  businessRuleTask,
  callActivity,
  eventBasedGateway,
  exclusiveGateway,
  inclusiveGateway,
  parallelGateway,
];

const byKind = new Map<string, ElementProcessor>(all.map((processor) => [processor.kind, processor]));

/** The processor of a kind of element. A new kind is a new file and a line above. */
export function processorOf(kind: string): ElementProcessor {
  const processor = byKind.get(kind);
  if (!processor) throw new Error(`The engine cannot run elements of type ${kind}`);
  return processor;
}
