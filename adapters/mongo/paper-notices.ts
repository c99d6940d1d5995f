import type { Db } from 'mongodb';
import type { PaperCode } from '../../domain/papers/papers.js';
import { insertOnce } from './insert-once.js';

/** A notice of all that was missing; also the outbox from which it is told. */
export interface PaperNoticeDocument {
  readonly _id: string;
  readonly caseId: string;
  /** Its place among the notices of the case: nobody sends two at once. */
  readonly ordinal: number;
  readonly papers: readonly PaperCode[];
  readonly dueOn: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly sealedReason?: string;
  readonly state: 'pending' | 'sent' | 'to-tell';
}

export interface PaperNotices {
  find(noticeId: string): Promise<PaperNoticeDocument | undefined>;
  /** Newest first. */
  ofCase(caseId: string): Promise<readonly PaperNoticeDocument[]>;
  /** False when that notice is there, or another came first. */
  add(notice: PaperNoticeDocument): Promise<boolean>;
  pending(limit: number): Promise<readonly string[]>;
  mark(noticeId: string, state: 'sent' | 'to-tell'): Promise<void>;
}

export function paperNotices(db: Db): PaperNotices {
  const notices = db.collection<PaperNoticeDocument>('paperNotices');
  return {
    find: async (noticeId) => (await notices.findOne({ _id: noticeId })) ?? undefined,
    ofCase: (caseId) => notices.find({ caseId }).sort({ ordinal: -1 }).limit(100).toArray(),
    add: (notice) => insertOnce(() => notices.insertOne(notice)),
    async pending(limit) {
      const found = await notices.find({ state: 'pending' }, { projection: { _id: 1 } }).sort({ at: 1 }).limit(limit).toArray();
      return found.map(({ _id }) => _id);
    },
    mark: async (noticeId, state) => void (await notices.updateOne({ _id: noticeId, state: 'pending' }, { $set: { state } })),
  };
}
