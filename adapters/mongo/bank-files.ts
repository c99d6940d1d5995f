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

type FactsDocument = Omit<BankFileDocument, 'sealedContent' | 'sealedAnswer'>;
const facts = { sealedContent: 0, sealedAnswer: 0 } as const;

/** Files to the bank in MongoDB, sealed whole: each names many people's accounts. */
export function bankFileStore(db: Db, cipher: FieldCipher): BankFileStore {
  const files = db.collection<BankFileDocument>('bankFiles');

  async function needed<T extends keyof BankFileDocument>(fileId: string, ...fields: readonly T[]): Promise<Pick<BankFileDocument, T>> {
    const projection = Object.fromEntries(fields.map((field) => [field, 1]));
    const found = await files.findOne<Pick<BankFileDocument, T>>({ _id: fileId }, { projection });
    if (!found) throw new Error(`Expected a file '${fileId}', found none.`);
    return found;
  }
  const record = (fileId: string) => files.findOne<FactsDocument>({ _id: fileId }, { projection: facts });

  return {
    async write({ fileId, content, ...written }) {
      const sealedContent = cipher.seal(content, sealedPlace.bankFile(fileId, 'orders'));
      await insertOnce(() => files.insertOne({ _id: fileId, ...written, state: 'written', sealedContent }));
      const kept = await record(fileId);
      if (!kept) throw new Error(`Expected a file '${fileId}', found none.`);
      return toRecord(kept);
    },

    async find(fileId) {
      const found = await record(fileId);
      return found ? toRecord(found) : undefined;
    },

    async ofBatch(batchId) {
      const found = await files
        .find<FactsDocument>({ batchId }, { projection: facts })
        .sort({ attempt: 1 })
        .toArray();
      return found.map(toRecord);
    },

    async read(fileId) {
      const { sealedContent, checksum } = await needed(fileId, 'sealedContent', 'checksum');
      return { fileId, checksum, content: cipher.open(sealedContent, sealedPlace.bankFile(fileId, 'orders')) };
    },

    async keepAnswer(fileId, content, answeredAt) {
      const sealedAnswer = cipher.seal(content, sealedPlace.bankFile(fileId, 'answer'));
      const kept = await files.updateOne({ _id: fileId, sealedAnswer: { $exists: false } }, { $set: { sealedAnswer, answeredAt } });
      return kept.modifiedCount === 1;
    },

    async readAnswer(fileId) {
      const { sealedAnswer } = await needed(fileId, 'sealedAnswer');
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

function toRecord({ _id, ...record }: FactsDocument): BankFileRecord {
  return { fileId: _id, ...record };
}
