import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { identityRule } from './identity-rule.js';

export function PersonFields() {
  const { t } = useTranslation();
  const isUnknown = Form.useWatch<boolean | undefined>('identityUnknown') === true;
  return (
    <section>
      <h2>{t('report.who')}</h2>
      <Form.Item
        name="personName"
        label={t('report.personName')}
        rules={[{ required: true, whitespace: true, message: t('report.required', { label: t('report.personName') }) }]}
      >
        <Input name="personName" maxLength={50} autoFocus autoComplete="off" data-testid="report-personName" />
      </Form.Item>
      <Form.Item name="identityUnknown" valuePropName="checked" className="tight" extra={isUnknown ? t('report.identityUnknownHelp') : undefined}>
        <Checkbox name="identityUnknown" data-testid="report-identityUnknown">
          {t('report.identityUnknown')}
        </Checkbox>
      </Form.Item>
      {!isUnknown && (
        <Form.Item
          name="identityNumber"
          label={t('report.identityNumber')}
          validateTrigger="onBlur"
          normalize={(value: string) => value.replace(/\s/g, '').toUpperCase()}
          rules={[{ required: true, message: t('report.required', { label: t('report.identityNumber') }) }, identityRule(t)]}
        >
          <Input name="identityNumber" maxLength={18} autoComplete="off" data-testid="report-identityNumber" />
        </Form.Item>
      )}
      <Form.Item name="phone" label={t('report.phone')} validateTrigger="onBlur" rules={[{ pattern: /^[0-9+\- ]{5,20}$/, message: t('report.badPhone') }]}>
        <Input name="phone" inputMode="tel" maxLength={20} autoComplete="off" data-testid="report-phone" />
      </Form.Item>
      <Form.Item
        name="accountNumber"
        label={t('report.accountNumber')}
        validateTrigger="onBlur"
        normalize={(value: string) => value.replace(/\s/g, '')}
        rules={[{ pattern: /^\d{12,19}$/, message: t('report.badAccount') }]}
      >
        <Input name="accountNumber" inputMode="numeric" maxLength={19} autoComplete="off" data-testid="report-accountNumber" />
      </Form.Item>
    </section>
  );
}
