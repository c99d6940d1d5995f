export const choices = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof choices)[number];

export interface Vote {
  readonly by: string;
  readonly choice: Choice;
}

export interface Count {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Voters without a vote. */
  readonly missing: number;
}

/** Each voter's last vote; what anybody else sent does not count. */
export function lastVotes<V extends Vote>(votes: readonly V[], voters: readonly string[]): readonly V[] {
  const last = new Map(votes.map((vote) => [vote.by, vote]));
  return voters.flatMap((voter) => last.get(voter) ?? []);
}

/** Carried by more than half of those who are there and may vote; a tie carries nothing, and silence is no consent. */
export function resultOfVotes(votes: readonly Vote[], voters: readonly string[]): { readonly outcome: 'approved' | 'refused'; readonly count: Count } {
  const counted = lastVotes(votes, voters);
  const of = (choice: Choice) => counted.filter((vote) => vote.choice === choice).length;
  const count = { for: of('for'), against: of('against'), abstain: of('abstain'), missing: voters.length - counted.length };
  return { outcome: count.for * 2 > voters.length ? 'approved' : 'refused', count };
}
