import { Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { consentDataKinds, consentPurposes, type Consent } from '../../../domain/person/consent.js';
import { newId } from '../../components/new-id.js';
import { PaperModal, type PaperFormProps } from './PaperModal.js';
import { PersonPicker } from './PersonPicker.js';
import { SignerField } from './SignerField.js';

type Draft = Omit<Consent, 'consentId'> & { readonly personId: string };

export function ConsentModal({
  people,
  onSave,
  ...frame
}: PaperFormProps & { readonly onSave: (personId: string, consent: Consent) => void }) {
  const { t } = useTranslation();
  const [consentId, setConsentId] = useState(newId);
  const today = civilDate(new Date());
  const required = [{ required: true, message: t('people.choose', { label: '' }) }];
  const finish = ({ personId, givenBy, ...draft }: Draft) => onSave(personId, { consentId, ...draft, ...(givenBy ? { givenBy } : {}) });
  return (
    <PaperModal<Draft>
      {...frame}
      title={t('people.addConsent')}
      testId="consent"
      initialValues={{
        ...(people.length === 1 && people[0] ? { personId: people[0].personId } : {}),
        purposes: ['basic-living'],
        dataKinds: [...consentDataKinds],
        from: today,
      }}
      onFinish={finish}
      onClose={() => {
        setConsentId(newId());
        frame.onClose();
      }}
    >
      <SignerField people={people} />
      <Form.Item name="givenBy" label={t('people.givenBy')}>
        <PersonPicker known={{}} />
      </Form.Item>
      <Form.Item name="purposes" label={t('people.purposes')} rules={required}>
        <Checkbox.Group options={consentPurposes.map((value) => ({ value, label: t(`people.purposeIs.${value}`) }))} />
      </Form.Item>
      <Form.Item name="dataKinds" label={t('people.dataKinds')} rules={required}>
        <Select mode="multiple" options={consentDataKinds.map((value) => ({ value, label: t(`people.dataIs.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="from"
        label={t('people.from')}
        rules={[{ required: true, message: t('people.required', { label: t('people.from') }) }]}
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={t('people.to')} rules={[{ required: true, message: t('people.required', { label: t('people.to') }) }]}>
        <Input type="date" data-testid="consent-until" />
      </Form.Item>
    </PaperModal>
  );
}
