import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { PeopleItem } from './PeopleItem.js';
import { ReasonItem } from './ReasonItem.js';
import type { VerbDialogProps } from './verb-dialog.js';
import { VerbModal } from './VerbModal.js';

/** Lets others read along. */
export function CopyDialog({ kind, detail: { task }, busy, error, onSend, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ people: string[]; reason?: string }>();
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
      <PeopleItem taskKey={task.taskKey} purpose="copy" label={t('inbox.toWhom')} several />
      <ReasonItem name="reason" label={t('inbox.remark')} optional />
    </VerbModal>
  );
}
