/** How a receiver is to index what records say, by the kind of record. */
type Mapping = { readonly type: string; readonly ignore_above?: number } | { readonly enabled: false } | { readonly properties: Mappings };
export interface Mappings {
  readonly [field: string]: Mapping;
}

const keyword = { type: 'keyword' };
const text = { type: 'text' };
const long = { type: 'long' };
const integer = { type: 'integer' };
const boolean = { type: 'boolean' };
/** Kept, but not searched. */
const opaque = { enabled: false } as const;

const ofProcess = { bpmnProcessId: keyword, processDefinitionKey: long, processInstanceKey: long, tenantId: keyword };
const ofElement = { ...ofProcess, elementId: keyword, elementInstanceKey: long };
const resource = { resourceName: text, checksum: opaque, duplicate: boolean, tenantId: keyword };
const decision = {
  decisionId: keyword,
  decisionName: keyword,
  version: long,
  decisionKey: long,
  decisionRequirementsId: keyword,
  decisionRequirementsKey: long,
  duplicate: boolean,
  tenantId: keyword,
};
const decisionRequirements = {
  decisionRequirementsId: keyword,
  decisionRequirementsName: keyword,
  decisionRequirementsVersion: long,
  decisionRequirementsKey: long,
  namespace: keyword,
  ...resource,
};
const process = { bpmnProcessId: keyword, version: long, processDefinitionKey: long, ...resource };
const form = { formId: keyword, version: long, formKey: long, ...resource };
const messageSubscription = {
  processInstanceKey: long,
  elementInstanceKey: long,
  bpmnProcessId: keyword,
  messageName: keyword,
  correlationKey: text,
  messageKey: long,
  interrupting: boolean,
  variables: opaque,
  tenantId: keyword,
};
const job = {
  ...ofElement,
  elementId: text,
  type: keyword,
  worker: keyword,
  processDefinitionVersion: integer,
  retries: long,
  retryBackoff: long,
  recurringTime: long,
  deadline: long,
  timeout: long,
  customHeaders: opaque,
  variables: opaque,
  errorMessage: text,
  errorCode: text,
  jobKind: keyword,
};
const evaluatedDecisions = {
  decisionId: keyword,
  decisionName: keyword,
  decisionKey: long,
  decisionVersion: long,
  decisionType: keyword,
  decisionOutput: opaque,
  tenantId: keyword,
  evaluatedInputs: { properties: { inputId: keyword, inputName: keyword, inputValue: opaque } },
  matchedRules: {
    properties: {
      ruleId: keyword,
      ruleIndex: long,
      evaluatedOutputs: { properties: { outputId: keyword, outputName: keyword, outputValue: opaque } },
    },
  },
};

/** The fields of each kind of record; a receiver that maps strictly refuses any other. */
export const valueMappings: Readonly<Record<string, Mappings>> = {
  DECISION: decision,
  DECISION_EVALUATION: {
    ...ofElement,
    decisionId: keyword,
    decisionName: keyword,
    decisionVersion: long,
    decisionKey: long,
    decisionRequirementsId: keyword,
    decisionRequirementsKey: long,
    decisionOutput: opaque,
    variables: opaque,
    evaluationFailureMessage: { type: 'keyword', ignore_above: 1024 },
    failedDecisionId: keyword,
    evaluatedDecisions: { properties: evaluatedDecisions },
  },
  DECISION_REQUIREMENTS: { ...decisionRequirements, resource: opaque },
  DEPLOYMENT: {
    resources: { properties: { resource: opaque, resourceName: text } },
    processesMetadata: { properties: process },
    decisionsMetadata: { properties: decision },
    decisionRequirementsMetadata: { properties: decisionRequirements },
    formMetadata: { properties: form },
    tenantId: keyword,
  },
  ERROR: { exceptionMessage: text, stacktrace: text, errorEventPosition: long, processInstanceKey: long },
  INCIDENT: { ...ofElement, errorType: keyword, errorMessage: text, jobKey: long, variableScopeKey: long },
  JOB: job,
  JOB_BATCH: {
    type: keyword,
    worker: keyword,
    timeout: long,
    deadline: long,
    maxJobsToActivate: integer,
    jobKeys: long,
    jobs: { properties: job },
    truncated: boolean,
    tenantIds: keyword,
  },
  MESSAGE: {
    name: keyword,
    correlationKey: text,
    messageId: keyword,
    timeToLive: long,
    deadline: long,
    variables: opaque,
    tenantId: keyword,
  },
  MESSAGE_SUBSCRIPTION: messageSubscription,
  PROCESS: { ...process, resource: opaque },
  PROCESS_INSTANCE: {
    ...ofProcess,
    version: integer,
    elementId: keyword,
    flowScopeKey: long,
    bpmnElementType: keyword,
    bpmnEventType: keyword,
    parentProcessInstanceKey: long,
    parentElementInstanceKey: long,
  },
  PROCESS_INSTANCE_CREATION: {
    ...ofProcess,
    version: integer,
    variables: opaque,
    startInstructions: { properties: { elementId: keyword } },
  },
  PROCESS_INSTANCE_MIGRATION: {
    processInstanceKey: long,
    targetProcessDefinitionKey: long,
    mappingInstructions: { properties: { sourceElementId: keyword, targetElementId: keyword } },
    tenantId: keyword,
  },
  PROCESS_INSTANCE_MODIFICATION: {
    processInstanceKey: long,
    terminateInstructions: { properties: { elementInstanceKey: long } },
    activateInstructions: {
      properties: {
        elementId: keyword,
        ancestorScopeKey: long,
        variableInstructions: { properties: { elementId: keyword, variables: opaque } },
        ancestorScopeKeys: long,
      },
    },
    ancestorScopeKeys: long,
    tenantId: keyword,
  },
  PROCESS_MESSAGE_SUBSCRIPTION: { ...messageSubscription, elementId: keyword },
  VARIABLE: { ...ofProcess, name: keyword, value: { type: 'keyword', ignore_above: 8191 }, scopeKey: long },
  VARIABLE_DOCUMENT: { scopeKey: long, updateSemantics: keyword, variables: opaque, tenantId: keyword },
  TIMER: {
    elementInstanceKey: long,
    processInstanceKey: long,
    processDefinitionKey: long,
    targetElementId: keyword,
    dueDate: long,
    repetitions: integer,
    tenantId: keyword,
  },
  MESSAGE_START_EVENT_SUBSCRIPTION: {
    ...ofProcess,
    startEventId: keyword,
    messageName: keyword,
    messageKey: long,
    correlationKey: text,
    variables: opaque,
  },
  PROCESS_EVENT: {
    scopeKey: long,
    targetElementId: keyword,
    processDefinitionKey: long,
    processInstanceKey: long,
    variables: opaque,
    tenantId: keyword,
  },
  ESCALATION: {
    processInstanceKey: long,
    escalationCode: keyword,
    throwElementId: keyword,
    catchElementId: keyword,
    tenantId: keyword,
  },
  SIGNAL: { signalName: keyword, variables: opaque, tenantId: keyword },
  SIGNAL_SUBSCRIPTION: {
    bpmnProcessId: keyword,
    processDefinitionKey: long,
    catchEventId: keyword,
    catchEventInstanceKey: long,
    signalName: keyword,
    tenantId: keyword,
  },
  RESOURCE_DELETION: { resourceKey: long, tenantId: keyword },
  FORM: { ...form, resource: opaque },
  USER_TASK: {
    ...ofElement,
    elementId: text,
    userTaskKey: long,
    assignee: keyword,
    candidateGroupsList: text,
    candidateUsersList: text,
    changedAttributes: text,
    dueDate: keyword,
    followUpDate: keyword,
    formKey: long,
    action: text,
    externalFormReference: keyword,
    creationTimestamp: long,
    processDefinitionVersion: integer,
    variables: opaque,
    customHeaders: opaque,
  },
  COMPENSATION_SUBSCRIPTION: {
    tenantId: keyword,
    processInstanceKey: long,
    processDefinitionKey: long,
    compensableActivityId: keyword,
    throwEventId: keyword,
    throwEventInstanceKey: long,
    compensationHandlerId: keyword,
    compensationHandlerInstanceKey: long,
    compensableActivityScopeKey: long,
    compensableActivityInstanceKey: long,
    variables: opaque,
  },
};

/** What all records have around their value. */
export const headerMappings: Mappings = {
  position: long,
  sourceRecordPosition: long,
  key: long,
  timestamp: { type: 'date' },
  intent: keyword,
  partitionId: integer,
  recordType: keyword,
  rejectionType: keyword,
  rejectionReason: text,
  authorizations: opaque,
  valueType: keyword,
  brokerVersion: keyword,
  recordVersion: integer,
  sequence: long,
};
