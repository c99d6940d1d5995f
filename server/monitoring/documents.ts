import type { Db } from 'mongodb';
import type { SigningMode, VerbKind } from '../../domain/api-tasks.js';
import type { InstanceState } from '../../domain/api.js';

/** The read model's documents; each is what the engine's records say, under the engine's key. */
export interface DefinitionDocument {
  _id: string; processId: string; name: string; version: number; resourceName: string; xml: string; deployedAt: string;
  /** Element id and what people call it, for lists that need no more of the diagram. */
  elementNames?: readonly (readonly [string, string])[];
}
export interface FormDocument { _id: string; formId: string; version: number; schemaText: string; resourceName: string; deployedAt: string }
export interface InstanceDocument {
  _id: string; processId: string; definitionKey: string; version: number; state: InstanceState; startedAt: string; endedAt?: string; parentInstanceKey?: string; sortKey: string;
  caseId?: string; receiptNumber?: string; townshipCode?: string; countyCode?: string;
  /** From its variables. */
  ownCountyCode?: string; ownTownshipCode?: string;
  /** Roles that alone may see it. */
  seenBy?: readonly string[];
}
export interface ElementInstanceDocument { _id: string; instanceKey: string; elementId: string; type: string; state: 'active' | 'completed' | 'terminated'; startedAt: string; endedAt?: string; flowScopeKey?: string }
export interface TakenFlowDocument { _id: string; instanceKey: string; flowId: string }
export interface VariableDocument { _id: string; instanceKey: string; scopeKey: string; name: string; value: string }
export interface JobDocument { _id: string; instanceKey: string; elementId: string; type: string; state: string; retries: number; worker: string; errorMessage?: string }
export interface IncidentDocument {
  _id: string; instanceKey: string; elementId: string; elementInstanceKey: string; errorType: string; message: string; jobKey?: string; at: string; state: 'open' | 'resolved';
}
/** `completing`: a person has acted, the engine's word is still to come. */
export type TaskState = 'open' | 'completing' | 'done' | 'canceled';
export interface PersonRef { username: string; name: string }
export interface Signer extends PersonRef { state: 'waiting' | 'agreed' | 'disagreed'; at?: string; sealedOpinion?: string; by?: string; key?: string }
export interface VerbEntry { key: string; kind: VerbKind; by: PersonRef; for?: PersonRef; to?: PersonRef[]; at: string; sealedText?: string }
export interface TaskDocument {
  _id: string; instanceKey: string; processId: string; definitionKey: string; elementId: string; elementInstanceKey: string; name?: string;
  groups: readonly string[]; formRef: string; separateFrom: readonly string[]; deadlineBasis?: string; dueAt?: string; createdAt: string;
  state: TaskState; assignee: string | null; assigneeName?: string; version: number; sortKey: string;
  completedBy?: string; completedAt?: string; completedSortKey?: string; wasReturned?: true; takeBackUntil?: string;
  /** Higher is more pressing; from the diagram's header. */
  priority?: number; followUpOn?: string;
  /** Whom the holder stands in for. */
  heldFor?: PersonRef;
  /** Who gave it away for an opinion and gets it back. */
  delegatedBy?: PersonRef;
  /** From whose hands it came; `hasBegun` says whether the new ones have begun, until when it may be taken back. */
  handedFrom?: PersonRef; hasBegun?: boolean;
  signing?: { mode: SigningMode; signers: Signer[] };
  /** Usernames, for the lists: who is still to sign, who may read along, who has not yet. */
  waitingFor?: string[]; copiedTo?: string[]; unreadBy?: string[];
  urges?: number;
  /** What people did with it, in order; only ever added to, in the same write as what it changes. */
  verbs?: VerbEntry[];
  /** Of a task that nobody may do who acted in the case that its case follows; and that case. */
  isSeparateFromEarlier?: true; separateFromCaseId?: string;
  /** Roles that alone may look at it besides those who have it. */
  seenBy?: readonly string[];
  caseId?: string; receiptNumber?: string; personName?: string; townshipCode?: string; countyCode?: string;
}

export interface DecisionTableDocument { _id: string; resourceName: string; version: number; xml: string; deployedAt: string }
/** Values are JSON texts. */
export interface DecisionEvaluationDocument {
  _id: string; instanceKey: string; elementId: string; decisionId: string; decisionName: string; decisionKey: string; version: number; tableKey: string; output: string;
  inputs: readonly { readonly id: string; readonly name: string; readonly value: string }[];
  rules: readonly { readonly id: string }[];
}

export interface ReadModel {
  readonly definitions: ReturnType<typeof collection<DefinitionDocument>>;
  readonly forms: ReturnType<typeof collection<FormDocument>>;
  readonly instances: ReturnType<typeof collection<InstanceDocument>>;
  readonly elementInstances: ReturnType<typeof collection<ElementInstanceDocument>>;
  readonly takenFlows: ReturnType<typeof collection<TakenFlowDocument>>;
  readonly variables: ReturnType<typeof collection<VariableDocument>>;
  readonly jobs: ReturnType<typeof collection<JobDocument>>;
  readonly incidents: ReturnType<typeof collection<IncidentDocument>>;
  readonly decisionTables: ReturnType<typeof collection<DecisionTableDocument>>;
  readonly decisionEvaluations: ReturnType<typeof collection<DecisionEvaluationDocument>>;
  readonly tasks: ReturnType<typeof collection<TaskDocument>>;
}

export function readModel(db: Db): ReadModel {
  return {
    definitions: collection<DefinitionDocument>(db, 'definitions'),
    forms: collection<FormDocument>(db, 'forms'),
    instances: collection<InstanceDocument>(db, 'instances'),
    elementInstances: collection<ElementInstanceDocument>(db, 'elementInstances'),
    takenFlows: collection<TakenFlowDocument>(db, 'takenFlows'),
    variables: collection<VariableDocument>(db, 'variables'),
    jobs: collection<JobDocument>(db, 'jobs'),
    incidents: collection<IncidentDocument>(db, 'incidents'),
    decisionTables: collection<DecisionTableDocument>(db, 'decisionTables'),
    decisionEvaluations: collection<DecisionEvaluationDocument>(db, 'decisionEvaluations'),
    tasks: collection<TaskDocument>(db, 'tasks'),
  };
}

function collection<T extends { _id: string }>(db: Db, name: string) {
  return db.collection<T>(name);
}
