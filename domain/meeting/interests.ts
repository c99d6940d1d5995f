export interface Interest {
  readonly by: string;
  readonly hasInterest: boolean;
  readonly at: string;
}

/**
 * Who has an interest in the matter: by their last word, and whoever worked on the case (four eyes), whatever they declare.
 * `clear` have said that they have none, and may see the packet and vote.
 */
export function sortInterests(
  members: readonly string[],
  declared: readonly Interest[],
  actedInCase: readonly string[],
): { readonly conflicted: ReadonlySet<string>; readonly clear: ReadonlySet<string>; readonly silent: readonly string[] } {
  const last = new Map(declared.map(({ by, hasInterest }) => [by, hasInterest]));
  const conflicted = new Set(members.filter((member) => actedInCase.includes(member) || last.get(member) === true));
  const clear = new Set(members.filter((member) => last.get(member) === false && !conflicted.has(member)));
  return { conflicted, clear, silent: members.filter((member) => !conflicted.has(member) && !clear.has(member)) };
}
