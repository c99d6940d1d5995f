import type { ReliefKind, ReliefRound, VictimMarks } from '../../domain/disaster/victims.js';

/** A household struck by a disaster; its id is matter and household, so that it is there once. */
export interface DisasterVictimDocument extends VictimMarks {
  readonly _id: string;
  readonly matterId: string;
  readonly householdId: string;
  /** The facts, as JSON. */
  readonly sealedFacts: string;
  /** `pending` until its case is open. */
  readonly caseStart: 'pending' | 'opened';
  readonly caseId?: string;
  readonly at: string;
}

/** What a household gets of one kind; once for each matter, kind and household. */
export interface DisasterReliefDocument {
  readonly _id: string;
  readonly matterId: string;
  readonly round: ReliefRound;
  readonly kind: ReliefKind;
  readonly householdId: string;
  readonly caseId: string;
  readonly amountFen: number;
  readonly policyVersion: string;
  /** Of the table that said so, once it is approved. */
  readonly tableVersion?: number;
  readonly state: 'proposed' | 'approved';
}
