import { existsSync, readFileSync } from 'node:fs';

/**
 * SQLite reads its write-ahead log up to the first frame that does not add up, and quietly forgets what follows. After a crash that
 * is right: the end was being written. But a transaction is only begun when the one before it is synced, so a bad frame that a later
 * transaction follows was whole once, and was acknowledged. (File format: sqlite.org/fileformat2.html, section 4.)
 */
const headerBytes = 32;
const frameHeaderBytes = 24;

interface Frame {
  /** Belongs to this generation of the log; older frames may stand behind it. */
  readonly isCurrent: boolean;
  readonly endsTransaction: boolean;
}

type Sums = readonly [number, number];

export interface WriteAheadLog {
  /** What is wrong with it, other than an end that was cut off. */
  readonly damage?: string;
  readonly holdsPage: (page: number) => boolean;
}

export function readWriteAheadLog(file: string): WriteAheadLog {
  const log = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const pages = new Set<number>();
  const holdsPage = (page: number) => pages.has(page);
  if (log.length < headerBytes + frameHeaderBytes) return { holdsPage };

  const pageBytes = log.readUInt32BE(8);
  const frameBytes = frameHeaderBytes + pageBytes;
  const written: Sums = [log.readUInt32BE(24), log.readUInt32BE(28)];
  const computed = sums(log, 0, 24, [0, 0]);
  const isHeaderWhole = same(written, computed);
  // A header that was cut off is followed by frames of an older generation, which do not continue it.
  if (!isHeaderWhole) {
    const continues = pageBytes >= 512 && [written, computed].some((start) => isWhole(log, headerBytes, frameBytes, start));
    return continues ? { damage: 'the header of its write-ahead log', holdsPage } : { holdsPage };
  }

  let sum = computed;
  const count = Math.floor((log.length - headerBytes) / frameBytes);
  for (let index = 0; index < count; index++) {
    const at = headerBytes + index * frameBytes;
    sum = frameSums(log, at, frameBytes, sum);
    if (!frameAt(log, at).isCurrent || !same(sum, sumsOf(log, at))) {
      const rest = Array.from({ length: count - index }, (_, further) => frameAt(log, at + further * frameBytes));
      return isFollowedByTransaction(rest) ? { damage: `page ${index + 1} of its write-ahead log`, holdsPage } : { holdsPage };
    }
    pages.add(log.readUInt32BE(at));
  }
  return { holdsPage };
}

/** Whether, from a bad frame on, a transaction ends and another one begins. */
function isFollowedByTransaction([bad, ...rest]: readonly Frame[]): boolean {
  const next = rest.filter(({ isCurrent }) => isCurrent);
  const end = bad!.endsTransaction ? -1 : next.findIndex(({ endsTransaction }) => endsTransaction);
  return (bad!.endsTransaction || end >= 0) && next.length > end + 1;
}

function isWhole(log: Buffer, at: number, frameBytes: number, start: Sums): boolean {
  return log.length >= at + frameBytes && same(frameSums(log, at, frameBytes, start), sumsOf(log, at));
}

function frameAt(log: Buffer, at: number): Frame {
  const isCurrent = log.compare(log, 16, 24, at + 8, at + 16) === 0;
  return { isCurrent, endsTransaction: log.readUInt32BE(at + 4) !== 0 };
}

function frameSums(log: Buffer, at: number, frameBytes: number, before: Sums): Sums {
  return sums(log, at + frameHeaderBytes, at + frameBytes, sums(log, at, at + 8, before));
}

function sumsOf(log: Buffer, at: number): Sums {
  return [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)];
}

function sums(log: Buffer, from: number, to: number, [first, second]: Sums): Sums {
  const isBigEndian = (log[3]! & 1) === 1;
  let a = first;
  let b = second;
  for (let at = from; at < to; at += 8) {
    a = (a + (isBigEndian ? log.readUInt32BE(at) : log.readUInt32LE(at)) + b) >>> 0;
    b = (b + (isBigEndian ? log.readUInt32BE(at + 4) : log.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function same([a, b]: Sums, [c, d]: Sums): boolean {
  return a === c && b === d;
}
