import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { factsOfResidentId } from '../../../domain/identity/facts-of-resident-id.js';
import { isValidResidentId } from '../../../domain/identity/resident-id.js';
import { disabilityKinds, employments, hukouKinds, selfCareLevels, sexes, specialStatuses } from '../../../domain/person/person-fields.js';
import { identityRule } from '../report/identity-rule.js';
import { Choice, Text } from './form-items.js';
import { PersonPicker } from './PersonPicker.js';

/** All fields of a person, by section. */
export function PersonFormFields({ guardians }: { readonly guardians: Readonly<Record<string, string>> }) {
  return (
    <>
      <Section id="identity">
        <IdentityFields guardians={guardians} />
      </Section>
      <Section id="contact">
        <Text name="phone" more={{ inputMode: 'tel', maxLength: 20 }} pattern={/^[0-9+\- ]{5,20}$/} wrong="report.badPhone" />
        <Text name="village" more={{ maxLength: 50 }} />
        <Text name="address" more={{ maxLength: 200 }} />
        <Text name="accountNumber" more={{ inputMode: 'numeric', maxLength: 19 }} pattern={/^\d{12,19}$/} wrong="report.badAccount" />
      </Section>
      <Section id="hukou">
        <Text name="hukouPlace" more={{ maxLength: 200 }} />
        <Choice name="hukouKind" values={hukouKinds} words="hukouIs" />
        <Text name={['residencePermit', 'number']} label="people.permitNumber" more={{ maxLength: 30 }} />
        <Text name={['residencePermit', 'place']} label="people.permitPlace" more={{ maxLength: 200 }} />
        <Text name={['residencePermit', 'validUntil']} label="people.validUntil" more={{ type: 'date' }} />
      </Section>
      <Section id="health">
        <HealthFields />
      </Section>
      <Section id="work">
        <Choice name="employment" values={employments} words="employmentIs" />
        <Choice name="specialStatus" values={specialStatuses} words="specialIs" isMany />
        <Text name="deceasedOn" more={{ type: 'date' }} />
      </Section>
    </>
  );
}

function IdentityFields({ guardians }: { readonly guardians: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const identityNumber = Form.useWatch<string | undefined>('identityNumber');
  const isKnown = identityNumber !== undefined && isValidResidentId(identityNumber);
  const label = t('people.field.name');
  return (
    <>
      <Form.Item name="name" label={label} rules={[{ required: true, whitespace: true, message: t('people.required', { label }) }]}>
        <Input maxLength={50} autoComplete="off" data-testid="person-name" />
      </Form.Item>
      <Form.Item
        name="identityNumber"
        label={t('people.field.identityNumber')}
        extra={t('people.identityHelp')}
        validateTrigger="onBlur"
        normalize={(value: string) => value.replace(/\s/g, '').toUpperCase()}
        rules={[identityRule(t)]}
      >
        <Input
          maxLength={18}
          autoComplete="off"
          data-testid="person-identityNumber"
          onChange={({ target }) => {
            const text = target.value.replace(/\s/g, '').toUpperCase();
            if (isValidResidentId(text)) form.setFieldsValue(factsOfResidentId(text));
          }}
        />
      </Form.Item>
      <Form.Item name="birthDate" label={t('people.field.birthDate')} extra={isKnown ? t('people.fromIdentity') : undefined}>
        <Input type="date" disabled={isKnown} data-testid="person-birthDate" />
      </Form.Item>
      <Choice name="sex" values={sexes} words="sexIs" disabled={isKnown} />
      <Text name="ethnicity" more={{ maxLength: 20 }} />
      <Form.Item name="guardianId" label={t('people.field.guardianId')}>
        <PersonPicker known={guardians} />
      </Form.Item>
    </>
  );
}

function HealthFields() {
  const { t } = useTranslation();
  return (
    <>
      <Choice name={['disability', 'kind']} label="people.disabilityKind" values={disabilityKinds} words="disabilityIs" />
      <Form.Item name={['disability', 'grade']} label={t('people.disabilityGrade')}>
        <InputNumber min={1} max={4} precision={0} style={{ width: '100%' }} />
      </Form.Item>
      <Text name={['disability', 'certificateValidUntil']} label="people.validUntil" more={{ type: 'date' }} />
      <Choice name="selfCareLevel" values={selfCareLevels} words="selfCareIs" />
      <Form.Item name="assessedAbleToLearn" label={t('people.field.assessedAbleToLearn')}>
        <Select
          allowClear
          options={[
            { value: true, label: t('people.yes') },
            { value: false, label: t('people.no') },
          ]}
        />
      </Form.Item>
      <Text name={['insurance', 'paidBy']} label="people.paidBy" more={{ maxLength: 50 }} />
      <Form.Item name={['insurance', 'isEnrolledInBasic']} valuePropName="checked" label={t('people.field.insurance')}>
        <Checkbox>{t('people.basicInsurance')}</Checkbox>
      </Form.Item>
      <Form.Item name={['insurance', 'isEnrolledInCriticalIllness']} valuePropName="checked" label=" ">
        <Checkbox>{t('people.criticalInsurance')}</Checkbox>
      </Form.Item>
      <div style={{ gridColumn: '1 / -1' }}>
        <Illnesses />
      </div>
    </>
  );
}

function Illnesses() {
  const { t } = useTranslation();
  return (
    <Form.List name="seriousIllnesses">
      {(rows, { add, remove }) => (
        <div className="record-rows">
          {rows.map(({ key, name }) => (
            <div key={key} className="record-row">
              <Text name={[name, 'diseaseCode']} label="people.diseaseCode" more={{ maxLength: 20 }} isRequired />
              <Text name={[name, 'diagnosedOn']} label="people.diagnosedOn" more={{ type: 'date' }} />
              <div className="record-checks">
                <Form.Item name={[name, 'isOnSpecialAidList']} valuePropName="checked">
                  <Checkbox>{t('people.onList')}</Checkbox>
                </Form.Item>
                <Button size="small" onClick={() => remove(name)}>
                  {t('people.remove')}
                </Button>
              </div>
            </div>
          ))}
          <div>
            <Button size="small" onClick={() => add({ isOnSpecialAidList: false })}>
              {t('people.add')}: {t('people.field.seriousIllnesses')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}

function Section({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <fieldset>
      <legend>{t(`people.section.${id}`)}</legend>
      <div className="record-fields">{children}</div>
    </fieldset>
  );
}
