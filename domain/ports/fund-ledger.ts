/** A fund's ledger: entries are appended, never edited; the balance is what the last entry says and equals the sum of all. */
export interface FundLedger {
  /** Once for each (fund, entry, key). `insufficient` when available money (balance minus holds) is too little. */
  append(entry: {
    readonly fundId: string;
    readonly entry: 'top-up' | 'hold' | 'settle' | 'release';
    readonly key: string;
    readonly amountFen: number;
    readonly caseId?: string;
    readonly at: string;
  }): Promise<'appended' | 'already' | 'insufficient'>;
  balance(fundId: string): Promise<{ readonly balanceFen: number; readonly heldFen: number }>;
  entries(
    fundId: string,
    limit: number,
  ): Promise<
    readonly {
      readonly at: string;
      readonly entry: 'top-up' | 'hold' | 'settle' | 'release';
      readonly amountFen: number;
      readonly caseId?: string;
      readonly balanceAfterFen: number;
    }[]
  >;
  hasHold(fundId: string, key: string): Promise<boolean>;
}
