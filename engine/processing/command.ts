/** What can be asked of the engine: by clients, by due times, and by the engine itself as a step follows a step. */
import type { Documents } from '../protocol/documents.js';
import type { Key } from '../protocol/key.js';
import type {
  DecisionEvaluationValue,
  DeploymentValue,
  JobValue,
  MessageSubscriptionValue,
  ProcessInstanceCreationValue,
  ProcessInstanceValue,
} from '../protocol/values.js';
import type { DeployableResource } from './deployment/deployable-resource.js';

interface Ask<Value, Answer = null> {
  readonly value: Value;
  readonly answer: Answer;
}

export interface ActivatedJob {
  readonly key: Key;
  readonly job: JobValue;
  /** JSON text. */
  readonly variables: string;
}

export interface ProcessResult {
  readonly creation: ProcessInstanceCreationValue;
  /** JSON text. */
  readonly variables: string;
}

export interface ActivateElement {
  readonly element: ProcessInstanceValue;
  /** The taken sequence flow that leads here. */
  readonly viaFlowId?: string;
  /** The event that starts it. */
  readonly startedBy?: ProcessInstanceValue['startedBy'];
}

export interface Commands {
  'DEPLOYMENT CREATE': Ask<
    { readonly resources: readonly DeployableResource[] },
    { readonly key: Key; readonly deployment: DeploymentValue }
  >;
  'PROCESS_INSTANCE_CREATION CREATE': Ask<
    {
      readonly bpmnProcessId: string;
      readonly version: number;
      readonly processDefinitionKey: Key;
      readonly variables: Documents;
      /** None starts at the none start event. */ readonly startElementIds?: readonly string[];
    },
    ProcessInstanceCreationValue
  >;
  'PROCESS_INSTANCE CANCEL': Ask<null>;
  'PROCESS_INSTANCE_MODIFICATION MODIFY': Ask<{
    readonly processInstanceKey: Key;
    readonly activateInstructions: readonly {
      readonly elementId: string;
      readonly ancestorScopeKey: Key;
      readonly variableInstructions: readonly { readonly elementId: string; readonly variables: Documents }[];
    }[];
    readonly terminateInstructions: readonly { readonly elementInstanceKey: Key }[];
  }>;
  'PROCESS_INSTANCE_MIGRATION MIGRATE': Ask<{
    readonly targetProcessDefinitionKey: Key;
    readonly mappingInstructions: readonly { readonly sourceElementId: string; readonly targetElementId: string }[];
  }>;
  'RESOURCE_DELETION DELETE': Ask<{ readonly resourceKey: Key }>;
  'PROCESS_INSTANCE ACTIVATE_ELEMENT': Ask<ActivateElement>;
  'PROCESS_INSTANCE COMPLETE_ELEMENT': Ask<null>;
  'PROCESS_INSTANCE TERMINATE_ELEMENT': Ask<null>;
  /** For a parallel multi-instance body: `left` turns are to begin. */
  'PROCESS_INSTANCE_BATCH ACTIVATE': Ask<{ readonly left: number }>;
  'JOB_BATCH ACTIVATE': Ask<
    {
      readonly type: string;
      readonly worker: string;
      readonly timeout: number;
      readonly maxJobsToActivate: number;
      readonly fetchVariables: readonly string[];
      /** Only this one. */
      readonly jobKey?: Key;
    },
    readonly ActivatedJob[]
  >;
  'JOB COMPLETE': Ask<{ readonly variables: Documents }>;
  'JOB FAIL': Ask<{
    readonly retries: number;
    readonly errorMessage: string;
    readonly retryBackOff: number;
    readonly variables: Documents;
  }>;
  'JOB THROW_ERROR': Ask<{ readonly errorCode: string; readonly errorMessage: string; readonly variables: Documents }>;
  'JOB UPDATE_RETRIES': Ask<{ readonly retries: number }>;
  /** Milliseconds from now. */
  'JOB UPDATE_TIMEOUT': Ask<{ readonly timeout: number }>;
  'JOB TIME_OUT': Ask<null>;
  'JOB RECUR_AFTER_BACKOFF': Ask<null>;
  /** Nobody took the job that was handed out: it is to be had again at once. */
  'JOB YIELD': Ask<null>;
  'INCIDENT RESOLVE': Ask<null>;
  'MESSAGE PUBLISH': Ask<
    {
      readonly name: string;
      readonly correlationKey: string;
      readonly messageId: string;
      readonly timeToLive: number;
      readonly variables: Documents;
    },
    Key
  >;
  'MESSAGE EXPIRE': Ask<null>;
  'MESSAGE_SUBSCRIPTION CREATE': Ask<null>;
  'PROCESS_MESSAGE_SUBSCRIPTION CREATE': Ask<null>;
  'PROCESS_MESSAGE_SUBSCRIPTION CORRELATE': Ask<MessageSubscriptionValue>;
  'MESSAGE_SUBSCRIPTION CORRELATE': Ask<MessageSubscriptionValue>;
  'MESSAGE_SUBSCRIPTION REJECT': Ask<MessageSubscriptionValue>;
  'MESSAGE_SUBSCRIPTION DELETE': Ask<null>;
  'PROCESS_MESSAGE_SUBSCRIPTION DELETE': Ask<null>;
  'MESSAGE_START_EVENT_SUBSCRIPTION CORRELATE': Ask<{ readonly bpmnProcessId: string; readonly correlationKey: string }>;
  'TIMER TRIGGER': Ask<null>;
  'SIGNAL BROADCAST': Ask<{ readonly signalName: string; readonly variables: Documents }, Key>;
  'VARIABLE_DOCUMENT UPDATE': Ask<{ readonly scopeKey: Key; readonly local: boolean; readonly variables: Documents }, Key>;
  'DECISION_EVALUATION EVALUATE': Ask<
    { readonly decisionKey: Key; readonly decisionId: string; readonly variables: Documents },
    DecisionEvaluationValue & { readonly key: Key }
  >;
}

export type CommandName = keyof Commands;
export type AnswerTo<N extends CommandName> = Commands[N]['answer'];

/** `key` is the key of what the command is about, or `-1` where there is none yet. */
export type CommandOf<N extends CommandName> = N extends CommandName
  ? { readonly name: N; readonly key: Key; readonly value: Commands[N]['value'] }
  : never;

export type Command = CommandOf<CommandName>;
