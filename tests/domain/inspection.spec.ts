import { sha256 } from '../../adapters/crypto/sha256.js';
import { chooseInspectors } from '../../domain/inspection/choose-inspectors.js';
import { casesToDraw, drawCases } from '../../domain/inspection/draw.js';

const caseIds = Array.from({ length: 40 }, (_, number) => `case-${number}`);
const pool = ['a', 'b', 'c'].map((username) => ({ username, name: username }));

describe('a draw of cases', () => {
  it.each([
    [0, 0],
    [1, 1],
    [20, 1],
    [21, 2],
    [100, 5],
    [101, 6],
  ])('takes of %i cases at 5 %, at least one: %i', (population, drawn) => {
    expect(casesToDraw(population, 5, 1)).toBe(drawn);
  });

  it('takes every case once when the minimum is more than there are', () => {
    expect(drawCases('s', ['x', 'y'], casesToDraw(2, 5, 10), sha256)).toHaveLength(2);
  });

  it('is the same for the same seed, in whatever order the cases come', () => {
    expect(drawCases('s', [...caseIds].reverse(), 3, sha256)).toEqual(drawCases('s', caseIds, 3, sha256));
  });

  it('is another for another seed', () => {
    expect(drawCases('t', caseIds, 5, sha256)).not.toEqual(drawCases('s', caseIds, 5, sha256));
  });

  it('can be recomputed by hand: the smallest SHA-256 of seed and id', () => {
    const [first] = drawCases('s', caseIds, 1, sha256);
    expect(caseIds.every((id) => sha256(`s:${id}`) >= sha256(`s:${first}`))).toBe(true);
  });
});

describe('inspectors of a case', () => {
  it('are drawn by seed and case, as many as asked for', () => {
    const draws = caseIds.map((caseId) => chooseInspectors({ seed: 's', caseId, pool, workedOn: [], count: 2 }, sha256).inspectors.map(({ username }) => username).sort().join());
    expect(new Set(draws)).toEqual(new Set(['a,b', 'a,c', 'b,c']));
  });

  it('never had to do with it', () => {
    for (const caseId of caseIds) {
      const { inspectors, leftOut } = chooseInspectors({ seed: 's', caseId, pool, workedOn: ['b', 'other'], count: 2 }, sha256);
      expect([inspectors.map(({ username }) => username).sort(), leftOut]).toEqual([['a', 'c'], ['b']]);
    }
  });
});
