import type { Collection, Filter, UpdateFilter } from 'mongodb';
import { overtaken, valuesOn, type DatedChange } from '../../domain/history/dated-changes.js';
import { sealedPlace } from '../../domain/privacy/sealed-place.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { insertOnce } from './insert-once.js';

/** What is said of a change besides what it sets. */
export interface ChangeNote {
  readonly effectiveFrom: string;
  readonly at: string;
  readonly by: string;
  readonly byName: string;
  readonly reason: string;
}
/** A change at rest: each value sealed by itself; `null` takes the value away. */
export interface SealedChange extends ChangeNote {
  readonly revision: number;
  readonly sealed: Readonly<Record<string, string | null>>;
}

/** One document holds a record and its whole history, so that one write does both or neither. */
export interface DatedRecordDocument {
  readonly _id: string;
  /** Made by the client, so that a repeated send makes one record. */
  readonly entryId: string;
  /** Rises with each write; one that expects another number is refused. */
  readonly revision: number;
  readonly townshipCode: string;
  readonly countyCode: string;
  /** For lists: newest first, and unique. */
  readonly sortKey: string;
  readonly changes: readonly SealedChange[];
}

export interface DatedRecords<D extends DatedRecordDocument> {
  find(id: string): Promise<D | undefined>;
  ofEntry(entryId: string): Promise<D | undefined>;
  /** False when the record, or one of that entry, is there already. */
  create(header: Omit<D, 'revision' | 'changes'>, values: Readonly<Record<string, unknown>>, note: ChangeNote): Promise<boolean>;
  /** False when somebody else has written since that revision. */
  append(id: string, revision: number, header: Partial<D>, values: Readonly<Record<string, unknown>>, note: ChangeNote): Promise<boolean>;
  /** Decrypted; undefined when the record did not hold on that civil date. */
  valuesOn(document: D, date: string): Record<string, unknown> | undefined;
  /** Fields of these that were set with a later effect than that date. */
  overtaken(document: D, fields: readonly string[], effectiveFrom: string): readonly string[];
}

export function datedRecords<D extends DatedRecordDocument>(
  collection: Collection<D>,
  { kind, cipher }: { readonly kind: 'person' | 'household'; readonly cipher: FieldCipher },
): DatedRecords<D> {
  const first = (filter: object) => collection.findOne(filter as Filter<D>) as Promise<D | null>;
  const seal = (id: string, revision: number, values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [
        field,
        value === null ? null : cipher.seal(JSON.stringify(value), sealedPlace.recordField(kind, id, revision, field)),
      ]),
    );

  return {
    find: async (id) => (await first({ _id: id })) ?? undefined,
    ofEntry: async (entryId) => (await first({ entryId })) ?? undefined,

    async create(header, values, note) {
      const id = header._id as string;
      const document = { ...header, revision: 1, changes: [{ revision: 1, ...note, sealed: seal(id, 1, values) }] };
      return insertOnce(() => collection.insertOne(document as never));
    },

    async append(id, revision, header, values, note) {
      const change = { revision: revision + 1, ...note, sealed: seal(id, revision + 1, values) };
      const update = { $set: { ...header, revision: revision + 1 }, $push: { changes: change } };
      const { modifiedCount } = await collection.updateOne(
        { _id: id, revision } as unknown as Filter<D>,
        update as unknown as UpdateFilter<D>,
      );
      return modifiedCount === 1;
    },

    valuesOn({ _id, changes }, date) {
      const sealed = changes.map(({ revision, effectiveFrom, sealed: fields }): DatedChange => {
        const placed = Object.entries(fields).map(([field, text]) => [field, text === null ? null : { text, revision }]);
        return { revision, effectiveFrom, values: Object.fromEntries(placed) as Record<string, unknown> };
      });
      // Only what held is opened.
      const held = valuesOn(sealed, date) as Record<string, { text: string; revision: number }> | undefined;
      if (!held) return undefined;
      const open = ([field, { text, revision }]: [string, { text: string; revision: number }]) =>
        [field, JSON.parse(cipher.open(text, sealedPlace.recordField(kind, _id, revision, field))) as unknown] as const;
      return Object.fromEntries(Object.entries(held).map(open));
    },

    overtaken: ({ changes }, fields, effectiveFrom) =>
      overtaken(
        changes.map(({ sealed, ...change }) => ({ ...change, values: sealed })),
        fields,
        effectiveFrom,
      ),
  };
}
