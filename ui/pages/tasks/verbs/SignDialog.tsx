import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonItem } from './ReasonItem.js';
import type { VerbDialogProps } from './verb-dialog.js';
import { VerbModal } from './VerbModal.js';

/** A signer agrees or not, and says why. */
export function SignDialog({ kind, busy, error, onSend, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ agrees: boolean; opinion: string }>();
  return (
    <VerbModal
      title={t(`inbox.verb.${kind}`)}
      note={t(`inbox.note.${kind}`)}
      confirm={t(`inbox.verb.${kind}`)}
      form={form}
      busy={busy}
      error={error}
      onSend={onSend}
      onClose={onClose}
    >
      <Form.Item name="agrees" label={t('inbox.signingOpinion')} rules={[{ required: true, message: t('inbox.chooseOne') }]}>
        <Radio.Group
          options={[
            { value: true, label: t('inbox.agree') },
            { value: false, label: t('inbox.disagree') },
          ]}
        />
      </Form.Item>
      <ReasonItem name="opinion" label={t('inbox.opinion')} />
    </VerbModal>
  );
}
