import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ReasonItem } from './ReasonItem.js';
import type { VerbDialogProps } from './verb-dialog.js';
import { VerbModal } from './VerbModal.js';

/** An act that asks for nothing but some words: urging, or giving an opinion. */
export function TextDialog({ kind, detail: { task }, busy, error, onSend, onClose }: VerbDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ text: string }>();
  const body = (text: string) => (kind === 'urge' ? { message: text } : { version: task.version, opinion: text });
  return (
    <VerbModal
      title={t(`inbox.verb.${kind}`)}
      note={t(`inbox.note.${kind}`)}
      confirm={t(`inbox.verb.${kind}`)}
      form={form}
      busy={busy}
      error={error}
      onSend={({ text }) => onSend(body(text))}
      onClose={onClose}
    >
      <ReasonItem name="text" label={t(kind === 'urge' ? 'inbox.message' : 'inbox.opinion')} />
    </VerbModal>
  );
}
