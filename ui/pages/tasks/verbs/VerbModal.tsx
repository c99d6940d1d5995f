import { Alert, Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemWords } from '../../../components/problem-words.js';

interface Props<Values> {
  readonly title: string;
  /** What will happen. */
  readonly note: string;
  readonly confirm: string;
  readonly form: FormInstance<Values>;
  readonly initial?: Partial<Values>;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onSend: (values: Values) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The dialog of one act: what it does, what it asks for, and why it was refused. What was typed stays until it has gone through. */
export function VerbModal<Values extends object>({
  title,
  note,
  confirm,
  form,
  initial,
  busy,
  error,
  onSend,
  onClose,
  children,
}: Props<Values>) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ htmlType: 'submit', ...{ 'data-testid': 'verb-confirm' } }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{note}</p>
      <Form<Values> form={form} layout="vertical" initialValues={initial ?? {}} onFinish={onSend} data-testid="verb-form">
        {children}
      </Form>
      {error && <Alert type="warning" showIcon role="alert" title={problemWords(error, t).title} data-testid="verb-problem" />}
    </Modal>
  );
}
