import type { Db } from 'mongodb';
import type { FieldCipher } from '../../adapters/crypto/field-cipher.js';
import type { Database } from '../../adapters/mongo/database.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { DraftView } from '../../domain/api-tasks.js';
import type { PersonRef } from '../monitoring/documents.js';

interface DraftDocument {
  _id: string;
  revision: number;
  /** Of the save that made this revision. */
  key?: string;
  by: PersonRef;
  at: string;
  sealedData: string;
}
interface Content {
  readonly by: PersonRef;
  readonly at: string;
  readonly data: object;
}

/** What was filled in and not yet submitted, one for each task, sealed as a whole. It stays with the task when that changes hands. */
export interface Drafts {
  find(taskKey: string): Promise<DraftView | undefined>;
  /** Over that revision only; undefined when there is a newer one. The same key is the same save. */
  save(taskKey: string, revision: number, key: string, content: Content): Promise<DraftView | undefined>;
  /** Over whatever is there. */
  put(taskKey: string, content: Content): Promise<void>;
  remove(taskKey: string): Promise<void>;
}

export function drafts({ db, insertOnce }: Pick<Database, 'db' | 'insertOnce'>, cipher: FieldCipher): Drafts {
  const collection = (db as Db).collection<DraftDocument>('taskDrafts');
  const seal = (taskKey: string, data: object) => cipher.seal(JSON.stringify(data), sealedPlace.draft(taskKey));
  const view = ({ _id, revision, by, at, sealedData }: DraftDocument): DraftView => ({
    revision,
    savedAt: at,
    savedByName: by.name,
    data: JSON.parse(cipher.open(sealedData, sealedPlace.draft(_id))) as Record<string, unknown>,
  });

  return {
    async find(taskKey) {
      const found = await collection.findOne({ _id: taskKey });
      return found ? view(found) : undefined;
    },

    async save(taskKey, revision, key, { by, at, data }) {
      const next: DraftDocument = { _id: taskKey, revision: revision + 1, key, by, at, sealedData: seal(taskKey, data) };
      const isSaved =
        revision === 0
          ? await insertOnce(() => collection.insertOne(next))
          : (await collection.replaceOne({ _id: taskKey, revision }, next)).matchedCount === 1;
      if (isSaved) return view(next);
      const now = await collection.findOne({ _id: taskKey });
      return now?.key === key ? view(now) : undefined;
    },

    async put(taskKey, { by, at, data }) {
      await collection.updateOne(
        { _id: taskKey },
        { $set: { by, at, sealedData: seal(taskKey, data) }, $unset: { key: '' }, $inc: { revision: 1 } },
        { upsert: true },
      );
    },

    async remove(taskKey) {
      await collection.deleteOne({ _id: taskKey });
    },
  };
}
