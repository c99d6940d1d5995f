import type { Db } from 'mongodb';
import type { MatterDocument } from '../../adapters/mongo/matters.js';
import { addMonths, monthRange } from '../../domain/deadline/month.js';
import { civilDate } from '../../domain/deadline/working-days.js';
import type { Clock } from '../../domain/ports/clock.js';
import type { FundLedger } from '../../domain/ports/fund-ledger.js';
import type { Townships } from '../emergencies/townships.js';
import type { BeginReserveFund } from '../money/begin-reserve-fund.js';
import type { FundIds } from '../money/fund-ids.js';
import type { Outbox } from './dispatcher.js';

const prefix = 'reserve:';

/** M15: begins the matter of each township's reserve fund for each month that is over: from the last one in which it moved, and since then each. */
export function reserveMonths({
  db,
  funds,
  fundIds,
  townships,
  clock,
  begin,
}: {
  readonly db: Db;
  readonly funds: Pick<FundLedger, 'entries'>;
  readonly fundIds: FundIds;
  readonly townships: Townships;
  readonly clock: Clock;
  readonly begin: BeginReserveFund;
}): Outbox {
  const matters = db.collection<MatterDocument>('matters');
  /** In which nothing more is to be begun, so that most rounds ask nothing. */
  let settledMonth: string | undefined;

  /** Months of a township that are over and have no matter; none while the fund is younger than this month. */
  async function missing(townshipCode: string, thisMonth: string): Promise<readonly string[]> {
    const own = `${prefix}${townshipCode}:`;
    const [last] = await matters.find({ _id: { $gte: own, $lt: `${own}~` } }, { projection: { _id: 1 } }).sort({ _id: -1 }).limit(1).toArray();
    const [moved] = await funds.entries(fundIds.reserve(townshipCode), { limit: 1, until: monthRange(thisMonth).from });
    if (!moved) return [];
    const months: string[] = [];
    const first = last ? addMonths(last._id.slice(own.length), 1) : civilDate(new Date(moved.at)).slice(0, 7);
    for (let month = first; month < thisMonth; month = addMonths(month, 1)) months.push(`${own}${month}`);
    return months;
  }

  return {
    name: 'reserve-months',

    async pending(limit) {
      const thisMonth = civilDate(clock.now()).slice(0, 7);
      if (thisMonth === settledMonth) return [];
      const served = (await townships.all()).filter((township) => township.served);
      const ids: string[] = [];
      for (const { _id } of served) ids.push(...(await missing(_id, thisMonth)));
      if (ids.length === 0) settledMonth = thisMonth;
      return ids.slice(0, limit);
    },

    async finish(matterId) {
      const [townshipCode = '', reserveMonth = ''] = matterId.slice(prefix.length).split(':');
      await begin({ matterId, townshipCode, reserveMonth, createdAt: clock.now().toISOString(), occasion: `${reserveMonth} 月度对账` });
    },
  };
}
