import { Checkbox, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DisasterView, RegisterVictim, VictimView } from '../../../domain/api-disasters.js';
import { useRegisterVictim } from '../../api/use-disasters.js';
import { problemWords } from '../../components/problem-words.js';

export interface Registering {
  readonly householdId: string;
  readonly householdNumber: string;
  readonly peopleCount: number;
  /** What was written before. */
  readonly before?: VictimView;
}

/** What a household lost, and, later on, what it still needs. */
export function VictimModal({ disaster, registering, onClose }: { readonly disaster: DisasterView; readonly registering: Registering | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const register = useRegisterVictim(disaster.matterId);
  const [form] = Form.useForm<RegisterVictim>();
  const { round } = disaster;
  const needed = [{ required: true, message: t('disasters.choose') }];
  const initial: Partial<RegisterVictim> = registering?.before ?? { peopleCount: registering?.peopleCount ?? 1, needsNow: false, losses: '' };

  const send = (fields: RegisterVictim) => {
    if (!registering) return;
    const { furtherNeed, coldSeasonHardship } = registering.before ?? {};
    const marks = { ...(furtherNeed !== undefined && { furtherNeed }), ...(coldSeasonHardship !== undefined && { coldSeasonHardship }) };
    register.mutate({ householdId: registering.householdId, victim: { ...marks, ...fields } }, { onSuccess: onClose });
  };
  return (
    <Modal
      title={`${t('disasters.take')} ${registering?.householdNumber ?? ''}`}
      open={registering !== undefined}
      okText={t('disasters.save')}
      cancelText={t('common.cancel')}
      confirmLoading={register.isPending}
      okButtonProps={{ htmlType: 'submit', 'data-testid': 'disaster-save' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => register.reset()}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} initialValues={initial} onFinish={send}>
        <Form.Item name="peopleCount" label={t('disasters.people')} rules={needed}>
          <InputNumber min={1} max={30} precision={0} />
        </Form.Item>
        <Form.Item name="homeDamage" label={t('disasters.home')} rules={needed}>
          <Radio.Group options={(['none', 'damaged', 'severe', 'collapsed'] as const).map((value) => ({ value, label: t(`disasters.homeIs.${value}`) }))} />
        </Form.Item>
        <Form.Item name="cropLoss" label={t('disasters.crops')} rules={needed}>
          <Radio.Group options={(['none', 'partial', 'total'] as const).map((value) => ({ value, label: t(`disasters.cropsIs.${value}`) }))} />
        </Form.Item>
        <Form.Item name="needsNow" valuePropName="checked">
          <Checkbox>{t('disasters.needsNow')}</Checkbox>
        </Form.Item>
        {round === 'recovery' && (
          <Form.Item name="furtherNeed" label={t('disasters.further')} rules={needed}>
            <Radio.Group options={(['none', 'rebuilding', 'application'] as const).map((value) => ({ value, label: t(`disasters.furtherIs.${value}`) }))} />
          </Form.Item>
        )}
        {round === 'winter-spring' && (
          <Form.Item name="coldSeasonHardship" label={t('disasters.cold')} rules={needed}>
            <Radio.Group options={[{ value: true, label: t('disasters.coldIs.yes') }, { value: false, label: t('disasters.coldIs.no') }]} />
          </Form.Item>
        )}
        <Form.Item name="losses" label={t('disasters.losses')} extra={t('disasters.lossesHelp')}>
          <Input.TextArea rows={3} maxLength={1000} data-testid="disaster-losses" />
        </Form.Item>
        {register.isError && <p role="alert">{problemWords(register.error, t).title}</p>}
      </Form>
    </Modal>
  );
}
