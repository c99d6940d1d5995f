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
  | 'BOUNDARY_EVENT'
  | 'SERVICE_TASK'
  | 'USER_TASK'
  | 'RECEIVE_TASK'
  | 'BUSINESS_RULE_TASK'
  | 'EXCLUSIVE_GATEWAY'
  | 'PARALLEL_GATEWAY'
  | 'CALL_ACTIVITY'
  | 'SUB_PROCESS'
  | 'SEQUENCE_FLOW';

/** What Zeebe writes as `bpmnEventType` on a process instance record. */
export type EventType = 'NONE' | 'MESSAGE' | 'TIMER' | 'ERROR' | 'UNSPECIFIED';

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
  /** On BOUNDARY_EVENT: whether the trigger terminates the activity. */
  readonly interrupting: boolean;
  /** On exclusive gateways: the flow without condition that is taken last. */
  readonly defaultFlowId?: string;
  /** On process and sub-process: the none start event; message start events. */
  readonly noneStartEventId?: string;
  readonly messageStartEventIds: readonly string[];
  /** What a job-based element asks of a worker (service task, user task, business rule task with a job). */
  readonly job?: JobDefinition;
  readonly message?: MessageDefinition;
  readonly timer?: TimerDefinition;
  /** On error boundary events; `code` undefined catches everything. On error end events the code thrown. */
  readonly error?: { readonly code?: string };
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
  readonly userTask?: {
    readonly assignee?: Expression;
    readonly candidateGroups?: Expression;
    readonly candidateUsers?: Expression;
    readonly dueDate?: Expression;
    readonly followUpDate?: Expression;
    /** `zeebe:formDefinition formId`: resolved at activation to the latest deployed form, else FORM_NOT_FOUND. */
    readonly formId?: Expression;
  };
}

export interface MessageDefinition {
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
