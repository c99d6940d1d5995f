import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { hazardGrades, monitoredGroups, settlementKinds, spendingKinds } from '../../../domain/household/household-fields.js';
import { Choice, Text } from './form-items.js';
import { IncomeRows } from './IncomeRows.js';
import { MemberRows } from './MemberRows.js';
import { RecordRows } from './RecordRows.js';
import { YuanField } from './YuanField.js';

/** All fields of a household, by section. `names` are the members' masked names, by person id. */
export function HouseholdFormFields({
  names,
  onName,
}: {
  readonly names: Readonly<Record<string, string>>;
  readonly onName: (personId: string, name: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <fieldset>
        <legend>{t('people.field.members')}</legend>
        <MemberRows names={names} onName={onName} />
      </fieldset>
      <fieldset>
        <legend>{t('people.income')}</legend>
        <p className="quiet">{t('people.incomeLead')}</p>
        <IncomeRows names={names} />
      </fieldset>
      <fieldset>
        <legend>{t('people.spending')}</legend>
        <RecordRows name="essentialSpending" add="people.addSpending" fresh={{ kind: 'medical' }}>
          {(row) => (
            <>
              <Choice name={[row, 'kind']} label="people.kind" values={spendingKinds} words="spendingIs" isRequired />
              <YuanField name={[row, 'amountYuan']} label="people.amount" />
              <Text name={[row, 'from']} label="people.from" more={{ type: 'date' }} isRequired />
              <Text name={[row, 'to']} label="people.to" more={{ type: 'date' }} isRequired />
            </>
          )}
        </RecordRows>
      </fieldset>
      <fieldset>
        <legend>{t('people.field.property')}</legend>
        <div className="record-fields">
          <YuanField name={['property', 'liquidAssetsYuan']} label="people.liquidAssets" />
          <Count name="homesOwned" label="people.homesOwned" />
          <Count name="nonEssentialVehicles" label="people.vehicles" />
          <YuanField name={['property', 'businessInterestYuan']} label="people.businessInterest" />
          <Text name={['property', 'landUse']} label="people.landUse" more={{ maxLength: 200 }} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('people.field.house')}</legend>
        <div className="record-fields">
          <Choice name="settlementKind" values={settlementKinds} words="settlementIs" isRequired />
          <Choice name="monitoredGroups" values={monitoredGroups} words="groupIs" isMany />
          <Choice name={['house', 'tenure']} label="people.tenure" values={['owned', 'rented']} words="tenureIs" />
          <Choice name={['house', 'hazardGrade']} label="people.hazardGrade" values={hazardGrades} words="hazardIs" />
          <Text name={['house', 'assessedOn']} label="people.assessedOn" more={{ type: 'date' }} />
        </div>
      </fieldset>
    </>
  );
}

function Count({ name, label }: { readonly name: string; readonly label: string }) {
  const { t } = useTranslation();
  return (
    <Form.Item name={['property', name]} label={t(label)} rules={[{ required: true, message: t('people.required', { label: t(label) }) }]}>
      <InputNumber min={0} max={1000} precision={0} style={{ width: '100%' }} />
    </Form.Item>
  );
}
