import type { Collection } from 'mongodb';
import type { Workload } from './workloads.js';

export interface Measured {
  /** Runs a second, or documents a second where the work writes several. */
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Repeats the work for a while with its clients, each beginning again when it has its answer. */
export async function measure(workload: Workload, collection: Collection, size: number, seconds: number): Promise<Measured> {
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  let next = 0;
  const client = async (): Promise<void> => {
    do {
      const start = performance.now();
      await workload.run(collection, next++, size);
      times.push(performance.now() - start);
    } while (performance.now() < end);
  };
  await Promise.all(Array.from({ length: workload.clients }, client));
  const elapsed = (performance.now() - began) / 1000;
  times.sort((one, other) => one - other);
  return { perSecond: (times.length * (workload.documentsEach ?? 1)) / elapsed, p50Ms: at(times, 0.5), p95Ms: at(times, 0.95) };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
