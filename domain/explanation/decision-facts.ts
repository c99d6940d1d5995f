import type { SourceStatus } from '../verification/answer.js';
import type { GapCode } from '../verification/sources.js';

/** A table's answer, as the engine recorded it, with its rules in words. */
export interface TableAnswer {
  readonly decisionId: string;
  readonly name: string;
  readonly version: number;
  readonly inputs: readonly { readonly name: string; readonly value: unknown }[];
  /** Of each rule that matched, what its author wrote beside it. */
  readonly rules: readonly string[];
  readonly output: unknown;
  /** Where the rules of the table draw a line through an input that is a number. */
  readonly boundaries: readonly { readonly input: string; readonly value: number; readonly boundary: number }[];
}

/** Everything on record that a decision rests on. */
export interface DecisionFacts {
  readonly kind: string;
  readonly outcome: 'granted' | 'refused';
  readonly program: string;
  readonly amountFen: number;
  readonly authority: string;
  readonly policyVersion: string;
  readonly standards: readonly { readonly label: string; readonly value: string }[];
  readonly tables: readonly TableAnswer[];
  readonly sources: readonly { readonly code: GapCode; readonly status: SourceStatus | 'waiting'; readonly asOf?: string }[];
  readonly people: readonly { readonly step: string; readonly name: string; readonly at: string; readonly reason?: string }[];
}
