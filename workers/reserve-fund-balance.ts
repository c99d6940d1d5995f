import { monthRange } from '../domain/deadline/month.js';
import { formatFen } from '../domain/money/fen.js';
import { defineWorker } from './support/define-worker.js';
import { findMatter } from './support/find-matter.js';
import { reserveFundId } from './support/funds.js';
import { complete } from './support/outcome.js';
import { PermanentFailure } from './support/permanent-failure.js';

/** M15: adds a township's reserve fund up, and says whether it is to be filled. Books that do not add up stop the matter. */
export const reserveFundBalance = defineWorker({
  jobType: 'reserve-fund-balance',

  async handle({ matterId, townshipCode, reserveMonth, minimumFen }, ports) {
    await findMatter(ports, matterId);
    const { funds, topUps, clock, cases } = ports;
    const at = clock.now().toISOString();
    const fundId = reserveFundId(townshipCode);
    const broken = await funds.firstBroken(fundId);
    if (broken !== undefined) throw new PermanentFailure(`储备金台账对不上：流水 '${broken}' 与前面的合计不符。请先查明（可发起资金审计），改正后重试。`);

    const { balanceFen, heldFen } = await funds.balance(fundId);
    const availableFen = balanceFen - heldFen;
    const range = reserveMonth ? monthRange(reserveMonth) : undefined;
    const expenses = range ? await funds.settled(fundId, range.from, range.until) : { count: 0, sumFen: 0 };
    const isWanted = !reserveMonth || (minimumFen != null && availableFen < minimumFen);
    const topUpNeeded = isWanted && (await topUps.take(matterId, townshipCode, at));

    const title = `可用 ${formatFen(availableFen)}，已占用 ${formatFen(heldFen)}${isWanted && !topUpNeeded ? '；已有一笔补充在办' : ''}`;
    await cases.appendEvent({ eventId: `${matterId}:reserve-balance`, caseId: matterId, at, kind: 'automatic', title });
    return complete({ availableFen, heldFen, expenseCount: expenses.count, expensesFen: expenses.sumFen, topUpNeeded });
  },
});
