/** What may happen to a fund's money, from its appropriation to what the bank returns. */
export const fundMoves = [
  'top-up',
  'hold',
  'release',
  'settle',
  'send',
  'arrive',
  'bounce',
  'return',
  'owe',
  'repay',
] as const;
export type FundMove = (typeof fundMoves)[number];

/** Within one fund; `paid:…` by program. The sum of all is always 0. */
export type Account = 'source' | 'available' | 'held' | 'bank-clearing' | 'receivable' | `paid:${string}`;
export interface Posting {
  readonly account: Account;
  /** Positive: debit; negative: credit. */
  readonly amountFen: number;
}

interface Rule {
  readonly from: Account | 'paid';
  readonly to: Account | 'paid';
}

const rules: Readonly<Record<FundMove, Rule>> = {
  'top-up': { from: 'source', to: 'available' },
  hold: { from: 'available', to: 'held' },
  release: { from: 'held', to: 'available' },
  /** A single payment has arrived, or goods were given. */
  settle: { from: 'held', to: 'paid' },
  /** A file of payments goes to the bank; what becomes of each line is not known yet. */
  send: { from: 'held', to: 'bank-clearing' },
  arrive: { from: 'bank-clearing', to: 'paid' },
  /** The bank has sent a line back: the money is ours again, and still meant for that person. */
  bounce: { from: 'bank-clearing', to: 'held' },
  /** Paid, and returned by the bank afterwards. */
  return: { from: 'paid', to: 'available' },
  /** Wrongly paid, to be recovered: owed to the fund, and not yet there. */
  owe: { from: 'paid', to: 'receivable' },
  repay: { from: 'receivable', to: 'available' },
};

/** Both sides of a move; they sum to 0. What is paid, or was, is booked by program. */
export function postingsOf(move: FundMove, amountFen: number, program?: string): readonly [Posting, Posting] {
  const { from, to } = rules[move];
  const named = (account: Account | 'paid'): Account => {
    if (account !== 'paid') return account;
    if (program === undefined) throw new Error(`Expected a program for '${move}', found none.`);
    return `paid:${program}`;
  };
  return [
    { account: named(to), amountFen },
    { account: named(from), amountFen: -amountFen },
  ];
}

/** The account that a move takes from, when it may take only what was put there under the same key. */
export function drawnByKey(move: FundMove): 'held' | 'receivable' | undefined {
  const { from } = rules[move];
  return from === 'held' || from === 'receivable' ? from : undefined;
}

/** Accounts that cannot go below 0. */
export function isCovered(account: Account, balanceFen: number): boolean {
  return balanceFen >= 0 || account === 'source' || account.startsWith('paid:');
}
