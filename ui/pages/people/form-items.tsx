import { Form, Input, Select, type InputProps } from 'antd';
import { useTranslation } from 'react-i18next';

type Name = string | (string | number)[];
interface Common {
  readonly name: Name;
  /** Key of the words; the field's own name without one. */
  readonly label?: string;
}

const last = (name: Name) => (typeof name === 'string' ? name : String(name.at(-1)));

/** A line of text, or a date. */
export function Text({
  name,
  label,
  more,
  pattern,
  wrong,
  isRequired = false,
}: Common & { readonly more: InputProps; readonly pattern?: RegExp; readonly wrong?: string; readonly isRequired?: boolean }) {
  const { t } = useTranslation();
  const words = t(label ?? `people.field.${last(name)}`);
  const rules = [
    ...(isRequired ? [{ required: true, whitespace: true, message: t('people.required', { label: words }) }] : []),
    ...(pattern && wrong !== undefined ? [{ pattern, message: t(wrong) }] : []),
  ];
  return (
    <Form.Item name={name} label={words} rules={rules} validateTrigger="onBlur">
      <Input autoComplete="off" {...more} data-testid={`record-${last(name)}`} />
    </Form.Item>
  );
}

/** One of some codes, or several. */
export function Choice({
  name,
  label,
  values,
  words,
  isMany = false,
  isRequired = false,
  disabled = false,
}: Common & {
  readonly values: readonly string[];
  readonly words: string;
  readonly isMany?: boolean;
  readonly isRequired?: boolean;
  readonly disabled?: boolean;
}) {
  const { t } = useTranslation();
  const title = t(label ?? `people.field.${last(name)}`);
  return (
    <Form.Item name={name} label={title} rules={isRequired ? [{ required: true, message: t('people.choose', { label: title }) }] : []}>
      <Select
        allowClear={!isRequired}
        disabled={disabled}
        {...(isMany ? { mode: 'multiple' as const } : {})}
        options={values.map((value) => ({ value, label: t(`people.${words}.${value}`) }))}
        data-testid={`record-${last(name)}`}
      />
    </Form.Item>
  );
}
