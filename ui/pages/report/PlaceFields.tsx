import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { TownshipSelect } from './TownshipSelect.js';

export function PlaceFields() {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('report.where')}</h2>
      <Form.Item
        name="emergencyTownship"
        label={t('report.emergencyTownship')}
        extra={t('report.emergencyTownshipHelp')}
        rules={[{ required: true, message: t('report.choose', { label: t('report.emergencyTownship') }) }]}
      >
        <TownshipSelect testId="report-emergencyTownship" />
      </Form.Item>
      <Form.Item
        name="placeText"
        label={t('report.placeText')}
        rules={[{ required: true, whitespace: true, message: t('report.required', { label: t('report.placeText') }) }]}
      >
        <Input name="placeText" maxLength={200} placeholder={t('report.placeHint')} autoComplete="off" data-testid="report-placeText" />
      </Form.Item>
      <Form.Item
        name="registeredTownship"
        label={t('report.registeredTownship')}
        rules={[{ required: true, message: t('report.choose', { label: t('report.registeredTownship') }) }]}
      >
        <TownshipSelect allowOther testId="report-registeredTownship" />
      </Form.Item>
    </section>
  );
}
