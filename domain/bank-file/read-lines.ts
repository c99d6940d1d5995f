import type { z } from 'zod';
import type { ControlledFile, ReadFile } from './controlled-file.js';

/** Each line by the schema of its fields; every line that does not fit is named with its number. */
export function readLines<Schema extends z.ZodType>(
  lines: ControlledFile['lines'],
  schema: Schema,
  names: readonly string[],
): ReadFile<z.output<Schema>[]> {
  const problems: string[] = [];
  const read = lines.flatMap((fields, index) => {
    const result = schema.safeParse(Object.fromEntries(names.map((name, column) => [name, fields[column] ?? ''])));
    if (result.success) return [result.data];
    problems.push(`第 ${index + 2} 行：${[...new Set(result.error.issues.map(({ path }) => path.join('.')))].join('、')} 不符合格式。`);
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, file: read };
}
