import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PaperFormProps } from './PaperModal.js';

/** For whom the paper is; not asked where there is one only. */
export function SignerField({ people }: Pick<PaperFormProps, 'people'>) {
  const { t } = useTranslation();
  const label = t('people.member');
  return (
    <Form.Item
      name="personId"
      label={label}
      hidden={people.length === 1}
      rules={[{ required: true, message: t('people.choose', { label }) }]}
    >
      <Select options={people.map(({ personId, name }) => ({ value: personId, label: name }))} />
    </Form.Item>
  );
}
