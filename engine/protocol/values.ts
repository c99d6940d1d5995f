/** What each kind of record says, named as Zeebe names it. Keys are strings here and numbers in what exporters send. */
import type { Documents } from './documents.js';
import type { Key } from './key.js';
import type { IncidentType } from './outcome.js';

interface OfProcess {
  readonly bpmnProcessId: string;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly tenantId: string;
}

interface OfElement extends OfProcess {
  readonly elementId: string;
  readonly elementInstanceKey: Key;
}

export interface ProcessInstanceValue extends OfProcess {
  readonly version: number;
  readonly elementId: string;
  readonly bpmnElementType: string;
  readonly bpmnEventType: string;
  readonly flowScopeKey: Key;
  readonly parentProcessInstanceKey: Key;
  readonly parentElementInstanceKey: Key;
  /** On ELEMENT_ACTIVATING: the ids of the sequence flows whose tokens it takes. Not exported. */
  readonly consumes?: readonly string[];
  /** On ELEMENT_ACTIVATING: the event that has started it. Not exported. */
  readonly startedBy?: Pick<ProcessEventValue, 'targetElementId' | 'variables'>;
  /** On ELEMENT_COMPLETED of a called process: what the call activity gets from it. Not exported. */
  readonly returned?: Documents;
}

export interface VariableValue extends OfProcess {
  readonly name: string;
  /** JSON text. */
  readonly value: string;
  readonly scopeKey: Key;
}

export interface VariableDocumentValue {
  readonly scopeKey: Key;
  readonly updateSemantics: 'PROPAGATE' | 'LOCAL';
  readonly variables: Documents;
}

export interface JobValue extends OfElement {
  readonly processDefinitionVersion: number;
  readonly type: string;
  readonly worker: string;
  readonly deadline: number;
  readonly retries: number;
  readonly retryBackoff: number;
  readonly recurringTime: number;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly variables: Documents;
  readonly errorMessage: string;
  readonly errorCode: string;
}

export interface JobBatchValue {
  readonly type: string;
  readonly worker: string;
  readonly timeout: number;
  readonly maxJobsToActivate: number;
  readonly deadline: number;
  readonly jobKeys: readonly Key[];
}

/** Its key is that of the multi-instance body. */
export interface MultiInstanceValue {
  /** JSON texts. */
  readonly inputCollection: readonly string[];
}

export interface IncidentValue extends OfElement {
  readonly errorType: IncidentType;
  readonly errorMessage: string;
  readonly jobKey: Key;
  readonly variableScopeKey: Key;
}

export interface TimerValue {
  readonly elementInstanceKey: Key;
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly targetElementId: string;
  readonly dueDate: number;
  readonly repetitions: number;
  readonly tenantId: string;
}

export interface MessageValue {
  readonly name: string;
  readonly correlationKey: string;
  readonly messageId: string;
  readonly timeToLive: number;
  readonly deadline: number;
  readonly variables: Documents;
  readonly tenantId: string;
}

export interface MessageSubscriptionValue {
  readonly processInstanceKey: Key;
  readonly elementInstanceKey: Key;
  readonly bpmnProcessId: string;
  readonly messageName: string;
  readonly correlationKey: string;
  readonly messageKey: Key;
  readonly interrupting: boolean;
  readonly variables: Documents;
  readonly tenantId: string;
}

export interface ProcessMessageSubscriptionValue extends MessageSubscriptionValue {
  readonly elementId: string;
}

export interface MessageStartSubscriptionValue extends OfProcess {
  readonly startEventId: string;
  readonly messageName: string;
  readonly messageKey: Key;
  readonly correlationKey: string;
  readonly variables: Documents;
}

export interface SignalValue {
  readonly signalName: string;
  readonly variables: Documents;
  readonly tenantId: string;
}

export interface SignalSubscriptionValue {
  readonly bpmnProcessId: string;
  readonly processDefinitionKey: Key;
  /** -1 on start events. */
  readonly catchEventInstanceKey: Key;
  readonly catchEventId: string;
  readonly signalName: string;
  readonly tenantId: string;
}

export interface EscalationValue {
  readonly processInstanceKey: Key;
  readonly escalationCode: string;
  readonly throwElementId: string;
  readonly catchElementId: string;
  readonly tenantId: string;
}

export interface CompensationSubscriptionValue {
  readonly tenantId: string;
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly compensableActivityId: string;
  readonly throwEventId: string;
  readonly throwEventInstanceKey: Key;
  readonly compensationHandlerId: string;
  readonly compensationHandlerInstanceKey: Key;
  readonly compensableActivityScopeKey: Key;
  readonly compensableActivityInstanceKey: Key;
  readonly variables: Documents;
}

/** A native user task; nothing but the element's own end or the REST interface that Zeebe 8.5 has beside gRPC ends it. */
export interface UserTaskValue extends OfElement {
  readonly processDefinitionVersion: number;
  readonly userTaskKey: Key;
  readonly assignee: string;
  readonly candidateGroupsList: readonly string[];
  readonly candidateUsersList: readonly string[];
  readonly dueDate: string;
  readonly followUpDate: string;
  readonly formKey: Key;
  readonly externalFormReference: string;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly variables: Documents;
  readonly changedAttributes: readonly string[];
  readonly action: string;
  readonly creationTimestamp: number;
}

export interface ResourceDeletionValue {
  readonly resourceKey: Key;
  readonly tenantId: string;
}

export interface ProcessInstanceModificationValue {
  readonly processInstanceKey: Key;
  readonly activateInstructions: readonly {
    readonly elementId: string;
    readonly ancestorScopeKey: Key;
    readonly variableInstructions: readonly { readonly elementId: string; readonly variables: Documents }[];
    readonly ancestorScopeKeys: readonly Key[];
  }[];
  readonly terminateInstructions: readonly { readonly elementInstanceKey: Key }[];
  readonly tenantId: string;
}

export interface ProcessInstanceMigrationValue {
  readonly processInstanceKey: Key;
  readonly targetProcessDefinitionKey: Key;
  readonly mappingInstructions: readonly { readonly sourceElementId: string; readonly targetElementId: string }[];
  readonly tenantId: string;
}

export interface ProcessEventValue {
  /** The element instance that the event completes, or that will run in its name. */
  readonly scopeKey: Key;
  readonly targetElementId: string;
  /** The event sub-process that takes the place of everything else in the scope. Not exported. */
  readonly interrupts?: string;
  /** The event starts something at once, so that it need not be remembered. Not exported. */
  readonly isPassedOn?: true;
  readonly processInstanceKey: Key;
  readonly processDefinitionKey: Key;
  readonly variables: Documents;
  readonly tenantId: string;
}

export interface ProcessInstanceCreationValue extends OfProcess {
  readonly version: number;
  readonly variables: Documents;
}

export interface ProcessValue {
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: Key;
  readonly resourceName: string;
  readonly checksum: string;
  /** Base64. */
  readonly resource: string;
  readonly duplicate: boolean;
  readonly tenantId: string;
}

export interface DecisionRequirementsValue {
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsName: string;
  readonly decisionRequirementsVersion: number;
  readonly decisionRequirementsKey: Key;
  readonly namespace: string;
  readonly resourceName: string;
  readonly checksum: string;
  readonly resource: string;
  readonly duplicate: boolean;
  readonly tenantId: string;
}

export interface DecisionValue {
  readonly decisionId: string;
  readonly decisionName: string;
  readonly version: number;
  readonly decisionKey: Key;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
  readonly duplicate: boolean;
  readonly tenantId: string;
}

export interface FormValue {
  readonly formId: string;
  readonly version: number;
  readonly formKey: Key;
  readonly resourceName: string;
  readonly checksum: string;
  readonly resource: string;
  readonly duplicate: boolean;
  readonly tenantId: string;
}

export interface DeploymentValue {
  readonly resources: readonly { readonly resourceName: string }[];
  readonly processesMetadata: readonly Omit<ProcessValue, 'resource'>[];
  readonly decisionsMetadata: readonly DecisionValue[];
  readonly decisionRequirementsMetadata: readonly Omit<DecisionRequirementsValue, 'resource'>[];
  readonly formMetadata: readonly Omit<FormValue, 'resource'>[];
  readonly tenantId: string;
}

export interface DecisionEvaluationValue extends OfElement {
  readonly decisionKey: Key;
  readonly decisionId: string;
  readonly decisionName: string;
  readonly decisionVersion: number;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
  /** JSON text. */
  readonly decisionOutput: string;
  readonly variables: Documents;
  readonly evaluatedDecisions: readonly unknown[];
  readonly evaluationFailureMessage: string;
  readonly failedDecisionId: string;
}

export interface ErrorValue {
  readonly exceptionMessage: string;
  readonly stacktrace: string;
  readonly errorEventPosition: number;
  readonly processInstanceKey: Key;
}
