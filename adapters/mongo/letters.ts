import { createHash } from 'node:crypto';
import type { Db } from 'mongodb';
import { Letter } from '../../domain/letter/letter.js';
import type { LetterKind, LetterRecord, LetterStore } from '../../domain/ports/letter-store.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { insertOnce } from './insert-once.js';

type LetterDocument = Omit<LetterRecord, 'letterId'> & { readonly _id: string; readonly sealedLetter: string };

/** As the register of each kind calls it. */
const registers: Readonly<Record<LetterKind, string>> = { acceptance: '救受', 'missing-papers': '救补', decision: '救决' };

export function letterStore(db: Db, cipher: FieldCipher): LetterStore {
  const letters = db.collection<LetterDocument>('letters');
  const counters = db.collection<{ _id: string; value: number }>('counters');

  /** A number may stay unused after a crash; none is given twice. */
  async function nextNumber(kind: LetterKind, townshipCode: string, year: string): Promise<string> {
    const _id = `letter:${kind}:${townshipCode}:${year}`;
    const counted = await counters.findOneAndUpdate({ _id }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' });
    return `${registers[kind]}〔${year}〕${townshipCode}-${String(counted?.value ?? 1).padStart(4, '0')}`;
  }

  return {
    async write({ letterId, caseId, townshipCode, kind, writtenAt }, compose) {
      const before = await letters.findOne({ _id: letterId });
      if (before) return toRecord(before);
      const number = await nextNumber(kind, townshipCode, writtenAt.slice(0, 4));
      const letter = Letter.parse(await compose(number));
      const text = JSON.stringify(letter);
      const sha256 = createHash('sha256').update(text).digest('hex');
      const document = {
        _id: letterId,
        caseId,
        kind,
        number,
        title: letter.title,
        writtenAt,
        sha256,
        sealedLetter: cipher.seal(text, sealedPlace.letter(letterId)),
      };
      if (await insertOnce(() => letters.insertOne(document))) return toRecord(document);
      const winner = await letters.findOne({ _id: letterId });
      if (!winner) throw new Error(`Letter '${letterId}' exists and cannot be read.`);
      return toRecord(winner);
    },

    ofCase: async (caseId) => (await letters.find({ caseId }).sort({ writtenAt: 1, _id: 1 }).limit(200).toArray()).map(toRecord),

    async read(caseId, letterId) {
      const document = await letters.findOne({ _id: letterId, caseId });
      if (!document) return undefined;
      const text = cipher.open(document.sealedLetter, sealedPlace.letter(letterId));
      return { record: toRecord(document), letter: Letter.parse(JSON.parse(text)) };
    },
  };
}

function toRecord({ _id, sealedLetter: _sealed, ...record }: LetterDocument): LetterRecord {
  return { letterId: _id, ...record };
}
