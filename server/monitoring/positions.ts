import type { Db } from 'mongodb';
import type { EngineRecord } from './engine-record.js';

/** How far one partition's records have come. Positions and sequences are text: they are 64 bits wide. */
export interface PositionDocument {
  readonly _id: number;
  readonly position: string;
  /** The last sequence of each value type. */
  readonly sequences: Readonly<Record<string, string>>;
  /** Records that never came, counted from holes in the sequences. */
  readonly gaps: number;
  /** The engine's clock at the last record, and ours when it was applied. */
  readonly recordedAt: number;
  readonly appliedAt: number;
}

export interface Positions {
  read(partitionId: number): Promise<PositionDocument | undefined>;
  all(): Promise<readonly PositionDocument[]>;
  write(position: PositionDocument): Promise<void>;
}

export function positions(db: Db): Positions {
  const collection = db.collection<PositionDocument>('monitoringPositions');
  return {
    read: async (partitionId) => (await collection.findOne({ _id: partitionId })) ?? undefined,
    all: () => collection.find().sort({ _id: 1 }).toArray(),
    write: async ({ _id, ...fields }) => {
      await collection.updateOne({ _id }, { $set: fields }, { upsert: true });
    },
  };
}

/** The position after these records, which are new and in order. */
export function advance(before: PositionDocument | undefined, partitionId: number, records: readonly EngineRecord[], nowMs: number): PositionDocument {
  const sequences: Record<string, string> = { ...before?.sequences };
  let gaps = before?.gaps ?? 0;
  for (const { valueType, sequence } of records) {
    if (sequence === undefined) continue;
    // The partition stands in the upper bits; the first record of a type has number one.
    const expected = sequences[valueType] === undefined ? (BigInt(partitionId) << 51n) + 1n : BigInt(sequences[valueType]) + 1n;
    if (sequence > expected) gaps += Number(sequence - expected);
    sequences[valueType] = String(sequence);
  }
  const last = records.at(-1);
  return {
    _id: partitionId,
    position: String(last?.position ?? before?.position ?? 0n),
    sequences,
    gaps,
    recordedAt: last?.timestamp ?? before?.recordedAt ?? 0,
    appliedAt: nowMs,
  };
}
