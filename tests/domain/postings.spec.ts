import { fundMoves, postingsOf } from '../../domain/money/postings.js';

describe('postings of a move of money', () => {
  it.each(fundMoves)('%s sums to 0 over two accounts', (move) => {
    const [to, from] = postingsOf(move, 12_345, 'dibao');

    expect(to.amountFen + from.amountFen).toBe(0);
    expect(to.account).not.toBe(from.account);
  });

  it('books what is paid by program, and wants its name', () => {
    expect(postingsOf('arrive', 100, 'tekun')).toContainEqual({ account: 'paid:tekun', amountFen: 100 });
    expect(() => postingsOf('settle', 100)).toThrow('program');
  });
});
