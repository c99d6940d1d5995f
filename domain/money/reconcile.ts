/** A line of the bank's statement. `return`: money that came back after it had been paid. */
export interface StatementLine {
  readonly key: string;
  readonly amountFen: number;
  readonly direction: 'debit' | 'return';
  readonly bankRef: string;
  readonly bookedOn: string;
}
export interface ExpectedPayment {
  readonly key: string;
  readonly amountFen: number;
  /** The bank's reference of this payment, where the key was paid and came back before. */
  readonly bankRef?: string;
  /** References of returns that are booked already: each takes one earlier payment of the key with it. */
  readonly earlierReturns?: readonly string[];
  /** The bank answered that it did not pay it. */
  readonly isRejected?: boolean;
}

export type FindingKind = 'missing' | 'unknown' | 'amount-differs' | 'paid-twice' | 'paid-though-rejected' | 'returned';
export interface Finding {
  readonly kind: FindingKind;
  readonly key: string;
  /** What we have on our books; absent when we know nothing of it. */
  readonly expectedFen?: number;
  /** What the bank says; absent when it says nothing. */
  readonly statementFen?: number;
  readonly bankRef?: string;
}

/**
 * The bank's statement against the orders that are booked as paid or rejected. `isOurs` tells whether a key belongs to any order at all, for a
 * statement names other payments of the account, too.
 */
export function reconcile(
  expected: readonly ExpectedPayment[],
  lines: readonly StatementLine[],
  isOurs: (key: string) => boolean,
): { readonly matched: number; readonly findings: readonly Finding[] } {
  const [debits, returns] = [byKey(lines, 'debit'), byKey(lines, 'return')];
  const findings: Finding[] = [];
  let matched = 0;

  for (const order of expected) {
    const { key, amountFen, isRejected } = order;
    const own = debitsOf(order, debits.get(key) ?? []);
    const [line, second] = own;
    if (isRejected) {
      const reversed = (returns.get(key) ?? []).filter((candidate) => !isEarlier(order, candidate)).length;
      const unreversed = own[reversed];
      if (unreversed) findings.push({ ...found('paid-though-rejected', unreversed), expectedFen: amountFen });
    } else if (!line) findings.push({ kind: 'missing', key, expectedFen: amountFen });
    else if (second) findings.push({ ...found('paid-twice', second), expectedFen: amountFen });
    else if (line.amountFen !== amountFen) findings.push({ ...found('amount-differs', line), expectedFen: amountFen });
    else matched += 1;
  }

  const orders = new Map(expected.map((order) => [order.key, order]));
  for (const line of lines) {
    const order = orders.get(line.key);
    if (line.direction === 'return' && order) {
      if (!order.isRejected && !isEarlier(order, line)) findings.push({ ...found('returned', line), expectedFen: order.amountFen });
    } else if (!isOurs(line.key)) findings.push(found('unknown', line));
  }
  return { matched, findings };
}

function byKey(lines: readonly StatementLine[], direction: StatementLine['direction']): ReadonlyMap<string, readonly StatementLine[]> {
  const grouped = new Map<string, StatementLine[]>();
  for (const line of lines) if (line.direction === direction) grouped.set(line.key, [...(grouped.get(line.key) ?? []), line]);
  return grouped;
}

function isEarlier({ earlierReturns = [] }: ExpectedPayment, { bankRef }: StatementLine): boolean {
  return earlierReturns.includes(bankRef);
}

/** Without the payments that came back before: the earliest of those that are not under the order's own reference. */
function debitsOf({ bankRef, earlierReturns = [] }: ExpectedPayment, lines: readonly StatementLine[]): readonly StatementLine[] {
  const others = lines.filter((line) => line.bankRef !== bankRef);
  const before = new Set(others.slice(0, earlierReturns.length));
  return lines.filter((line) => !before.has(line));
}

function found(kind: FindingKind, { key, amountFen, bankRef }: StatementLine): Finding {
  return { kind, key, statementFen: amountFen, bankRef };
}
