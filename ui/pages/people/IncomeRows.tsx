import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { householdMonthlyIncomeFen } from '../../../domain/household/household-facts.js';
import { incomeKinds } from '../../../domain/household/household-fields.js';
import { formatFen } from '../../../domain/money/fen.js';
import { Choice, Text } from './form-items.js';
import { readHouseholdDraft, type HouseholdDraft } from './household-draft.js';
import { RecordRows } from './RecordRows.js';
import { YuanField } from './YuanField.js';

/** What each member earns, and the sum that follows. */
export function IncomeRows({ names }: { readonly names: Readonly<Record<string, string>> }) {
  const { t } = useTranslation();
  // Members have no field of their own for who they are.
  const draft = Form.useWatch((values: HouseholdDraft) => values, { form: Form.useFormInstance(), preserve: true }) as
    HouseholdDraft | undefined;
  const members = (draft?.members ?? []) as readonly { readonly personId?: string }[];
  const options = members.flatMap(({ personId }) =>
    personId === undefined ? [] : [{ value: personId, label: names[personId] ?? t('people.picked') }],
  );
  const read = draft && readHouseholdDraft(draft);
  return (
    <>
      <RecordRows name="incomeItems" add="people.addIncome" fresh={{ kind: 'wage', period: 'month' }}>
        {(row) => (
          <>
            <Form.Item
              name={[row, 'personId']}
              label={t('people.member')}
              rules={[{ required: true, message: t('people.choose', { label: t('people.member') }) }]}
            >
              <Select options={options} data-testid={`income-person-${row}`} />
            </Form.Item>
            <Choice name={[row, 'kind']} label="people.kind" values={incomeKinds} words="incomeIs" isRequired />
            <YuanField name={[row, 'amountYuan']} label="people.amount" />
            <Choice name={[row, 'period']} label="people.period" values={['month', 'year']} words="periodIs" isRequired />
            <Text name={[row, 'source']} label="people.source" more={{ maxLength: 100 }} />
          </>
        )}
      </RecordRows>
      {read?.success && (
        <p className="record-sum" data-testid="record-sum">
          {t('people.monthlyIncome')} {formatFen(householdMonthlyIncomeFen(read.data, civilDate(new Date())))}
        </p>
      )}
    </>
  );
}
