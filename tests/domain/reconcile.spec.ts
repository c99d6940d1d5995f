import { reconcile, type StatementLine } from '../../domain/money/reconcile.js';

const line = (key: string, amountFen: number, more: Partial<StatementLine> = {}): StatementLine => ({
  key,
  amountFen,
  direction: 'debit',
  bankRef: `B-${key}`,
  bookedOn: '2026-11-28',
  ...more,
});
const ours = (key: string) => key.startsWith('k');

describe('reconciliation with the statement', () => {
  it('matches what agrees, and passes over other payments of ours', () => {
    const { matched, findings } = reconcile([{ key: 'k1', amountFen: 100 }], [line('k1', 100), line('k-of-another-batch', 5)], ours);
    expect([matched, findings]).toEqual([1, []]);
  });

  it.each([
    ['missing', [], { expectedFen: 100 }],
    ['amount-differs', [line('k1', 90)], { expectedFen: 100, statementFen: 90 }],
    ['paid-twice', [line('k1', 100), line('k1', 100)], { expectedFen: 100, statementFen: 100 }],
    ['returned', [line('k1', 100), line('k1', 100, { direction: 'return', bankRef: 'R' })], { bankRef: 'R' }],
    ['unknown', [line('k1', 100), line('x', 7)], { key: 'x', statementFen: 7 }],
  ] as const)('finds what is %s', (kind, lines, more) => {
    const { findings } = reconcile([{ key: 'k1', amountFen: 100 }], lines, ours);
    expect(findings).toEqual([expect.objectContaining({ kind, ...more })]);
  });
});
