import { Form, Input, Select, Switch } from 'antd';
import type { Rule } from 'antd/es/form';
import { useTranslation } from 'react-i18next';
import { NumberInput } from './NumberInput.js';
import { wordsOf, type PolicyField } from './policy-fields.js';
import { TableField } from './TableField.js';

/** One value of the policy in the form, with its unit. */
export function ValueField({ field }: { readonly field: PolicyField }) {
  const { t } = useTranslation();
  const { parameter, kind, isRequired } = field;
  const label = t(wordsOf(parameter));
  const testId = { 'data-testid': `policy-${parameter}` };
  const required: Rule[] = isRequired === true ? [{ required: true, message: t('policy.required') }] : [];
  switch (kind) {
    case 'switch':
      return (
        <Form.Item name={parameter} label={label} valuePropName="checked">
          <Switch checkedChildren={t('policy.on')} unCheckedChildren={t('policy.off')} {...testId} />
        </Form.Item>
      );
    case 'dates':
    case 'codes':
      return (
        <Form.Item name={parameter} label={label} extra={t(kind === 'dates' ? 'policy.datesHint' : 'policy.codesHint')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} placeholder={kind === 'dates' ? '2026-10-01' : ''} {...testId} />
        </Form.Item>
      );
    case 'choice':
    case 'choices': {
      const options = field.options.map((value) => ({ value, label: t(`policy.option.${value}`) }));
      return (
        <Form.Item name={parameter} label={label} rules={required}>
          <Select
            allowClear
            options={options}
            placeholder={t('policy.notSet')}
            {...(kind === 'choices' && { mode: 'multiple' })}
            {...testId}
          />
        </Form.Item>
      );
    }
    case 'table':
      return <TableField parameter={parameter} label={label} columns={field.columns} />;
    default:
      return (
        <Form.Item name={parameter} label={label} rules={required}>
          <NumberInput kind={kind} {...testId} />
        </Form.Item>
      );
  }
}
