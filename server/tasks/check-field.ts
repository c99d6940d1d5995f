import { isValidResidentId } from '../../domain/identity/resident-id.js';
import type { FormField } from './form-fields.js';

/** What is wrong with a field's value, in Chinese; undefined when nothing is. An empty value comes as undefined. */
export function checkField(field: FormField, value: unknown): string | undefined {
  if (value === undefined) return field.validate.required ? '必填' : undefined;
  switch (field.type) {
    case 'textfield':
    case 'textarea':
      return checkText(field, value);
    case 'number':
      return checkNumber(field, value);
    case 'checkbox':
      if (typeof value !== 'boolean') return '只能是勾选或不勾选';
      return field.validate.required && !value ? '必须勾选' : undefined;
    case 'radio':
    case 'select':
      return isOption(field, value) ? undefined : '请从选项中选择';
    case 'checklist':
    case 'taglist':
      return Array.isArray(value) && value.every((item) => isOption(field, item)) ? undefined : '请从选项中选择';
    case 'datetime':
      return checkDate(field, value);
    default:
      return '系统不支持此类字段，请联系流程设计人员';
  }
}

function checkText({ validate, properties }: FormField, value: unknown): string | undefined {
  if (typeof value !== 'string') return '应填写文字';
  const length = [...value].length;
  if (validate.minLength !== undefined && length < validate.minLength) return `至少 ${validate.minLength} 个字`;
  if (length > (validate.maxLength ?? 10_000)) return `最多 ${validate.maxLength ?? 10_000} 个字`;
  if (validate.pattern !== undefined && !new RegExp(validate.pattern).test(value)) return '格式不正确';
  if (properties['stores'] === 'identityNumber' && !isValidResidentId(value.toUpperCase())) return '身份证号不正确，请核对';
  return undefined;
}

function checkNumber({ validate, decimalDigits }: FormField, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '应填写数字';
  if (validate.min !== undefined && value < validate.min) return `不能小于 ${validate.min}`;
  if (validate.max !== undefined && value > validate.max) return `不能大于 ${validate.max}`;
  if (decimalDigits !== undefined && Number(value.toFixed(decimalDigits)) !== value) return decimalDigits === 0 ? '应为整数' : `最多 ${decimalDigits} 位小数`;
  return undefined;
}

function isOption({ options }: FormField, value: unknown): boolean {
  // Without a list in the form the options come from elsewhere: then only the kind of value is checked.
  return options === undefined ? typeof value === 'string' || typeof value === 'number' : options.some((option) => option.value === value);
}

function checkDate({ subtype }: FormField, value: unknown): string | undefined {
  const date = String.raw`\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`;
  const time = String.raw`([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d{2}:\d{2})?`;
  const shape = subtype === 'time' ? time : subtype === 'datetime' ? `${date}T${time}` : date;
  if (typeof value !== 'string' || !new RegExp(`^${shape}$`).test(value)) return '日期或时间不正确';
  return subtype !== 'time' && Number.isNaN(Date.parse(value)) ? '日期或时间不正确' : undefined;
}
