import { amountBand } from '../../domain/meeting/amount-band.js';
import { sortInterests } from '../../domain/meeting/interests.js';
import { quorumOf } from '../../domain/meeting/quorum.js';
import { resultOfVotes } from '../../domain/meeting/result-of-votes.js';

const members = ['a', 'b', 'c', 'd', 'e'];

describe('interests in a matter', () => {
  const at = '2026-05-09';

  it('are what each member said last', () => {
    const { conflicted, clear, silent } = sortInterests(members, [{ by: 'a', hasInterest: true, at }, { by: 'b', hasInterest: false, at }, { by: 'a', hasInterest: false, at }, { by: 'b', hasInterest: true, at }], []);
    expect([[...conflicted], [...clear], silent]).toEqual([['b'], ['a'], ['c', 'd', 'e']]);
  });

  it('lie with whoever worked on the case, whatever they say', () => {
    const { conflicted, clear } = sortInterests(members, [{ by: 'a', hasInterest: false, at }], ['a', 'somebody else']);
    expect([[...conflicted], [...clear]]).toEqual([['a'], []]);
  });
});

describe('a quorum', () => {
  const of = (conflicted: string[], voters: string[], percent = 60) => quorumOf({ members, conflicted: new Set(conflicted), voters, percent });

  it.each([
    ['three of five', [], ['a', 'b', 'c'], { entitled: 5, needed: 3, present: 3, isMet: true }],
    ['two of five are too few', [], ['a', 'b'], { entitled: 5, needed: 3, present: 2, isMet: false }],
    ['S5 (c): one with an interest counts on neither side', ['e'], ['a', 'b', 'c'], { entitled: 4, needed: 3, present: 3, isMet: true }],
    ['a voter with an interest is not there', ['e'], ['a', 'b', 'e'], { entitled: 4, needed: 3, present: 2, isMet: false }],
  ] as const)('is %s', (_name, conflicted, voters, expected) => {
    expect(of([...conflicted], [...voters])).toEqual(expected);
  });

  it('is never one person alone', () => {
    expect(of(['b', 'c', 'd', 'e'], ['a'])).toMatchObject({ entitled: 1, needed: 2, isMet: false });
  });
});

describe('the result of a vote', () => {
  const result = (choices: string) => {
    const votes = [...choices].map((choice, index) => ({ by: members[index]!, choice: ({ f: 'for', a: 'against', o: 'abstain' } as const)[choice as 'f'] }));
    return resultOfVotes(votes, ['a', 'b', 'c', 'd']).outcome;
  };

  it.each([
    ['ffff', 'approved'], ['fffa', 'approved'], ['ffo', 'refused'], ['ffaa', 'refused'], ['fff', 'approved'], ['f', 'refused'], ['', 'refused'],
  ])('of %s is %s: more than half of those present', (choices, outcome) => {
    expect(result(choices)).toBe(outcome);
  });

  it('counts the last vote of each voter, and nobody else', () => {
    const votes = [{ by: 'a', choice: 'for' }, { by: 'a', choice: 'against' }, { by: 'x', choice: 'for' }] as const;
    expect(resultOfVotes(votes, ['a', 'b'])).toEqual({ outcome: 'refused', count: { for: 0, against: 1, abstain: 0, missing: 1 } });
  });
});

describe('amount bands', () => {
  it.each([[0, 'none'], [1, 'up-to-1'], [60_000, 'up-to-1'], [60_001, 'up-to-3'], [180_001, 'up-to-6'], [720_000, 'up-to-12'], [720_001, 'above-12']] as const)(
    'put %s fen into %s of a standard of 600 yuan',
    (amountFen, band) => expect(amountBand(amountFen, 60_000)).toBe(band),
  );
});
