import { z } from 'zod';
import type { StatementLine } from '../money/reconcile.js';
import { readControlled, type ReadFile, type Sha256 } from './controlled-file.js';
import { readLines } from './read-lines.js';

const Line = z.object({
  key: z.string().min(1).max(300),
  amountFen: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
  direction: z.enum(['debit', 'return']),
  bankRef: z.string().max(100),
  bookedOn: z.iso.date(),
});

/** `H,YIMEN-STATEMENT-1,from,to` and a line `D,key,fen,debit | return,bank reference,day` for each movement of the paying account. */
export function readStatementFile(text: string, sha256: Sha256): ReadFile<readonly StatementLine[]> {
  const read = readControlled('YIMEN-STATEMENT-1', text, 1, sha256);
  return read.ok ? readLines(read.file.lines, Line, ['key', 'amountFen', 'direction', 'bankRef', 'bookedOn']) : read;
}
