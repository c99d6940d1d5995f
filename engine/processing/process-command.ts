import type { Answer } from '../protocol/rejection.js';
import type { Command, CommandName } from './command.js';
import { evaluateDecisionCommand } from './decision/decision-evaluate.js';
import { createDeployment } from './deployment/deployment-create.js';
import { activateElement } from './elements/element-activate.js';
import { completeElement } from './elements/element-complete.js';
import { terminateElement } from './elements/element-terminate.js';
import { activateTurns } from './elements/multi-instance-body.js';
import { resolveIncident } from './incident/incident-resolve.js';
import { cancelInstance } from './instance/instance-cancel.js';
import { createInstance } from './instance/instance-create.js';
import { activateJobs } from './job/job-batch-activate.js';
import { completeJob } from './job/job-complete.js';
import { failJob } from './job/job-fail.js';
import { recurJob, timeOutJob, yieldJob } from './job/job-return.js';
import { throwErrorByJob } from './job/job-throw-error.js';
import { updateJobRetries } from './job/job-update-retries.js';
import { updateJobTimeout } from './job/job-update-timeout.js';
import { deleteResource } from './deployment/resource-delete.js';
import { migrateInstance } from './migration/migrate-instance.js';
import { modifyInstance } from './modification/modify-instance.js';
import { expireMessage } from './message/message-expire.js';
import { publishMessage } from './message/message-publish.js';
import { correlateStart } from './message/start-correlate.js';
import { closeMessageSide, closeProcessSide } from './message/subscription-close.js';
import { acknowledgeCorrelation, correlateToProcess, rejectCorrelation } from './message/subscription-correlate.js';
import { createSubscription, noteSubscription } from './message/subscription-create.js';
import type { Processing } from './processing.js';
import type { Processor } from './processor.js';
import { broadcastSignal } from './signal/signal-broadcast.js';
import { triggerTimer } from './timer/timer-trigger.js';
import { updateDocument } from './variable/document-update.js';

const processors: { readonly [N in CommandName]: Processor<N> } = {
  'DEPLOYMENT CREATE': createDeployment,
  'PROCESS_INSTANCE_CREATION CREATE': createInstance,
  'PROCESS_INSTANCE CANCEL': cancelInstance,
  'PROCESS_INSTANCE_MODIFICATION MODIFY': modifyInstance,
  'PROCESS_INSTANCE_MIGRATION MIGRATE': migrateInstance,
  'RESOURCE_DELETION DELETE': deleteResource,
  'PROCESS_INSTANCE ACTIVATE_ELEMENT': activateElement,
  'PROCESS_INSTANCE COMPLETE_ELEMENT': completeElement,
  'PROCESS_INSTANCE TERMINATE_ELEMENT': terminateElement,
  'PROCESS_INSTANCE_BATCH ACTIVATE': activateTurns,
  'JOB_BATCH ACTIVATE': activateJobs,
  'JOB COMPLETE': completeJob,
  'JOB FAIL': failJob,
  'JOB THROW_ERROR': throwErrorByJob,
  'JOB UPDATE_RETRIES': updateJobRetries,
  'JOB UPDATE_TIMEOUT': updateJobTimeout,
  'JOB TIME_OUT': timeOutJob,
  'JOB RECUR_AFTER_BACKOFF': recurJob,
  'JOB YIELD': yieldJob,
  'INCIDENT RESOLVE': resolveIncident,
  'MESSAGE PUBLISH': publishMessage,
  'MESSAGE EXPIRE': expireMessage,
  'MESSAGE_SUBSCRIPTION CREATE': createSubscription,
  'PROCESS_MESSAGE_SUBSCRIPTION CREATE': noteSubscription,
  'PROCESS_MESSAGE_SUBSCRIPTION CORRELATE': correlateToProcess,
  'MESSAGE_SUBSCRIPTION CORRELATE': acknowledgeCorrelation,
  'MESSAGE_SUBSCRIPTION REJECT': rejectCorrelation,
  'MESSAGE_SUBSCRIPTION DELETE': closeMessageSide,
  'PROCESS_MESSAGE_SUBSCRIPTION DELETE': closeProcessSide,
  'MESSAGE_START_EVENT_SUBSCRIPTION CORRELATE': correlateStart,
  'TIMER TRIGGER': triggerTimer,
  'SIGNAL BROADCAST': broadcastSignal,
  'VARIABLE_DOCUMENT UPDATE': updateDocument,
  'DECISION_EVALUATION EVALUATE': evaluateDecisionCommand,
};

/** Hands the command to the processor of its kind. */
export function processCommand(command: Command, processing: Processing): Answer<unknown> {
  const processor = processors[command.name] as (command: Command, processing: Processing) => Answer<unknown>;
  return processor(command, processing);
}
