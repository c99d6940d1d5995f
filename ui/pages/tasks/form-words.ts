type Validate = (...args: readonly unknown[]) => readonly string[];
interface Validator {
  validateField?: Validate;
  validateFieldInstance?: Validate;
}

/** form-js says these in English only; what a form's author wrote passes unchanged. */
const chinese: readonly (readonly [RegExp, string])[] = [
  [/^Field is required\.$/, '此项必填'],
  [/^Field must match pattern .*$/, '格式不对，请核对'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1'],
  [/^Field must have minimum length of (.+)\.$/, '至少 $1 个字'],
  [/^Field must have maximum length of (.+)\.$/, '最多 $1 个字'],
  [/^Value is not a number\.$/, '请填数字'],
  [/^Value is expected to be an integer\.$/, '请填整数'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, '最多 $1 位小数'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '请填 $1 或 $2'],
  [/^Field must be a valid +international phone number.*$/, '电话号码不对，请核对'],
  [/^Field must be a valid email\.$/, '电子邮箱不对，请核对'],
  [/^M(in|ax) validation value is not a valid number\.$/, '表单的限值有误，请告诉流程设计师'],
];

/** A form-js module that words the validator's refusals in the reader's language. */
export function formWordsModule(language: string) {
  if (language === 'en') return {};
  const reword = (validator: Validator) => {
    for (const name of ['validateField', 'validateFieldInstance'] as const) {
      const original = validator[name]?.bind(validator);
      if (original) validator[name] = (...args) => original(...args).map(inChinese);
    }
  };
  return { __init__: [['validator', reword]] };
}

export function inChinese(message: string): string {
  const rule = chinese.find(([pattern]) => pattern.test(message));
  return rule ? message.replace(rule[0], rule[1]) : message;
}
