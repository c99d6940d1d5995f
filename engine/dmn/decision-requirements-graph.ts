/** One DMN file, checked and ready to evaluate. FEEL sources stand without a leading `=`, as DMN writes them. */
export interface DecisionRequirementsGraph {
  readonly id: string;
  readonly name: string;
  readonly namespace: string;
  /** In document order. */
  readonly decisions: readonly Decision[];
}

export interface Decision {
  readonly id: string;
  readonly name: string;
  /** The name under which a decision that requires this one sees its result. */
  readonly resultName: string;
  readonly requiredDecisionIds: readonly string[];
  readonly logic: DecisionLogic;
}

export type DecisionLogic = DecisionTable | BoxedExpression;

/** A literal expression, or a form that says the same as one: a context of entries, a list, a relation of rows. */
export interface BoxedExpression {
  readonly kind: 'LITERAL_EXPRESSION' | 'CONTEXT' | 'LIST' | 'RELATION';
  readonly source: string;
}

export type HitPolicy = 'UNIQUE' | 'FIRST' | 'ANY' | 'PRIORITY' | 'RULE ORDER' | 'OUTPUT ORDER' | 'COLLECT';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface DecisionTable {
  readonly kind: 'DECISION_TABLE';
  readonly hitPolicy: HitPolicy;
  /** With COLLECT only. */
  readonly aggregation?: Aggregation;
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
  readonly key: string;
  /** What people read: the label, or else the key. */
  readonly name: string;
  /** The values in falling priority, as a FEEL list; with PRIORITY and OUTPUT ORDER only. */
  readonly prioritySource?: string;
  /** What comes out when no rule matches. */
  readonly defaultSource?: string;
}

export interface DecisionRule {
  readonly id: string;
  /** Each cell as a FEEL condition over `?`; undefined accepts everything. */
  readonly inputEntries: readonly (string | undefined)[];
  readonly outputEntries: readonly string[];
}
