import type { Db } from 'mongodb';
import type { StaffNotice, StaffNotices } from '../../domain/ports/staff-notices.js';
import { insertOnce } from './insert-once.js';

/** `readBy`: who of the office has read it. */
export type StaffNoticeDocument = Omit<StaffNotice, 'noticeId'> & {
  readonly _id: string;
  readonly sortKey: string;
  readonly readBy: readonly string[];
};

export interface StaffNoticeBox extends StaffNotices {
  /** Of these offices, the newest first. */
  list(to: readonly string[], cursor: string | undefined, limit: number): Promise<readonly StaffNoticeDocument[]>;
  /** Those that this person has not read; counts no further than `most`. */
  countUnread(to: readonly string[], username: string, most: number): Promise<number>;
  /** One, or all of them. */
  markRead(to: readonly string[], username: string, noticeId: string | undefined): Promise<void>;
}

export function staffNotices(db: Db): StaffNoticeBox {
  const notices = db.collection<StaffNoticeDocument>('staffNotices');
  return {
    async post({ noticeId: _id, ...rest }) {
      await insertOnce(() => notices.insertOne({ _id, ...rest, sortKey: `${rest.at}~${_id}`, readBy: [] }));
    },
    list: (to, cursor, limit) =>
      notices
        .find({ to: { $in: [...to] }, ...(cursor !== undefined && { sortKey: { $lt: cursor } }) })
        .sort({ sortKey: -1 })
        .limit(limit)
        .toArray(),
    countUnread: (to, username, most) => notices.countDocuments({ to: { $in: [...to] }, readBy: { $ne: username } }, { limit: most }),
    async markRead(to, username, noticeId) {
      const wanted = { to: { $in: [...to] }, readBy: { $ne: username }, ...(noticeId !== undefined && { _id: noticeId }) };
      await notices.updateMany(wanted, { $addToSet: { readBy: username } });
    },
  };
}
