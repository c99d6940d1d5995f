import { CloudUploadOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeployResult } from '../../../domain/api.js';
import { useDeploy } from '../../api/use-deploy.js';
import type { ModelerHandle } from '../../diagram/ProcessModeler.js';
import { Refusal } from './Refusal.js';

/** Deploys the diagram with a note; what the server says stands right above it. */
export function DeployBar({
  modeler,
  onDeployed,
}: {
  readonly modeler: RefObject<ModelerHandle | null>;
  readonly onDeployed: (result: DeployResult) => void;
}) {
  const { t } = useTranslation();
  const deploy = useDeploy();
  const submit = async ({ note }: { readonly note: string }) => {
    const content = await modeler.current?.saveXml();
    if (content === undefined) return;
    // The file's name has no meaning to the engine, but Chinese ids must not break it.
    const resourceName = `${(modeler.current?.processId() ?? 'process').replace(/[^\w.-]/g, '_')}.bpmn`;
    deploy.mutate({ resourceName, content, note: note.trim() }, { onSuccess: onDeployed });
  };
  return (
    <div className="deploy">
      <div data-testid="deploy-result" data-outcome={deploy.isSuccess ? 'deployed' : deploy.isError ? 'refused' : 'none'}>
        {deploy.data && (
          <Alert
            type="success"
            showIcon
            closable
            onClose={deploy.reset}
            title={t('designer.deployed', { ...deploy.data })}
            description={t('designer.deployedAdvice')}
          />
        )}
        {deploy.error && <Refusal error={deploy.error} />}
      </div>
      <Form layout="inline" onFinish={(values: { note: string }) => void submit(values)}>
        <Form.Item
          name="note"
          label={t('designer.deployNote')}
          className="deploy-note"
          rules={[{ required: true, whitespace: true, min: 2, message: t('common.reasonTooShort') }]}
        >
          <Input maxLength={200} placeholder={t('designer.deployNoteHint')} data-testid="deploy-note" />
        </Form.Item>
        <Button type="primary" htmlType="submit" icon={<CloudUploadOutlined />} loading={deploy.isPending} data-testid="deploy-submit">
          {t('designer.deploy')}
        </Button>
      </Form>
    </div>
  );
}
