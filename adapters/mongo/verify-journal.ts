import type { Db } from 'mongodb';
import type { Account } from '../../domain/money/postings.js';
import type { JournalEntry } from './fund-ledger.js';

export interface JournalProof {
  /** The first entry that does not fit, as `fund#sequence`. */
  readonly broken?: string;
  readonly entries: number;
  /** Over all funds: balances are sums of postings, and together they are 0. */
  readonly accounts: Readonly<Record<string, number>>;
}

/** Adds up the whole journal, fund by fund, or that of one fund: no entry is missing, each sums to 0, and the balance that it carries is the sum so far. */
export async function verifyJournal(db: Db, onlyFundId?: string): Promise<JournalProof> {
  const accounts: Record<string, number> = {};
  let sums: Partial<Record<Account, number>> = {};
  const filter = onlyFundId === undefined ? {} : { fundId: onlyFundId };
  let fundId = '';
  let sequence = 0;
  let entries = 0;

  for await (const entry of db.collection<JournalEntry>('journal').find(filter).sort({ fundId: 1, sequence: 1 })) {
    if (entry.fundId !== fundId) [fundId, sequence, sums] = [entry.fundId, 0, {}];
    for (const { account, amountFen } of entry.postings) {
      sums[account] = (sums[account] ?? 0) + amountFen;
      accounts[account] = (accounts[account] ?? 0) + amountFen;
    }
    const isBalanced = entry.postings.reduce((sum, { amountFen }) => sum + amountFen, 0) === 0;
    const names = new Set([...Object.keys(sums), ...Object.keys(entry.after)]) as Set<Account>;
    const isSum = [...names].every((account) => (sums[account] ?? 0) === (entry.after[account] ?? 0));
    if (!isBalanced || !isSum || entry.sequence !== sequence + 1) return { broken: `${fundId}#${entry.sequence}`, entries, accounts };
    sequence = entry.sequence;
    entries += 1;
  }
  return { entries, accounts };
}
