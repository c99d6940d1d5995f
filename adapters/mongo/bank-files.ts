import type { Db } from 'mongodb';
import type { BankFileRecord, BankFileStore } from '../../domain/ports/bank-file-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { insertOnce } from './insert-once.js';

export type BankFileDocument = Omit<BankFileRecord, 'fileId'> & {
  readonly _id: string;
  readonly sealedContent: string;
  readonly sealedAnswer?: string;
};

/** Files to the bank in MongoDB, sealed whole: each names many people's accounts. */
export function bankFileStore(db: Db, cipher: FieldCipher): BankFileStore {
  const files = db.collection<BankFileDocument>('bankFiles');

  async function needed(fileId: string): Promise<BankFileDocument> {
    const found = await files.findOne({ _id: fileId });
    if (!found) throw new Error(`Expected a file '${fileId}', found none.`);
    return found;
  }

  return {
    async write({ fileId, content, ...facts }) {
      const sealedContent = cipher.seal(content, sealedPlace.bankFile(fileId, 'orders'));
      await insertOnce(() => files.insertOne({ _id: fileId, ...facts, state: 'written', sealedContent }));
      return toRecord(await needed(fileId));
    },

    async find(fileId) {
      const found = await files.findOne({ _id: fileId });
      return found ? toRecord(found) : undefined;
    },

    async ofBatch(batchId) {
      const found = await files
        .find({ batchId }, { projection: { sealedContent: 0, sealedAnswer: 0 } })
        .sort({ attempt: 1 })
        .toArray();
      return found.map((file) => toRecord(file as BankFileDocument));
    },

    async read(fileId) {
      const { sealedContent, checksum } = await needed(fileId);
      return { fileId, checksum, content: cipher.open(sealedContent, sealedPlace.bankFile(fileId, 'orders')) };
    },

    async keepAnswer(fileId, content, answeredAt) {
      const sealedAnswer = cipher.seal(content, sealedPlace.bankFile(fileId, 'answer'));
      const kept = await files.updateOne({ _id: fileId, sealedAnswer: { $exists: false } }, { $set: { sealedAnswer, answeredAt } });
      return kept.modifiedCount === 1;
    },

    async readAnswer(fileId) {
      const { sealedAnswer } = await needed(fileId);
      return sealedAnswer === undefined ? undefined : cipher.open(sealedAnswer, sealedPlace.bankFile(fileId, 'answer'));
    },

    async mark(fileId, state, at) {
      const from = state === 'sent' ? ['written'] : ['written', 'sent'];
      await files.updateOne(
        { _id: fileId, state: { $in: from as BankFileRecord['state'][] } },
        { $set: { state, ...(state === 'sent' && { sentAt: at }) } },
      );
    },
  };
}

function toRecord({ _id, sealedContent: _content, sealedAnswer: _answer, ...record }: BankFileDocument): BankFileRecord {
  return { fileId: _id, ...record };
}
