import type { LogRecord } from '../protocol/record.js';
import type { Batch } from './batch.js';

/** Batches as text on disk, one a line: JSON arrays, with what all records of a batch share written once. */
export const batchCodec = {
  encode: (batches: readonly Batch[]): string => batches.map(lineOf).join('\n'),
  decode: (text: string): readonly Batch[] => text.split('\n').map(batchOf),
};

function lineOf({ keyCounter, records }: Batch): string {
  const first = records[0];
  return JSON.stringify([
    keyCounter,
    first?.position,
    first?.timestamp,
    records.map((record) => {
      const { valueType, intent, key, value } = record;
      return record.recordType === 'EVENT'
        ? [valueType, intent, key, value]
        : [valueType, intent, key, value, record.rejectionType, record.rejectionReason];
    }),
  ]);
}

function batchOf(line: string): Batch {
  const [keyCounter, firstPosition, timestamp, rows] = JSON.parse(line) as [number, number, number, unknown[][]];
  const records = rows.map(([valueType, intent, key, value, rejectionType, rejectionReason], index) => ({
    recordType: rejectionType === undefined ? 'EVENT' : 'COMMAND_REJECTION',
    position: firstPosition + index,
    sourcePosition: firstPosition - 1,
    timestamp,
    valueType,
    intent,
    key,
    value,
    ...(rejectionType === undefined ? {} : { rejectionType, rejectionReason }),
  }));
  return { keyCounter, records: records as unknown as readonly LogRecord[] };
}
