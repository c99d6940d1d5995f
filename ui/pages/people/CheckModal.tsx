import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { CommitmentCheck } from '../../../domain/person/commitment.js';
import { PaperModal, type PaperFormProps } from './PaperModal.js';

type Draft = z.infer<typeof CommitmentCheck>;

/** What became of somebody's word. */
export function CheckModal({ people: _people, onSave, ...frame }: PaperFormProps & { readonly onSave: (check: Draft) => void }) {
  const { t } = useTranslation();
  const label = t('people.checkResult');
  return (
    <PaperModal<Draft> {...frame} title={t('people.check')} testId="check" initialValues={{}} onFinish={onSave}>
      <Form.Item name="result" label={label} rules={[{ required: true, message: t('people.choose', { label }) }]}>
        <Radio.Group
          options={(['true', 'untrue', 'cannot-tell'] as const).map((value) => ({ value, label: t(`people.checkIs.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="note"
        label={t('people.checkNote')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('people.required', { label: t('people.checkNote') }) }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </PaperModal>
  );
}
