import type { Db } from 'mongodb';
import type { ReserveTopUps, TopUpNeed } from '../../domain/ports/reserve-top-ups.js';
import { insertOnce } from './insert-once.js';

/** A top-up of a reserve fund, under the id of its matter. */
export interface TopUpDocument {
  readonly _id: string;
  readonly townshipCode: string;
  /** `asked`: by people, or at the month's end. */
  readonly reason: TopUpNeed['reason'] | 'asked';
  readonly at: string;
  /** The township, while it is open: the unique index lets no other be. */
  readonly openFor?: string;
  /** Of one that the platform asked for: `pending` until its matter is begun. */
  readonly matterStart?: 'pending' | 'begun';
  readonly outcome?: 'booked' | 'refused' | 'canceled';
  readonly closedAt?: string;
}

/** Top-ups of reserve funds in MongoDB. */
export function reserveTopUps(db: Db): ReserveTopUps {
  const topUps = db.collection<TopUpDocument>('reserveTopUps');
  const instances = db.collection<{ readonly caseId?: string; readonly state: string }>('instances');

  async function close(matterId: string, outcome: NonNullable<TopUpDocument['outcome']>, closedAt: string): Promise<void> {
    await topUps.updateOne({ _id: matterId, openFor: { $exists: true } }, { $set: { outcome, closedAt }, $unset: { openFor: '' } });
  }

  /** One whose matter was canceled keeps no other out. */
  async function freeCanceled(townshipCode: string, at: string): Promise<void> {
    const open = await topUps.findOne({ openFor: townshipCode });
    if (open && (await instances.findOne({ caseId: open._id, state: 'terminated' }))) await close(open._id, 'canceled', at);
  }

  return {
    async ask({ matterId, townshipCode, reason, at }) {
      await freeCanceled(townshipCode, at);
      await insertOnce(() => topUps.insertOne({ _id: matterId, townshipCode, reason, at, openFor: townshipCode, matterStart: 'pending' }));
    },

    async take(matterId, townshipCode, at) {
      await freeCanceled(townshipCode, at);
      await insertOnce(() => topUps.insertOne({ _id: matterId, townshipCode, reason: 'asked', at, openFor: townshipCode }));
      return (await topUps.findOne({ _id: matterId, openFor: townshipCode })) !== null;
    },

    close,
  };
}
