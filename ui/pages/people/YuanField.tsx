import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

/** An amount in yuan, to the fen. */
export function YuanField({ name, label }: { readonly name: (string | number)[]; readonly label: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item name={name} label={t(label)} rules={[{ required: true, message: t('people.required', { label: t(label) }) }]}>
      <InputNumber
        min={0}
        max={1_000_000_000}
        precision={2}
        prefix="¥"
        style={{ width: '100%' }}
        data-testid={`record-${String(name.at(-1))}`}
      />
    </Form.Item>
  );
}
