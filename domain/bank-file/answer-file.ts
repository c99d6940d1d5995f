import { z } from 'zod';
import { readControlled, type ReadFile, type Sha256 } from './controlled-file.js';
import { readLines } from './read-lines.js';

const Line = z
  .object({
    key: z.string().min(1).max(300),
    amountFen: z
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number),
    outcome: z.enum(['paid', 'rejected']),
    bankRef: z.string().max(100),
    reason: z.string().max(100),
  })
  .refine(({ outcome, reason }) => outcome === 'paid' || reason !== '', { path: ['reason'] });
export type AnswerLine = z.output<typeof Line>;

/** `H,YIMEN-ANSWER-1,file id` and a line `D,key,fen,paid | rejected,bank reference,reason` for each order of the file. */
export function readAnswerFile(fileId: string, text: string, sha256: Sha256): ReadFile<readonly AnswerLine[]> {
  const read = readControlled('YIMEN-ANSWER-1', text, 1, sha256);
  if (!read.ok) return read;
  if (read.file.header[0] !== fileId) return { ok: false, problems: [`这是文件 ${read.file.header[0] ?? ''} 的回盘，不是 ${fileId} 的。`] };
  return readLines(read.file.lines, Line, ['key', 'amountFen', 'outcome', 'bankRef', 'reason']);
}
