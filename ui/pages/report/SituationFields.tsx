import { Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';

const channels = ['hotline', 'window', 'coordinator', 'patrol'] as const;
const causes = ['sudden-event', 'accidental-injury', 'serious-illness', 'other'] as const;

export function SituationFields() {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('report.what')}</h2>
      <Form.Item
        name="causeCategory"
        label={t('report.causeCategory')}
        rules={[{ required: true, message: t('report.choose', { label: t('report.causeCategory') }) }]}
      >
        <Radio.Group name="causeCategory" className="report-choices" data-testid="report-causeCategory">
          {causes.map((cause) => (
            <Radio key={cause} value={cause} data-testid={`report-causeCategory-${cause}`}>
              {t(`report.cause.${cause}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="whatHappened"
        label={t('report.whatHappened')}
        rules={[{ required: true, whitespace: true, message: t('report.required', { label: t('report.whatHappened') }) }]}
      >
        <Input.TextArea name="whatHappened" rows={5} maxLength={2000} placeholder={t('report.whatHint')} data-testid="report-whatHappened" />
      </Form.Item>
      <Form.Item name="channel" label={t('report.channel')} required rules={[{ required: true }]}>
        <Radio.Group name="channel" className="report-choices" data-testid="report-channel">
          {channels.map((channel) => (
            <Radio key={channel} value={channel} data-testid={`report-channel-${channel}`}>
              {t(`report.channelIs.${channel}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </section>
  );
}
