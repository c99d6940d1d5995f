/** Who reported a lead, for the one purpose of telling them what came of it (5.9: the reporter is protected). */
export interface Reporters {
  /** Decrypted; writes an audit entry of the reading first. */
  ofCase(caseId: string): Promise<{ readonly phone?: string; readonly ticketNumbers: readonly string[] }>;
  /** The answer that closes a ticket of the hotline: kept once, and sent until the hotline has it. */
  answerTicket(answer: {
    readonly ticketNumber: string;
    readonly caseId: string;
    readonly text: string;
    readonly at: string;
  }): Promise<void>;
}
