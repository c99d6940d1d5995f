import { Alert, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperCodes, type PaperCode } from '../../../domain/papers/papers.js';

interface Props {
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  readonly onUpload: (paper: PaperCode, file: File) => void;
  readonly onClose: () => void;
}

/** Which paper it is, and the file; on a telephone the camera offers itself. */
export function UploadModal({ open, busy, error, onUpload, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ paper: PaperCode }>();
  const [file, setFile] = useState<File>();
  const [isMissing, setMissing] = useState(false);
  return (
    <Modal
      title={t('caseFile.addAttachment')}
      open={open}
      okText={t('caseFile.upload')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ 'data-testid': 'attachment-upload' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => {
        form.resetFields();
        setFile(undefined);
        setMissing(false);
      }}
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ paper: 'other' }}
        onFinish={({ paper }) => (file ? onUpload(paper, file) : setMissing(true))}
      >
        <Form.Item name="paper" label={t('caseFile.choosePaper')}>
          <Select
            data-testid="attachment-paper"
            showSearch={{ optionFilterProp: 'label' }}
            options={paperCodes.map((value) => ({ value, label: t(`caseFile.paper.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          label={t('caseFile.chooseFile')}
          extra={t('caseFile.fileHint')}
          required
          {...(isMissing && !file ? { validateStatus: 'error' as const, help: t('caseFile.noFile') } : {})}
        >
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp,image/gif,application/pdf"
            aria-label={t('caseFile.chooseFile')}
            data-testid="attachment-file"
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </Form.Item>
      </Form>
      {error !== undefined && <Alert type="error" showIcon role="alert" title={error} />}
    </Modal>
  );
}
