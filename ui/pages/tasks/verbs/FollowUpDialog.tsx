import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { VerbDialogProps } from './verb-dialog.js';
import { VerbModal } from './VerbModal.js';

/** The day on which the holder means to look at it again. */
export function FollowUpDialog({ kind, detail: { task }, busy, error, onSend, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ date?: string }>();
  return (
    <VerbModal
      title={t(`inbox.verb.${kind}`)}
      note={t(`inbox.note.${kind}`)}
      confirm={t('common.confirm')}
      form={form}
      initial={task.followUpOn === undefined ? {} : { date: task.followUpOn }}
      busy={busy}
      error={error}
      onSend={({ date }) => onSend({ version: task.version, date: date ? date : null })}
      onClose={onClose}
    >
      <Form.Item name="date" label={t('inbox.followUpOn')}>
        <Input type="date" data-testid="verb-date" />
      </Form.Item>
    </VerbModal>
  );
}
