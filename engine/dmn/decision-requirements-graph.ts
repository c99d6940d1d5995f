/** One DMN file, checked and ready to evaluate. FEEL sources stand without a leading `=`, as DMN writes them. */
export interface DecisionRequirementsGraph {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  /** In Zeebe's order, which is not that of the file. */
  readonly decisions: readonly Decision[];
}

export interface Decision {
  readonly id: string;
  readonly name: string;
  /** The name under which a decision that requires this one sees its result. */
  readonly resultName: string;
  readonly resultType: string | undefined;
  readonly requiredDecisionIds: readonly string[];
  readonly knowledge: readonly KnowledgeModel[];
  readonly logic: Logic;
}

/** A business knowledge model: a function that decisions call by its name. */
export interface KnowledgeModel {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly knowledge: readonly KnowledgeModel[];
  readonly logic: Logic;
}

export interface Parameter {
  readonly name: string;
  readonly type: string | undefined;
}

export type Logic =
  | DecisionTable
  | { readonly kind: 'LITERAL_EXPRESSION'; readonly source: string }
  | { readonly kind: 'CONTEXT'; readonly entries: readonly Named[]; readonly result: Logic | undefined }
  | { readonly kind: 'LIST'; readonly items: readonly Logic[] }
  | { readonly kind: 'RELATION'; readonly rows: readonly (readonly Named[])[] }
  | {
      readonly kind: 'INVOCATION';
      readonly bindings: readonly { readonly name: string; readonly source: string }[];
      readonly model: KnowledgeModel;
    }
  /** Of a knowledge model that says nothing. */
  | { readonly kind: 'UNKNOWN' }
  | { readonly kind: 'FUNCTION'; readonly parameters: readonly Parameter[]; readonly source: string };

export interface Named {
  readonly name: string;
  readonly logic: Logic;
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'PRIORITY' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface DecisionTable {
  readonly kind: 'DECISION_TABLE';
  readonly hitPolicy: HitPolicy;
  /** With COLLECT only. */
  readonly aggregation: Aggregation | undefined;
  readonly inputs: readonly DecisionInput[];
  readonly outputs: readonly DecisionOutput[];
  readonly rules: readonly DecisionRule[];
}

export interface DecisionInput {
  readonly id: string;
  readonly name: string;
  readonly source: string;
}

export interface DecisionOutput {
  readonly id: string;
  /** The key in a result of several columns. */
  readonly key: string | undefined;
  /** What people read: the label, or else the key. */
  readonly name: string;
  /** The values in falling priority, as they are written; with PRIORITY and OUTPUT ORDER only. */
  readonly priorities: string | undefined;
  /** What comes out when no rule matches. */
  readonly defaultSource: string | undefined;
}

export interface DecisionRule {
  readonly id: string;
  /** Unary tests; an empty one accepts everything. */
  readonly inputEntries: readonly string[];
  readonly outputEntries: readonly string[];
}
