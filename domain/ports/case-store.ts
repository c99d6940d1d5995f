/** Where case files live. Personal fields are encrypted at rest and leave only through here; every reading says for what. */
export interface CaseStore {
  find(caseId: string): Promise<CaseRecord | undefined>;
  /** Decrypted; writes an audit entry of the reading with its purpose first. */
  readApplicant(caseId: string, reader: { readonly actor: string; readonly purpose: string }): Promise<Applicant>;
  /** Cases of the same person for the same cause whose aid was paid, reported since that date; by keyed hash of the ID number. */
  earlierAid(caseId: string, causeCategory: string, since: string): Promise<readonly string[]>;
  /** Other cases of the household that are not closed, by receipt number. */
  openCasesOf(householdId: string, exceptCaseId: string): Promise<readonly string[]>;
  /** Once for each decision id; a repetition changes nothing. */
  recordDecision(decision: DecisionRecord): Promise<void>;
  /** Append-only; the same event id is written once. */
  appendEvent(event: CaseEvent): Promise<void>;
  /** From then on only who needs to know sees the case (M12, M16). */
  restrict(caseId: string): Promise<void>;
  close(caseId: string, closing: { readonly outcome: string; readonly closedOn: string; readonly retentionUntil: string }): Promise<void>;
}

export interface CaseRecord {
  readonly caseId: string;
  readonly receiptNumber: string;
  readonly townshipCode: string;
  readonly countyCode: string;
  readonly program: string;
  readonly causeCategory?: string;
  readonly householdId?: string;
  readonly reportedAt: string;
  readonly personRef: string;
  readonly status: 'starting' | 'open' | 'closed';
}

export interface Applicant {
  readonly name: string;
  readonly identityNumber?: string;
  readonly phone?: string;
  readonly accountNumber?: string;
}

export interface DecisionRecord {
  readonly decisionId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly outcome?: 'granted' | 'refused';
  /** What was granted or asked for, where the kind does not say it. */
  readonly program?: string;
  readonly amountFen: number;
  /** What is granted, in words for the letter, where the amount alone does not say it; nothing personal. */
  readonly grants?: readonly { readonly label: string; readonly value: string }[];
  readonly authority: string;
  readonly policyVersion: string;
  readonly decidedAt: string;
  /** Of the job that recorded it, where the person gets a letter: all that the decision rests on was there before. */
  readonly jobKey?: string;
}

export interface CaseEvent {
  readonly eventId: string;
  readonly caseId: string;
  readonly at: string;
  readonly kind: 'automatic' | 'decision' | 'money' | 'notice' | 'overdue' | 'closed';
  /** Chinese, one line, no personal data. */
  readonly title: string;
  readonly details?: readonly { readonly label: string; readonly value: string }[];
}
