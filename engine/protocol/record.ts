import type { Key } from './key.js';
import type * as values from './values.js';

interface Event<Value, Intent extends string> {
  readonly value: Value;
  readonly intent: Intent;
}

/** Every kind of record on the log, what it says and what may have happened to it. */
export interface Events {
  PROCESS_INSTANCE: Event<
    values.ProcessInstanceValue,
    | 'ELEMENT_ACTIVATING'
    | 'ELEMENT_ACTIVATED'
    | 'ELEMENT_COMPLETING'
    | 'ELEMENT_COMPLETED'
    | 'ELEMENT_TERMINATING'
    | 'ELEMENT_TERMINATED'
    | 'ELEMENT_MIGRATED'
    | 'SEQUENCE_FLOW_TAKEN'
  >;
  PROCESS_INSTANCE_CREATION: Event<values.ProcessInstanceCreationValue, 'CREATED'>;
  PROCESS_EVENT: Event<values.ProcessEventValue, 'TRIGGERING' | 'TRIGGERED'>;
  PROCESS_INSTANCE_MODIFICATION: Event<values.ProcessInstanceModificationValue, 'MODIFIED'>;
  PROCESS_INSTANCE_MIGRATION: Event<values.ProcessInstanceMigrationValue, 'MIGRATED'>;
  VARIABLE: Event<values.VariableValue, 'CREATED' | 'UPDATED' | 'MIGRATED'>;
  VARIABLE_DOCUMENT: Event<values.VariableDocumentValue, 'UPDATED'>;
  JOB: Event<
    values.JobValue,
    | 'CREATED'
    | 'COMPLETED'
    | 'FAILED'
    | 'ERROR_THROWN'
    | 'TIMED_OUT'
    | 'RETRIES_UPDATED'
    | 'TIMEOUT_UPDATED'
    | 'MIGRATED'
    | 'RECURRED_AFTER_BACKOFF'
    | 'YIELDED'
    | 'CANCELED'
  >;
  JOB_BATCH: Event<values.JobBatchValue, 'ACTIVATED'>;
  MULTI_INSTANCE: Event<values.MultiInstanceValue, 'INPUT_COLLECTION_EVALUATED'>;
  INCIDENT: Event<values.IncidentValue, 'CREATED' | 'RESOLVED' | 'MIGRATED'>;
  TIMER: Event<values.TimerValue, 'CREATED' | 'TRIGGERED' | 'CANCELED'>;
  MESSAGE: Event<values.MessageValue, 'PUBLISHED' | 'EXPIRED'>;
  MESSAGE_SUBSCRIPTION: Event<values.MessageSubscriptionValue, 'CREATED' | 'CORRELATING' | 'CORRELATED' | 'REJECTED' | 'DELETED'>;
  PROCESS_MESSAGE_SUBSCRIPTION: Event<
    values.ProcessMessageSubscriptionValue,
    'CREATING' | 'CREATED' | 'CORRELATED' | 'DELETING' | 'DELETED' | 'MIGRATED'
  >;
  MESSAGE_START_EVENT_SUBSCRIPTION: Event<values.MessageStartSubscriptionValue, 'CREATED' | 'CORRELATED' | 'DELETED'>;
  SIGNAL: Event<values.SignalValue, 'BROADCASTED'>;
  SIGNAL_SUBSCRIPTION: Event<values.SignalSubscriptionValue, 'CREATED' | 'DELETED'>;
  ESCALATION: Event<values.EscalationValue, 'ESCALATED' | 'NOT_ESCALATED'>;
  COMPENSATION_SUBSCRIPTION: Event<values.CompensationSubscriptionValue, 'CREATED' | 'TRIGGERED' | 'COMPLETED' | 'DELETED'>;
  USER_TASK: Event<values.UserTaskValue, 'CREATING' | 'CREATED' | 'CANCELING' | 'CANCELED' | 'MIGRATED'>;
  DEPLOYMENT: Event<values.DeploymentValue, 'CREATED'>;
  RESOURCE_DELETION: Event<values.ResourceDeletionValue, 'DELETING' | 'DELETED'>;
  PROCESS: Event<values.ProcessValue, 'CREATED' | 'DELETING' | 'DELETED'>;
  DECISION: Event<values.DecisionValue, 'CREATED' | 'DELETED'>;
  DECISION_REQUIREMENTS: Event<values.DecisionRequirementsValue, 'CREATED' | 'DELETED'>;
  DECISION_EVALUATION: Event<values.DecisionEvaluationValue, 'EVALUATED' | 'FAILED'>;
  FORM: Event<values.FormValue, 'CREATED' | 'DELETED'>;
  ERROR: Event<values.ErrorValue, 'CREATED'>;
}

export type EventValueType = keyof Events;
export type RejectionType = 'INVALID_ARGUMENT' | 'NOT_FOUND' | 'ALREADY_EXISTS' | 'INVALID_STATE' | 'PROCESSING_ERROR' | 'EXCEEDED_BATCH_RECORD_SIZE';

interface Header {
  readonly position: number;
  /** The command that led to this record. Commands have positions, but only what came of them stays on the log. */
  readonly sourcePosition: number;
  readonly key: Key;
  readonly timestamp: number;
}

export type EventOf<T extends EventValueType> = T extends EventValueType
  ? Header & { readonly recordType: 'EVENT'; readonly valueType: T } & Events[T]
  : never;

export interface RejectionRecord extends Header {
  readonly recordType: 'COMMAND_REJECTION';
  readonly valueType: string;
  readonly intent: string;
  readonly value: unknown;
  readonly rejectionType: RejectionType;
  readonly rejectionReason: string;
}

export type EventRecord = EventOf<EventValueType>;
export type LogRecord = EventRecord | RejectionRecord;
