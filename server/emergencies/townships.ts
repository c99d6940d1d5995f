import type { Db } from 'mongodb';
import type { Township } from '../../domain/api.js';

/** A township we know; `served` when its office works with this system. */
export interface TownshipDocument extends Omit<Township, 'code'> {
  readonly _id: string;
  readonly served: boolean;
}

export interface Townships {
  all(): Promise<readonly TownshipDocument[]>;
  find(code: string): Promise<TownshipDocument | undefined>;
}

export function townships(db: Db): Townships {
  const collection = db.collection<TownshipDocument>('townships');
  return {
    all: () => collection.find().sort({ _id: 1 }).toArray(),
    find: async (code) => (await collection.findOne({ _id: code })) ?? undefined,
  };
}
