import { Alert, Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface PaperFormProps {
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onClose: () => void;
}
interface Props<Draft> extends Omit<PaperFormProps, 'people'> {
  readonly title: string;
  readonly testId: string;
  readonly initialValues: Partial<Draft>;
  readonly onFinish: (draft: Draft) => void;
  readonly children: ReactNode;
}

/** The frame of a small form in a dialog. */
export function PaperModal<Draft extends object>({
  title,
  testId,
  open,
  busy,
  error,
  initialValues,
  onFinish,
  onClose,
  children,
}: Props<Draft>) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Draft>();
  return (
    <Modal
      title={title}
      open={open}
      okText={t('people.save')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ htmlType: 'button', 'data-testid': `${testId}-save` }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => form.resetFields()}
      destroyOnHidden
    >
      <Form<Draft> form={form} layout="vertical" initialValues={initialValues} onFinish={onFinish} scrollToFirstError={{ focus: true }}>
        {children}
      </Form>
      {error !== undefined && <Alert type="error" showIcon role="alert" title={error} />}
    </Modal>
  );
}
