import type { FundMove, Posting } from '../money/postings.js';

/** A fund's books, by double entry: entries are appended, never edited; each account's balance is the sum of its postings. */
export interface FundLedger {
  /** Once for each (fund, entry, key). `insufficient` when an account that cannot go below 0 would. */
  append(entry: FundAddition): Promise<'appended' | 'already' | 'insufficient'>;
  /** `balanceFen`: all that has not left the fund; `heldFen` of it is promised or on its way. */
  balance(fundId: string): Promise<{ readonly balanceFen: number; readonly heldFen: number }>;
  accounts(fundId: string): Promise<Readonly<Record<string, number>>>;
  /** The newest first; `before` is the sort key that the last page ended with. */
  entries(fundId: string, query: FundQuery): Promise<readonly FundEntryRecord[]>;
  /** What is still held under a key. */
  heldFen(fundId: string, key: string): Promise<number>;
  /** What is still owed to the fund under a key. */
  owedFen(fundId: string, key: string): Promise<number>;
  /** What was settled from one instant until before another. */
  settled(fundId: string, from: string, until: string): Promise<{ readonly count: number; readonly sumFen: number }>;
  /** Adds all of the fund up again. The first entry that does not fit, when there is one. */
  firstBroken(fundId: string): Promise<string | undefined>;
}

export interface FundAddition {
  readonly fundId: string;
  readonly entry: FundMove;
  readonly key: string;
  readonly amountFen: number;
  /** For what is paid: names the account `paid:…`. */
  readonly program?: string;
  /** Under which the money was put where this entry takes it from; the key itself unless said. */
  readonly under?: string;
  readonly caseId?: string;
  readonly batchId?: string;
  /** Of an office's matter. */
  readonly matterId?: string;
  readonly at: string;
}

export interface FundQuery {
  readonly limit: number;
  readonly account?: string;
  /** Instants. */
  readonly from?: string;
  readonly until?: string;
  readonly before?: string;
}

export interface FundEntryRecord {
  readonly at: string;
  readonly entry: FundMove;
  readonly key: string;
  readonly amountFen: number;
  readonly postings: readonly Posting[];
  readonly caseId?: string;
  readonly batchId?: string;
  readonly matterId?: string;
  /** After this entry. */
  readonly balanceAfterFen: number;
  readonly sortKey: string;
}
