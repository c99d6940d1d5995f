import { CheckCircleFilled, FolderOpenOutlined } from '@ant-design/icons';
import { App, Button, Form, Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeploy } from '../../api/use-deploy.js';
import { Refusal } from './Refusal.js';

/** A diagram names its forms and tables, so that they go first. */
const order = ['.form', '.dmn', '.bpmn'];
const rank = (name: string) => order.findIndex((ending) => name.endsWith(ending));

/** Forms, tables and diagrams from files, one after the other; what went through stays, what is refused can be chosen again. */
export function DeployFiles({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const deploy = useDeploy();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [done, setDone] = useState<readonly string[]>([]);
  const [form] = Form.useForm<{ note: string }>();

  const send = async ({ note }: { readonly note: string }) => {
    for (const file of [...files].sort((a, b) => rank(a.name) - rank(b.name))) {
      if (done.includes(file.name)) continue;
      try {
        await deploy.mutateAsync({ resourceName: file.name.replace(/[^\w.-]/g, '_'), content: await file.text(), note: note.trim() });
      } catch {
        return; // Said below.
      }
      setDone((before) => [...before, file.name]);
    }
    void message.success(t('designer.filesDeployed'));
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('designer.deployFiles')}
      okText={t('designer.deploy')}
      cancelText={t('common.cancel')}
      confirmLoading={deploy.isPending}
      okButtonProps={{ disabled: files.length === 0, 'data-testid': 'deploy-files-submit' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => {
        form.resetFields();
        setFiles([]);
        setDone([]);
        deploy.reset();
      }}
    >
      <p className="quiet">{t('designer.deployFilesLead')}</p>
      <Upload
        accept={order.join(',')}
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          deploy.reset();
          setDone((before) => before.filter((name) => name !== file.name));
          setFiles((before) => [...before.filter(({ name }) => name !== file.name), file]);
          return false;
        }}
      >
        <Button icon={<FolderOpenOutlined />}>{t('designer.chooseFiles')}</Button>
      </Upload>
      <ul className="deploy-files">
        {files.map(({ name }) => (
          <li key={name}>
            {name} {done.includes(name) && <CheckCircleFilled aria-label={t('designer.fileDeployed')} />}
          </li>
        ))}
      </ul>
      {deploy.error && <Refusal error={deploy.error} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
        <Form.Item
          name="note"
          label={t('designer.deployNote')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('common.reasonTooShort') }]}
        >
          <Input maxLength={200} placeholder={t('designer.deployNoteHint')} data-testid="deploy-files-note" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
