import type { FundAddition } from '../../domain/ports/fund-ledger.js';
import { PermanentFailure } from './permanent-failure.js';
import { type Ports } from './ports.js';

/** Books a move for which the money must be there: where it is not, the books are wrong, and nothing after it may happen. */
export async function appendOrFail({ funds }: Pick<Ports, 'funds'>, addition: FundAddition): Promise<void> {
  if ((await funds.append(addition)) !== 'insufficient') return;
  const { fundId, entry, key } = addition;
  throw new PermanentFailure(`资金 '${fundId}' 中没有键为 '${key}' 的足额款项，不能记账（${entry}）。`);
}
