import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** A few words that are kept with the act. */
export function ReasonItem({
  name,
  label,
  optional = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly optional?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      rules={optional ? [] : [{ required: true, whitespace: true, min: 2, message: t('inbox.tooShort') }]}
    >
      <Input.TextArea rows={3} maxLength={200} showCount data-testid={`verb-${name}`} />
    </Form.Item>
  );
}
