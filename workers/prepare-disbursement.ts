import type { Program } from '../domain/benefit/programs.js';
import { disbursedPrograms } from '../domain/money/disbursed-programs.js';
import type { Batch, LeftOut } from '../domain/ports/disbursement-store.js';
import type { Entitlement } from '../domain/ports/entitlements.js';
import { benefitMonth } from './support/benefit-month.js';
import { claimPriceLines } from './support/claim-price-lines.js';
import { defineWorker } from './support/define-worker.js';
import { findBatch } from './support/find-batch.js';
import { linesOfBatch } from './support/lines-of-batch.js';
import { complete } from './support/outcome.js';
import { type Ports } from './support/ports.js';

const page = 200;

/** M06: one payment order for each benefit in force on the cut-off day, and by name whom it leaves out and why. Its totals are computed once. */
export const prepareDisbursement = defineWorker({
  jobType: 'prepare-disbursement',
  timeoutMs: 60_000,

  async handle({ batchId }, ports) {
    const batch = await findBatch(ports, batchId);
    if (batch.lineCount === undefined) await prepare(batch, ports);
    const { lineCount = 0, totalFen = 0 } = await findBatch(ports, batchId);
    return complete({ lineCount, totalFen });
  },
});

async function prepare(batch: Batch, ports: Ports): Promise<void> {
  const { batchId, program, priceRunId } = batch;
  let leftOutCount = 0;
  if (priceRunId !== undefined) leftOutCount = await claimPriceLines(batch, priceRunId, ports);
  else if (program !== 'price-subsidy') leftOutCount = await claimBenefitLines(batch, disbursedPrograms[program], ports);

  let [lineCount, totalFen] = [0, 0];
  for await (const { amountFen } of linesOfBatch(ports, batchId)) [lineCount, totalFen] = [lineCount + 1, totalFen + amountFen];
  await ports.batches.prepared(batchId, { lineCount, totalFen, leftOutCount });
}

async function claimBenefitLines(batch: Batch, programs: readonly Program[], ports: Ports): Promise<number> {
  const { batchId, countyCode, cutOffOn } = batch;
  let leftOutCount = 0;
  let after: string | undefined;
  for (;;) {
    const found = await ports.entitlements.begunBy({
      countyCode,
      programs,
      date: cutOffOn,
      limit: page,
      ...(after !== undefined && { after }),
    });
    // A stopped benefit is no news; nor is a status that gives no money.
    for (const entitlement of found.filter(({ status, levelFen }) => status === 'suspended' || levelFen > 0)) {
      const reason = await takeIn(entitlement, batch, ports);
      if (reason === undefined) continue;
      const { benefitId, caseId, householdId, townshipCode, levelFen } = entitlement;
      await ports.batches.leaveOut({ batchId, benefitId, caseId, householdId, townshipCode, levelFen, reason });
      leftOutCount += 1;
    }
    after = found.at(-1)?.benefitId;
    if (found.length < page) return leftOutCount;
  }
}

/** Makes the order, or says why there is none. */
async function takeIn(entitlement: Entitlement, batch: Batch, ports: Ports): Promise<LeftOut['reason'] | undefined> {
  const { benefitId, caseId, householdId, personId, townshipCode, levelFen, status } = entitlement;
  if (status === 'suspended') return 'suspended';
  const payee = await ports.households.payee(householdId, personId, batch.cutOffOn);
  if (!payee) return 'no-payee';
  if (payee.isDeceased) return 'deceased';
  if (!payee.hasAccount) return 'no-account';

  const order = await ports.lines.claim(
    {
      ...benefitMonth(entitlement, batch.period),
      caseId,
      amountFen: levelFen,
      fundSource: 'assistance-fund',
      townshipCode,
      batchId: batch.batchId,
      program: batch.program,
      benefitId,
      householdId,
      payeeId: payee.personId,
    },
    ports.clock.now().toISOString(),
  );
  return order.batchId === batch.batchId ? undefined : 'paid-elsewhere';
}
