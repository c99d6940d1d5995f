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
}

export type FindingKind = 'missing' | 'unknown' | 'amount-differs' | 'paid-twice' | 'returned';
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
 * The bank's statement against the orders that are booked as paid. `isOurs` tells whether a key belongs to any order at all, for a statement
 * names other payments of the account, too.
 */
export function reconcile(
  expected: readonly ExpectedPayment[],
  lines: readonly StatementLine[],
  isOurs: (key: string) => boolean,
): { readonly matched: number; readonly findings: readonly Finding[] } {
  const debits = new Map<string, StatementLine[]>();
  for (const line of lines) if (line.direction === 'debit') debits.set(line.key, [...(debits.get(line.key) ?? []), line]);
  const findings: Finding[] = [];
  let matched = 0;

  for (const order of expected) {
    const { key, amountFen } = order;
    const [line, second] = debitsOf(order, debits.get(key) ?? []);
    if (!line) findings.push({ kind: 'missing', key, expectedFen: amountFen });
    else if (second) findings.push({ ...found('paid-twice', second), expectedFen: amountFen });
    else if (line.amountFen !== amountFen) findings.push({ ...found('amount-differs', line), expectedFen: amountFen });
    else matched += 1;
  }

  const orders = new Map(expected.map((order) => [order.key, order]));
  for (const line of lines) {
    const order = orders.get(line.key);
    if (line.direction === 'return' && order) {
      if (!order.earlierReturns?.includes(line.bankRef)) findings.push({ ...found('returned', line), expectedFen: order.amountFen });
    } else if (!isOurs(line.key)) findings.push(found('unknown', line));
  }
  return { matched, findings };
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
