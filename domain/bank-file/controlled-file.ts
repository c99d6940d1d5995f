/**
 * Files to and from the bank (docs/bank-files.md): UTF-8, one record a line, fields divided by commas. `H` opens with the kind of file, `D` is
 * one line of it, `T` closes with the number of lines, the sum in fen and the SHA-256 of everything before it.
 */
export interface ControlledFile {
  /** Fields after the kind. */
  readonly header: readonly string[];
  readonly lines: readonly (readonly string[])[];
}
/** Of a text in UTF-8, in hex. */
export type Sha256 = (text: string) => string;
export type ReadFile<T> = { readonly ok: true; readonly file: T } | { readonly ok: false; readonly problems: readonly string[] };

/** `amountColumn` is the place of the amount in a line. */
export function writeControlled(kind: string, { header, lines }: ControlledFile, amountColumn: number, sha256: Sha256): string {
  const body = [['H', kind, ...header], ...lines.map((line) => ['D', ...line])]
    .map((fields) => `${fields.map(plain).join(',')}\n`)
    .join('');
  return `${body}T,${lines.length},${sumOf(lines, amountColumn)},${sha256(body)}\n`;
}

/** The file as it was written, or everything that shows that it is not: a damaged file is refused as a whole. */
export function readControlled(kind: string, text: string, amountColumn: number, sha256: Sha256): ReadFile<ControlledFile> {
  const body = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const rows = body.split('\n').filter((row) => row !== '');
  const trailerAt = body.lastIndexOf('\nT,') + 1;
  const [head, trailer] = [rows[0]?.split(','), rows.at(-1)?.split(',')];
  if (head?.[0] !== 'H' || head[1] !== kind)
    return { ok: false, problems: [`第 1 行：应为文件头 H,${kind}，实为“${(rows[0] ?? '').slice(0, 40)}”。`] };
  if (trailer?.[0] !== 'T' || trailerAt === 0) return { ok: false, problems: ['缺少文件尾（T 行），文件不完整。'] };

  const details = rows.slice(1, -1).map((row) => row.split(','));
  const problems = details.flatMap((fields, index) => (fields[0] === 'D' ? [] : [`第 ${index + 2} 行：应为明细行 D。`]));
  const lines = details.map((fields) => fields.slice(1));
  const [, count, total, checksum] = trailer;
  if (Number(count) !== lines.length) problems.push(`文件尾写明 ${count ?? ''} 笔，实有 ${lines.length} 笔。`);
  if (Number(total) !== sumOf(lines, amountColumn))
    problems.push(`文件尾写明合计 ${total ?? ''} 分，实为 ${sumOf(lines, amountColumn)} 分。`);
  if (checksum !== sha256(body.slice(0, trailerAt))) problems.push('校验值不符，文件已被改动或传输受损。');
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: { header: head.slice(2), lines } };
}

function sumOf(lines: ControlledFile['lines'], amountColumn: number): number {
  return lines.reduce((sum, line) => sum + Number(line[amountColumn]), 0);
}

/** Nothing in a field may look like the end of it. */
function plain(field: string): string {
  return field.replaceAll(/[,"\r\n]/g, ' ');
}
