import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { replacedProofs, type Commitment } from '../../../domain/person/commitment.js';
import { newId } from '../../components/new-id.js';
import { PaperModal, type PaperFormProps } from './PaperModal.js';
import { SignerField } from './SignerField.js';

type Draft = Omit<Commitment, 'commitmentId'> & { readonly personId: string };

export function CommitmentModal({
  people,
  onSave,
  ...frame
}: PaperFormProps & { readonly onSave: (personId: string, commitment: Commitment) => void }) {
  const { t } = useTranslation();
  const [commitmentId, setCommitmentId] = useState(newId);
  const rulesFor = (label: string) => [{ required: true, message: t('people.required', { label }) }];
  return (
    <PaperModal<Draft>
      {...frame}
      title={t('people.addCommitment')}
      testId="commitment"
      initialValues={{ ...(people.length === 1 && people[0] ? { personId: people[0].personId } : {}), signedOn: civilDate(new Date()) }}
      onFinish={({ personId, ...draft }) => onSave(personId, { commitmentId, ...draft })}
      onClose={() => {
        setCommitmentId(newId());
        frame.onClose();
      }}
    >
      <SignerField people={people} />
      <Form.Item name="standsInFor" label={t('people.standsInFor')} rules={rulesFor(t('people.standsInFor'))}>
        <Select options={replacedProofs.map((value) => ({ value, label: t(`people.proofIs.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="statement"
        label={t('people.statement')}
        rules={[{ ...rulesFor(t('people.statement'))[0], whitespace: true, min: 2 }]}
      >
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="signedOn" label={t('people.signedOn')} rules={rulesFor(t('people.signedOn'))}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="checkDueOn" label={t('people.checkDueOn')} rules={rulesFor(t('people.checkDueOn'))}>
        <Input type="date" />
      </Form.Item>
    </PaperModal>
  );
}
