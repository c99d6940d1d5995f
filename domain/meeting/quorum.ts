export interface Quorum {
  /** Members who may vote on the matter: all who were invited, but those with an interest in it. */
  readonly entitled: number;
  readonly needed: number;
  /** Of the entitled, those who are there and have declared that they have no interest. */
  readonly present: number;
  readonly isMet: boolean;
}

/** One person alone is no discussion. */
const leastOfAll = 2;

/** M15, M26: whoever has an interest in the matter has no vote and does not count, neither among those needed nor among those present. */
export function quorumOf({
  members,
  conflicted,
  voters,
  percent,
}: {
  readonly members: readonly string[];
  readonly conflicted: ReadonlySet<string>;
  readonly voters: readonly string[];
  readonly percent: number;
}): Quorum {
  const entitled = members.filter((member) => !conflicted.has(member));
  const present = voters.filter((voter) => entitled.includes(voter)).length;
  const needed = Math.max(leastOfAll, Math.ceil((entitled.length * percent) / 100));
  return { entitled: entitled.length, needed, present, isMet: present >= needed };
}
