import type { z } from 'zod';
import { refuse } from './refuse.js';

/** The value in the schema's type, or a 400 that words each field in Chinese. */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw refuse('invalid-input', {
    fields: result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issueMessage(issue, input) })),
  });
}

function issueMessage(issue: z.core.$ZodIssue, input: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(input, issue.path) === undefined ? '必填' : '填写的内容类型不正确';
    case 'too_small':
      return issue.origin === 'string' ? (Number(issue.minimum) <= 1 ? '必填' : `至少 ${issue.minimum} 个字`) : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`;
    case 'invalid_value':
      return `只能是：${issue.values.map(String).join('、')}`;
    case 'custom':
      return issue.message === 'bad-check-digit' ? '身份证号码不正确，请核对（校验位或出生日期不符）' : issue.message;
    default:
      return '格式不正确';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined), input);
}
