import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SigningMode } from '../../../../domain/api-tasks.js';
import { PeopleItem } from './PeopleItem.js';
import { ReasonItem } from './ReasonItem.js';
import type { VerbDialogProps } from './verb-dialog.js';
import { VerbModal } from './VerbModal.js';

/** Asks others to sign: all of them, or any one. */
export function SignersDialog({ kind, detail: { task }, busy, error, onSend, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ people: string[]; mode: SigningMode; reason: string }>();
  return (
    <VerbModal
      title={t(`inbox.verb.${kind}`)}
      note={t(`inbox.note.${kind}`)}
      confirm={t(`inbox.verb.${kind}`)}
      form={form}
      initial={{ mode: task.signing?.mode ?? 'all' }}
      busy={busy}
      error={error}
      onSend={(values) => onSend({ version: task.version, ...values })}
      onClose={onClose}
    >
      <PeopleItem taskKey={task.taskKey} purpose="sign" label={t('inbox.signers')} several />
      <Form.Item name="mode" label={t('inbox.howMany')}>
        <Radio.Group
          options={[
            { value: 'all', label: t('inbox.mode.all') },
            { value: 'any', label: t('inbox.mode.any') },
          ]}
        />
      </Form.Item>
      <ReasonItem name="reason" label={t('common.reason')} />
    </VerbModal>
  );
}
