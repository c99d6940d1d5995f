/** What the server answers about money. */
import type { FundMove, Posting } from './money/postings.js';

export interface FundView {
  /** A township's code, or the county's for its assistance fund. */
  readonly townshipCode: string;
  readonly townshipName: string;
  readonly balanceFen: number;
  readonly heldFen: number;
  readonly accounts: readonly { readonly account: string; readonly balanceFen: number }[];
}
export interface FundEntryView {
  readonly at: string;
  readonly entry: FundMove;
  readonly key: string;
  readonly amountFen: number;
  readonly postings: readonly Posting[];
  readonly caseId?: string;
  readonly batchId?: string;
  readonly balanceAfterFen: number;
}
