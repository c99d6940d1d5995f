import type { Db } from 'mongodb';

/** Short enough to be read out on the telephone: `T01-H0007`. A number may stay unused, none is given twice. */
export async function nextHouseholdNumber(db: Db, townshipCode: string): Promise<string> {
  const counted = await db
    .collection<{ _id: string; value: number }>('counters')
    .findOneAndUpdate({ _id: `household:${townshipCode}` }, { $inc: { value: 1 } }, { upsert: true, returnDocument: 'after' });
  return householdNumber(townshipCode, counted?.value ?? 1);
}

export function householdNumber(townshipCode: string, count: number): string {
  return `${townshipCode}-H${String(count).padStart(4, '0')}`;
}
