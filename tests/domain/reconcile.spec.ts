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

  it('finds a debit of an order that is booked as rejected, unless it was reversed', () => {
    const rejected = { key: 'k1', amountFen: 100, isRejected: true };
    const finding = { kind: 'paid-though-rejected', key: 'k1', expectedFen: 100, statementFen: 100, bankRef: 'B-k1' };
    expect(reconcile([rejected], [], ours).findings).toEqual([]);
    expect(reconcile([rejected], [line('k1', 100)], ours).findings).toEqual([finding]);
    expect(reconcile([rejected], [line('k1', 100), line('k1', 100, { direction: 'return', bankRef: 'R' })], ours).findings).toEqual([]);
  });

  describe('of an order whose money came back in an earlier batch', () => {
    const back = line('k1', 90, { direction: 'return', bankRef: 'R1' });
    const earlier = [line('k1', 90, { bankRef: 'B0' }), back];
    const again = { key: 'k1', amountFen: 100, bankRef: 'B-k1', earlierReturns: ['R1'] };

    it('passes over that payment and that return', () => {
      expect(reconcile([again], [...earlier, line('k1', 100)], ours)).toEqual({ matched: 1, findings: [] });
      expect(reconcile([again], [back, line('k1', 100)], ours)).toEqual({ matched: 1, findings: [] });
    });

    it.each([
      ['missing', earlier],
      ['paid-twice', [...earlier, line('k1', 100), line('k1', 100, { bankRef: 'B2' })]],
      ['returned', [...earlier, line('k1', 100), line('k1', 100, { direction: 'return', bankRef: 'R2' })]],
    ] as const)('still finds what is %s', (kind, lines) => {
      expect(reconcile([again], lines, ours).findings).toEqual([expect.objectContaining({ kind, key: 'k1' })]);
    });
  });
});
