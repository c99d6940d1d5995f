import type { EventRecord, EventValueType } from '../protocol/record.js';
import { changesNothing, type Appliers } from './appliers/applier.js';
import { compensationSubscriptionAppliers } from './appliers/compensation-subscription.js';
import {
  decisionAppliers,
  decisionRequirementsAppliers,
  deploymentAppliers,
  formAppliers,
  processAppliers,
} from './appliers/deployment.js';
import { errorAppliers } from './appliers/error.js';
import { incidentAppliers } from './appliers/incident.js';
import { jobAppliers, jobBatchAppliers } from './appliers/job.js';
import { messageAppliers } from './appliers/message.js';
import { messageStartSubscriptionAppliers } from './appliers/message-start-subscription.js';
import { messageSubscriptionAppliers, processMessageSubscriptionAppliers } from './appliers/message-subscription.js';
import { multiInstanceAppliers } from './appliers/multi-instance.js';
import { processEventAppliers } from './appliers/process-event.js';
import { processInstanceAppliers } from './appliers/process-instance.js';
import { signalSubscriptionAppliers } from './appliers/signal-subscription.js';
import { timerAppliers } from './appliers/timer.js';
import { userTaskAppliers } from './appliers/user-task.js';
import { variableAppliers, variableDocumentAppliers } from './appliers/variable.js';
import type { MutableTables } from './state.js';

const appliers: { readonly [T in EventValueType]: Appliers<T> } = {
  PROCESS_INSTANCE: processInstanceAppliers,
  PROCESS_INSTANCE_CREATION: { CREATED: changesNothing },
  PROCESS_EVENT: processEventAppliers,
  VARIABLE: variableAppliers,
  VARIABLE_DOCUMENT: variableDocumentAppliers,
  JOB: jobAppliers,
  JOB_BATCH: jobBatchAppliers,
  MULTI_INSTANCE: multiInstanceAppliers,
  INCIDENT: incidentAppliers,
  TIMER: timerAppliers,
  MESSAGE: messageAppliers,
  MESSAGE_SUBSCRIPTION: messageSubscriptionAppliers,
  PROCESS_MESSAGE_SUBSCRIPTION: processMessageSubscriptionAppliers,
  MESSAGE_START_EVENT_SUBSCRIPTION: messageStartSubscriptionAppliers,
  PROCESS_INSTANCE_MODIFICATION: { MODIFIED: changesNothing },
  PROCESS_INSTANCE_MIGRATION: { MIGRATED: changesNothing },
  SIGNAL: { BROADCASTED: changesNothing },
  SIGNAL_SUBSCRIPTION: signalSubscriptionAppliers,
  ESCALATION: { ESCALATED: changesNothing, NOT_ESCALATED: changesNothing },
  COMPENSATION_SUBSCRIPTION: compensationSubscriptionAppliers,
  USER_TASK: userTaskAppliers,
  DEPLOYMENT: deploymentAppliers,
  RESOURCE_DELETION: { DELETING: changesNothing, DELETED: changesNothing },
  PROCESS: processAppliers,
  DECISION: decisionAppliers,
  DECISION_REQUIREMENTS: decisionRequirementsAppliers,
  DECISION_EVALUATION: { EVALUATED: changesNothing, FAILED: changesNothing },
  FORM: formAppliers,
  ERROR: errorAppliers,
};

type AnyApplier = (tables: MutableTables, record: EventRecord) => void;

/** Runs the applier of the event's kind; the one place where state changes. */
export function applyEvent(tables: MutableTables, record: EventRecord): void {
  const byIntent = appliers[record.valueType] as unknown as Readonly<Record<string, AnyApplier>>;
  const apply = byIntent[record.intent];
  if (!apply) throw new Error(`No applier for ${record.valueType} ${record.intent}; was this log written by a newer version?`);
  apply(tables, record);
}
