import type { Db } from 'mongodb';
import type { AttachmentType } from '../../domain/api-case-file.js';
import type { PaperCode } from '../../domain/papers/papers.js';
import { insertOnce } from './insert-once.js';

/** A file of a case; what it is called may name somebody and is sealed. */
export interface AttachmentDocument {
  readonly _id: string;
  readonly caseId: string;
  readonly fileId: string;
  /** Where the file is sealed. */
  readonly place: string;
  readonly paper: PaperCode;
  readonly type: AttachmentType;
  readonly size: number;
  readonly sha256: string;
  readonly sealedName: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly addedByName: string;
  readonly state: 'kept' | 'removed';
  readonly removedAt?: string;
  readonly removedByName?: string;
  readonly sealedReason?: string;
}

export interface Attachments {
  /** False when the case has that content already. */
  add(attachment: AttachmentDocument): Promise<boolean>;
  find(caseId: string, attachmentId: string): Promise<AttachmentDocument | undefined>;
  findContent(caseId: string, sha256: string): Promise<AttachmentDocument | undefined>;
  /** The oldest first; a case holds no more than 200. */
  ofCase(caseId: string): Promise<readonly AttachmentDocument[]>;
  count(caseId: string): Promise<number>;
  /** False when it is removed already. */
  markRemoved(
    caseId: string,
    attachmentId: string,
    removal: Required<Pick<AttachmentDocument, 'removedAt' | 'removedByName' | 'sealedReason'>>,
  ): Promise<boolean>;
  usesFile(fileId: string): Promise<boolean>;
}

const most = 200;

export function attachments(db: Db): Attachments {
  const collection = db.collection<AttachmentDocument>('attachments');
  return {
    add: (attachment) => insertOnce(() => collection.insertOne(attachment)),
    find: async (caseId, attachmentId) => (await collection.findOne({ _id: attachmentId, caseId })) ?? undefined,
    findContent: async (caseId, sha256) => (await collection.findOne({ caseId, sha256, state: 'kept' })) ?? undefined,
    ofCase: (caseId) => collection.find({ caseId }).sort({ addedAt: 1, _id: 1 }).limit(most).toArray(),
    count: (caseId) => collection.countDocuments({ caseId }),
    async markRemoved(caseId, attachmentId, removal) {
      const { modifiedCount } = await collection.updateOne(
        { _id: attachmentId, caseId, state: 'kept' },
        { $set: { state: 'removed', ...removal } },
      );
      return modifiedCount === 1;
    },
    usesFile: async (fileId) => (await collection.findOne({ fileId }, { projection: { _id: 1 } })) !== null,
  };
}
