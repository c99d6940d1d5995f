import type { Batch } from '../../domain/ports/disbursement-store.js';
import type { PriceRecipient } from '../../domain/ports/price-run-store.js';
import { findPriceRun } from './find-price-run.js';
import { type Ports } from './ports.js';

const page = 200;

/**
 * M06: one payment order for each recipient of a run in the batch's county. Its key is the city, the month and the person, so that nobody is
 * paid twice for a month, whichever run comes to them. Who has no account yet is in it, too, and is paid once the account is there.
 */
export async function claimPriceLines(batch: Batch, runId: string, ports: Ports): Promise<number> {
  const { amountFen, cityCode } = await findPriceRun(ports, runId);
  const { batchId, countyCode, period } = batch;
  let leftOutCount = 0;
  let after: string | undefined;
  for (;;) {
    const found = await ports.priceRuns.recipients(runId, { countyCode, limit: page, ...(after !== undefined && { after }) });
    for (const recipient of found) {
      const { personId, townshipCode, householdId = '', caseId = batchId } = recipient;
      const [decisionId, kind] = [`price-linkage-${cityCode}`, `price-subsidy:${personId}`];
      const benefitId = recipient.benefitId ?? kind;
      const order = await ports.lines.claim(
        {
          paymentId: `${decisionId}:${period}:${kind}`,
          decisionId,
          caseId,
          period,
          kind,
          amountFen,
          fundSource: 'assistance-fund',
          townshipCode,
          batchId,
          program: 'price-subsidy',
          benefitId,
          ...(householdId !== '' && { householdId }),
          payeeId: await payeeOf(recipient, batch.cutOffOn, ports),
        },
        ports.clock.now().toISOString(),
      );
      if (order.batchId === batchId) continue;
      await ports.batches.leaveOut({
        batchId,
        benefitId: kind,
        caseId,
        householdId,
        townshipCode,
        levelFen: amountFen,
        reason: 'paid-elsewhere',
      });
      leftOutCount += 1;
    }
    after = found.at(-1)?.personId;
    if (found.length < page) return leftOutCount;
  }
}

/** The person's own account, or else that of the head of the household. */
async function payeeOf({ personId, householdId }: PriceRecipient, date: string, { households }: Ports): Promise<string> {
  const person = await households.payee(householdId ?? '', personId, date);
  if (person?.hasAccount || householdId === undefined) return personId;
  return (await households.payee(householdId, undefined, date))?.personId ?? personId;
}
