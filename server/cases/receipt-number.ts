import type { Db } from 'mongodb';

/** Short enough to be read out on the telephone: `T01-20260302-0007`. A number may stay unused, none is given twice. */
export async function nextReceiptNumber(db: Db, townshipCode: string, date: string): Promise<string> {
  const counter = `receipt:${townshipCode}:${date}`;
  const counted = await db
    .collection<{ _id: string; value: number }>('counters')
    .findOneAndUpdate({ _id: counter }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' });
  return `${townshipCode}-${date.replaceAll('-', '')}-${String(counted?.value ?? 1).padStart(4, '0')}`;
}
