import { mkdir, open, readFile, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What the bank writes down, in order. Money has moved exactly when a `paid` entry is on disk. */
const LedgerEntry = z.discriminatedUnion('event', [
  z.object({
    event: z.literal('accepted'), key: z.string(), amountFen: z.number(), accountNumber: z.string(), purpose: z.string(),
    bankRef: z.string(), at: z.string(), callbacks: z.number(), fileId: z.string().optional(),
  }),
  z.object({ event: z.literal('paid'), key: z.string(), at: z.string() }),
  z.object({ event: z.literal('rejected'), key: z.string(), amountFen: z.number(), bankRef: z.string(), reason: z.string(), at: z.string(), fileId: z.string().optional() }),
  /** The account was closed after all: the money came back. */
  z.object({ event: z.literal('returned'), key: z.string(), at: z.string() }),
  z.object({
    event: z.literal('file'), key: z.string(), checksum: z.string(), at: z.string(), callbacks: z.number(),
    orders: z.array(z.object({ key: z.string(), amountFen: z.number(), accountNumber: z.string(), purpose: z.string() })),
  }),
  z.object({ event: z.literal('file-reported'), key: z.string() }),
  z.object({ event: z.literal('called-back'), key: z.string() }),
]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export interface LedgerFile {
  readonly loaded: readonly LedgerEntry[];
  /** Resolves once the entry is on disk. */
  append(entry: LedgerEntry): Promise<void>;
  close(): Promise<void>;
}

/** An append-only file, synced before an append counts; entries that wait together share one sync. In memory without a path. */
export async function openLedgerFile(path: string | undefined): Promise<LedgerFile> {
  if (path === undefined) return { loaded: [], append: () => Promise.resolve(), close: () => Promise.resolve() };

  await mkdir(dirname(path), { recursive: true });
  const loaded = await load(path);
  const file = await open(path, 'a');
  let waiting: string[] = [];
  let nextFlush: Promise<void> | undefined;
  let flushing: Promise<void> = Promise.resolve();

  const flush = async (): Promise<void> => {
    nextFlush = undefined;
    const lines = waiting.join('');
    waiting = [];
    await file.write(lines);
    await file.datasync();
  };

  return {
    loaded,
    append(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      nextFlush ??= flushing = flushing.then(flush);
      return nextFlush;
    },
    async close() {
      await flushing;
      await file.close();
    },
  };
}

/** The whole lines. A last line torn by a crash was promised to nobody, and is cut off. */
async function load(path: string): Promise<readonly LedgerEntry[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await truncate(path, Buffer.byteLength(whole));
  return whole.split('\n').filter(Boolean).map((line) => LedgerEntry.parse(JSON.parse(line)));
}
