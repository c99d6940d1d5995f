import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { civilDate } from '../../../domain/deadline/working-days.js';

/** From when it holds, and for a change why. */
export function ChangeFields({ asksReason }: { readonly asksReason: boolean }) {
  const { t } = useTranslation();
  const [effect, reason] = [t('people.effectiveFrom'), t('people.reason')];
  return (
    <fieldset>
      <legend>{t('people.section.change')}</legend>
      <div className="record-fields">
        <Form.Item
          name="effectiveFrom"
          label={effect}
          extra={t('people.effectiveHelp')}
          rules={[{ required: true, message: t('people.required', { label: effect }) }]}
        >
          <Input type="date" max={civilDate(new Date())} data-testid="record-effectiveFrom" />
        </Form.Item>
        {asksReason && (
          <Form.Item
            name="reason"
            label={reason}
            rules={[{ required: true, whitespace: true, min: 2, message: t('people.required', { label: reason }) }]}
          >
            <Input maxLength={200} placeholder={t('people.reasonHint')} data-testid="record-reason" />
          </Form.Item>
        )}
      </div>
    </fieldset>
  );
}
