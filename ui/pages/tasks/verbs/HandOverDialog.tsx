import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { PeopleItem } from './PeopleItem.js';
import { ReasonItem } from './ReasonItem.js';
import type { VerbDialogProps } from './verb-dialog.js';
import { VerbModal } from './VerbModal.js';

/** Assign, transfer or delegate: to whom, and why. */
export function HandOverDialog({ kind, detail: { task }, busy, error, onSend, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ to: string; reason: string }>();
  return (
    <VerbModal
      title={t(`inbox.verb.${kind}`)}
      note={t(`inbox.note.${kind}`)}
      confirm={t(`inbox.verb.${kind}`)}
      form={form}
      busy={busy}
      error={error}
      onSend={(values) => onSend({ version: task.version, ...values })}
      onClose={onClose}
    >
      <PeopleItem taskKey={task.taskKey} purpose="hold" label={t('inbox.toWhom')} />
      <ReasonItem name="reason" label={t('common.reason')} />
    </VerbModal>
  );
}
