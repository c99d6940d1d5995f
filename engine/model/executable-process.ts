/**
 * The checked, executable graph that BPMN XML becomes. Processors read it and never see XML.
 * Plain data: a graph can be dropped from memory and parsed again from its resource.
 */
import type { Expression } from '../feel/expression.js';

export type ElementType =
  | 'PROCESS'
  | 'START_EVENT'
  | 'END_EVENT'
  | 'INTERMEDIATE_CATCH_EVENT'
  | 'INTERMEDIATE_THROW_EVENT'
  | 'BOUNDARY_EVENT'
  | 'SERVICE_TASK'
  | 'USER_TASK'
  | 'SCRIPT_TASK'
  | 'SEND_TASK'
  | 'RECEIVE_TASK'
  | 'BUSINESS_RULE_TASK'
  | 'MANUAL_TASK'
  | 'TASK'
  | 'EXCLUSIVE_GATEWAY'
  | 'INCLUSIVE_GATEWAY'
  | 'PARALLEL_GATEWAY'
  | 'EVENT_BASED_GATEWAY'
  | 'CALL_ACTIVITY'
  | 'SUB_PROCESS'
  | 'EVENT_SUB_PROCESS'
  | 'MULTI_INSTANCE_BODY'
  | 'SEQUENCE_FLOW';

/** What Zeebe writes as `bpmnEventType` on a process instance record. */
export type EventType =
  'NONE' | 'MESSAGE' | 'TIMER' | 'ERROR' | 'SIGNAL' | 'ESCALATION' | 'COMPENSATION' | 'TERMINATE' | 'LINK' | 'UNSPECIFIED';

export interface ExecutableProcess {
  /** The BPMN process id, e.g. `temporary-aid-emergency`. */
  readonly id: string;
  readonly name?: string;
  /** All elements of the process, the process itself and sequence flows included, by id. */
  readonly elements: ReadonlyMap<string, ExecutableElement>;
}

export interface SequenceFlow {
  readonly id: string;
  readonly name?: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly condition?: Expression;
}

export interface Mapping {
  readonly source: Expression;
  /** Target path; `a.b` builds an object. */
  readonly target: string;
}

export interface ExecutableElement {
  readonly id: string;
  readonly type: ElementType;
  readonly eventType: EventType;
  readonly name?: string;
  /** The id of the enclosing process or sub-process; undefined on the process itself. */
  readonly flowScopeId?: string;
  readonly incoming: readonly SequenceFlow[];
  /** In document order of the sequenceFlow elements; see zeebe's reverse order rule where it matters. */
  readonly outgoing: readonly SequenceFlow[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Ids of boundary events attached to this activity. */
  readonly boundaryEventIds: readonly string[];
  /** On BOUNDARY_EVENT. */
  readonly attachedToId?: string;
  /** On BOUNDARY_EVENT and on the start event of an event sub-process: whether the trigger terminates what it finds. */
  readonly interrupting: boolean;
  /** On exclusive and inclusive gateways: the flow without condition that is taken last. */
  readonly defaultFlowId?: string;
  /** On scopes (process, sub-process, event sub-process): their start events, whatever starts them, in document order. */
  readonly startEventIds: readonly string[];
  /** On process and sub-process: the none start event. */
  readonly noneStartEventId?: string;
  /** On scopes: the event sub-processes that lie in them; the one start event of each says what triggers it. */
  readonly eventSubProcessIds: readonly string[];
  /**
   * On a MULTI_INSTANCE_BODY, which bears the activity's id, flows, boundary events and nothing else of it: the activity
   * that runs once for each item. Both write records with the same element id; `bpmnElementType` tells them apart.
   */
  readonly innerActivity?: ExecutableElement;
  readonly multiInstance?: MultiInstanceDefinition;
  /** What a job-based element asks of a worker (service task, user task, business rule task with a job). */
  readonly job?: JobDefinition;
  readonly message?: MessageDefinition;
  readonly timer?: TimerDefinition;
  /** On error boundary events; `code` undefined catches everything. On error end events the code thrown. */
  readonly error?: { readonly code?: Expression };
  readonly signal?: { readonly name: Expression };
  /** On escalation events; `code` undefined catches everything. */
  readonly escalation?: { readonly code?: Expression };
  /** On link events; a throw event jumps to the catch event of the same name in its scope. */
  readonly link?: { readonly name: string };
  /** On compensation throw and end events: the one activity that they undo; undefined undoes all of the scope. */
  readonly compensation?: { readonly activityId?: string };
  /** On compensation boundary events: the activity that undoes what the event is attached to. */
  readonly compensationHandlerId?: string;
  /** On activities that only run to undo another. */
  readonly isForCompensation?: boolean;
  readonly script?: ScriptDefinition;
  /** On native user tasks (`zeebe:userTask`), which have no job. */
  readonly nativeUserTask?: UserTaskDefinition;
  readonly calledElement?: CalledElement;
  readonly calledDecision?: CalledDecision;
}

export interface JobDefinition {
  /** Job type; for a job-based user task the constant `io.camunda.zeebe:userTask`. */
  readonly type: Expression;
  readonly retries: Expression;
  /** Own task headers; for user tasks form key is added as `io.camunda.zeebe:formKey` by the model. */
  readonly headers: Readonly<Record<string, string>>;
  /** On user tasks; each is put into a header of Zeebe's name when it evaluates to a non-empty value. */
  readonly userTask?: UserTaskDefinition;
}

export interface UserTaskDefinition {
  readonly assignee?: Expression;
  readonly candidateGroups?: Expression;
  readonly candidateUsers?: Expression;
  readonly dueDate?: Expression;
  readonly followUpDate?: Expression;
  /** `zeebe:formDefinition formId`: resolved at activation to the latest deployed form, else FORM_NOT_FOUND. */
  readonly formId?: Expression;
  /** On job-based user tasks: the name of a form elsewhere. It is a constant header. */
  readonly formKey?: string;
  /** On native user tasks: the name of a form elsewhere. */
  readonly externalReference?: Expression;
  /** Own task headers of a native user task. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface MultiInstanceDefinition {
  readonly isSequential: boolean;
  readonly inputCollection: Expression;
  readonly inputElement?: string;
  readonly outputCollection?: string;
  readonly outputElement?: Expression;
  readonly completionCondition?: Expression;
}

export interface ScriptDefinition {
  readonly expression: Expression;
  readonly resultVariable: string;
}

export interface MessageDefinition {
  /** That of the message in the file. */
  readonly id: string;
  readonly name: Expression;
  /** Absent on message start events. */
  readonly correlationKey?: Expression;
}

export interface TimerDefinition {
  readonly kind: 'date' | 'duration' | 'cycle';
  readonly expression: Expression;
}

export interface CalledElement {
  readonly processId: Expression;
  readonly propagateAllParentVariables: boolean;
  readonly propagateAllChildVariables: boolean;
}

export interface CalledDecision {
  readonly decisionId: Expression;
  readonly resultVariable: string;
}
