import type { PaymentRecord } from '../../domain/ports/payment-store.js';
import { type Ports } from './ports.js';

const page = 200;

/** The lines of a batch one after another, read page by page. A line that is moved to another status on the way does not upset the walk. */
export async function* linesOfBatch(
  { lines }: Ports,
  batchId: string,
  statuses?: readonly PaymentRecord['status'][],
): AsyncGenerator<PaymentRecord> {
  let after: string | undefined;
  for (;;) {
    const found = await lines.of(batchId, { limit: page, ...(statuses && { statuses }), ...(after !== undefined && { after }) });
    yield* found;
    after = found.at(-1)?.paymentId;
    if (found.length < page) return;
  }
}
