import type { Db } from 'mongodb';
import type { TopUpDocument } from '../../adapters/mongo/reserve-top-ups.js';
import type { BeginReserveFund } from '../money/begin-reserve-fund.js';
import type { Outbox } from './dispatcher.js';
import { oldestIds } from './oldest-ids.js';

const occasions: Readonly<Record<TopUpDocument['reason'], string>> = {
  low: '可用余额低于最低额',
  insufficient: '有一笔急难救助放不下，已改由县级资金支付',
  asked: '镇里申请',
};

/** M15: begins the matter of each top-up that the platform saw to be needed. */
export function reserveTopUpStarts(db: Db, begin: BeginReserveFund): Outbox {
  const topUps = db.collection<TopUpDocument>('reserveTopUps');

  return {
    name: 'reserve-top-ups',

    pending: (limit) => oldestIds(topUps, { matterStart: 'pending' }, { at: 1 }, limit),

    async finish(matterId) {
      const topUp = await topUps.findOne({ _id: matterId });
      if (!topUp || topUp.matterStart !== 'pending') return;
      const { townshipCode, at, reason } = topUp;
      await begin({ matterId, townshipCode, createdAt: at, occasion: occasions[reason] });
      await topUps.updateOne({ _id: matterId }, { $set: { matterStart: 'begun' } });
    },
  };
}
