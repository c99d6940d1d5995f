import { App, Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgencyRow } from '../../../domain/api-services.js';
import { serviceKinds, type ServiceKind } from '../../../domain/service/services.js';
import { useKeepAgency } from '../../api/use-services.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

interface Fields {
  readonly name: string;
  readonly professionalPercent: number;
  readonly services: ServiceKind[];
  readonly accountNumber?: string;
  readonly isActive?: boolean;
}

/** A new agency, or what may be changed of one. Its account is never shown again. */
export function AgencyModal({ agency, onClose }: { readonly agency: AgencyRow | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const keep = useKeepAgency();
  const [requestId] = useState(newId);
  const [form] = Form.useForm<Fields>();
  const needed = (label: 'name' | 'professional' | 'services' | 'account') => [
    { required: true, message: t('services.required', { label: t(`services.${label}`) }) },
  ];
  const send = ({ accountNumber, isActive, ...facts }: Fields) => {
    const account = accountNumber ? { accountNumber } : {};
    keep.mutate(
      agency
        ? { agencyId: agency.agencyId, change: { ...facts, ...account, isActive: isActive ?? true, revision: agency.revision } }
        : { enter: { requestId, ...facts, accountNumber: accountNumber ?? '' } },
      { onSuccess: () => (onClose(), void message.success(t('services.saved'))) },
    );
  };
  return (
    <Modal
      open
      title={t(agency ? 'services.changeTitle' : 'services.add')}
      okText={t(agency ? 'services.change' : 'services.add')}
      cancelText={t('common.cancel')}
      confirmLoading={keep.isPending}
      okButtonProps={{ 'data-testid': 'agency-save' }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {keep.error && <p role="alert">{Object.values(problemWords(keep.error, t)).join(' ')}</p>}
      <Form<Fields>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={send}
        {...(agency && { initialValues: { ...agency, services: [...agency.services] } })}
      >
        <Form.Item name="name" label={t('services.name')} rules={needed('name')}>
          <Input maxLength={60} data-testid="agency-name" />
        </Form.Item>
        <Form.Item name="professionalPercent" label={t('services.professional')} rules={needed('professional')}>
          <InputNumber min={0} max={100} precision={0} />
        </Form.Item>
        <Form.Item name="services" label={t('services.services')} rules={needed('services')}>
          <Checkbox.Group options={serviceKinds.map((value) => ({ value, label: t(`services.serviceIs.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="accountNumber"
          label={t('services.account')}
          extra={agency ? t('services.accountKeep') : t('services.accountHelp')}
          rules={[...(agency ? [] : needed('account')), { pattern: /^\d{12,19}$/, message: t('services.accountHelp') }]}
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={19} />
        </Form.Item>
        {agency && (
          <Form.Item name="isActive" valuePropName="checked">
            <Checkbox>{t('services.isActive')}</Checkbox>
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
