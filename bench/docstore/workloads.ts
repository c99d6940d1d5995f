import type { Collection } from 'mongodb';

/** One measured piece of work; `run` does it once and may use `i` to choose what it asks for. */
export interface Workload {
  readonly name: string;
  /** How many clients do it at the same time, each waiting for its answer. */
  readonly clients: number;
  /** Documents that one run writes, where that is what counts. */
  readonly documentsEach?: number;
  readonly run: (collection: Collection, i: number, size: number) => Promise<unknown>;
}

const towns = 40;

/** A case file of about 1 kB, all of it invented. */
export function caseFile(n: number): Record<string, unknown> {
  return {
    n,
    town: `T${n % towns}`,
    name: `虚构${n}`,
    status: n % 5,
    openedOn: new Date(1_700_000_000_000 + n * 60_000),
    text: 'x'.repeat(850),
  };
}

let nextNumber = 10_000_000;

export const workloads: readonly Workload[] = [
  { name: 'single inserts', clients: 50, run: (collection) => collection.insertOne(caseFile(nextNumber++)) },
  {
    name: 'inserts in batches of 100',
    clients: 4,
    documentsEach: 100,
    run: (collection) => collection.insertMany(Array.from({ length: 100 }, () => caseFile(nextNumber++))),
  },
  { name: 'indexed find', clients: 10, run: (collection, i, size) => collection.findOne({ n: (i * 7919) % size }) },
  {
    name: 'range with sort',
    clients: 10,
    run: (collection, i) =>
      collection
        .find({ town: `T${i % towns}`, openedOn: { $gte: new Date(1_700_000_000_000) } })
        .sort({ town: 1, openedOn: -1 })
        .limit(20)
        .toArray(),
  },
  {
    name: 'aggregation by group',
    clients: 1,
    run: (collection) => collection.aggregate([{ $group: { _id: '$town', cases: { $sum: 1 }, last: { $max: '$n' } } }]).toArray(),
  },
];

export async function prepare(collection: Collection, size: number): Promise<void> {
  await collection.createIndex({ n: 1 });
  await collection.createIndex({ town: 1, openedOn: -1 });
  for (let from = 0; from < size; from += 1000) {
    await collection.insertMany(Array.from({ length: Math.min(1000, size - from) }, (_, i) => caseFile(from + i)));
  }
}
