import { Binary, type Db } from 'mongodb';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { EngineRecord } from './engine-record.js';

/** Some records of one partition as they came, packed. Its id sorts as they came: partition and first position. */
interface RecordBatchDocument {
  _id: string;
  partitionId: number;
  records: Binary;
}

/** Everything that the engine said, so that what people see can be made anew from it. It holds no personal data, for the engine has none. */
export interface RecordLog {
  /** Once it resolves they are kept. Giving the same again, or the same with more behind them, does no harm. */
  append(partitionId: number, records: readonly EngineRecord[]): Promise<void>;
  partitions(): Promise<readonly number[]>;
  /** In order, each once, from behind that position on. */
  read(partitionId: number, behind: bigint): AsyncGenerator<readonly EngineRecord[]>;
}

const zip = promisify(gzip);
const unzip = promisify(gunzip);
const digits = 19;

export function recordLog(db: Db): RecordLog {
  const batches = db.collection<RecordBatchDocument>('recordLog');
  return {
    async append(partitionId, records) {
      const first = records[0];
      if (!first) return;
      const packed = new Binary(await zip(JSON.stringify(records, bigintsAsTexts), { level: 1 }));
      await batches.replaceOne({ _id: idOf(partitionId, first.position) }, { partitionId, records: packed }, { upsert: true });
    },

    partitions: async () => (await batches.distinct('partitionId')).sort((a, b) => a - b),

    async *read(partitionId, behind) {
      let last = behind;
      // The batch in which that position lies may go on behind it.
      const before = await batches.find({ _id: { $gte: idOf(partitionId, 0n), $lte: idOf(partitionId, last < 0n ? 0n : last) } }, { projection: { _id: 1 } }).sort({ _id: -1 }).limit(1).next();
      const from = before?._id ?? idOf(partitionId, 0n);
      for await (const { records } of batches.find({ _id: { $gte: from, $lte: idOf(partitionId, 10n ** BigInt(digits) - 1n) } }, { batchSize: 20 }).sort({ _id: 1 })) {
        const news = unpacked((await unzip(records.buffer)).toString('utf8')).filter(({ position }) => position > last);
        last = news.at(-1)?.position ?? last;
        if (news.length > 0) yield news;
      }
    },
  };
}

const idOf = (partitionId: number, position: bigint) => `${String(partitionId).padStart(5, '0')}:${String(position).padStart(digits, '0')}`;

const bigintsAsTexts = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

/** Written by ourselves, so that only what is no JSON needs to be put back. */
function unpacked(text: string): readonly EngineRecord[] {
  const kept = JSON.parse(text) as readonly (Omit<EngineRecord, 'position' | 'sequence'> & { readonly position: string; readonly sequence?: string })[];
  return kept.map(({ position, sequence, ...record }) => ({ ...record, position: BigInt(position), ...(sequence !== undefined && { sequence: BigInt(sequence) }) }));
}
