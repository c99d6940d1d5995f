import { Form, Input, InputNumber, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PolicyField } from './policy-fields.js';

const fractions: Partial<Record<PolicyField['kind'], number>> = { fen: 2, multiple: 2 };

/** One value of the policy in the form, with its unit. */
export function ValueField({ field: { parameter, kind, isOptional } }: { readonly field: PolicyField }) {
  const { t } = useTranslation();
  const label = t(`policy.parameter.${parameter.replace('.', '_')}`);
  const testId = { 'data-testid': `policy-${parameter}` };
  if (kind === 'switch') {
    return (
      <Form.Item name={parameter} label={label} valuePropName="checked">
        <Switch checkedChildren={t('policy.on')} unCheckedChildren={t('policy.off')} {...testId} />
      </Form.Item>
    );
  }
  if (kind === 'dates') {
    return (
      <Form.Item name={parameter} label={label} extra={t('policy.datesHint')}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} placeholder="2026-10-01" {...testId} />
      </Form.Item>
    );
  }
  return (
    <Form.Item name={parameter} label={label} rules={isOptional ? [] : [{ required: true, message: t('policy.required') }]}>
      <InputNumber
        min={kind === 'multiple' || kind === 'fen' ? 0.01 : 1}
        precision={fractions[kind] ?? 0}
        {...(kind === 'fen' ? { prefix: '¥' } : { suffix: t(`policy.suffix.${kind}`) })}
        style={{ width: '100%' }}
        {...testId}
      />
    </Form.Item>
  );
}
