import { useNavigate } from '@tanstack/react-router';
import { Alert, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppealableDecision, NewAppeal } from '../../../domain/api-appeals.js';
import { civilDate } from '../../../domain/deadline/working-days.js';
import { useFileAppeal } from '../../api/use-appeals.js';
import { problemWords } from '../../components/problem-words.js';

type Draft = Omit<NewAppeal, 'subjectId'>;
interface Props {
  readonly caseId: string;
  readonly decision: AppealableDecision;
  /** What was decided, in words. */
  readonly title: string;
  readonly onClose: () => void;
}

/** M24: the person asks for a decision to be looked at again by somebody else. */
export function FileAppealModal({ caseId, decision, title, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const filing = useFileAppeal(caseId);
  const required = (label: string) => [{ required: true, whitespace: true, message: t('people.required', { label: t(label) }) }];

  const send = (draft: Draft) =>
    filing.mutate(
      { ...draft, subjectId: decision.subjectId },
      {
        onSuccess: (filed) => void navigate({ to: '/cases/$id', params: { id: filed.caseId } }),
      },
    );
  const problem = filing.error ? problemWords(filing.error, t) : undefined;
  return (
    <Modal
      open
      title={t('appeals.fileTitle')}
      okText={t('appeals.send')}
      cancelText={t('common.cancel')}
      confirmLoading={filing.isPending}
      okButtonProps={{ htmlType: 'submit', ...{ 'data-testid': 'appeal-submit' } }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Draft>
        form={form}
        layout="vertical"
        onFinish={send}
        initialValues={{ toldOn: civilDate(new Date(decision.decidedAt)) }}
        scrollToFirstError={{ focus: true }}
        data-testid="appeal-form"
      >
        <p>
          <strong>{title}</strong>
        </p>
        <p className="quiet">{t('appeals.fileLead')}</p>
        <Form.Item name="toldOn" label={t('appeals.toldOn')} extra={t('appeals.toldOnHelp')} rules={required('appeals.toldOn')}>
          <Input type="date" data-testid="appeal-told-on" />
        </Form.Item>
        <Form.Item name="request" label={t('appeals.request')} rules={[...required('appeals.request'), { min: 2 }]}>
          <Input.TextArea rows={2} maxLength={500} data-testid="appeal-request" />
        </Form.Item>
        <Form.Item
          name="grounds"
          label={t('appeals.grounds')}
          extra={t('appeals.groundsHelp')}
          rules={[...required('appeals.grounds'), { min: 2 }]}
        >
          <Input.TextArea rows={4} maxLength={2000} data-testid="appeal-grounds" />
        </Form.Item>
        {problem && <Alert type="error" showIcon role="alert" title={problem.title} description={problem.advice} />}
      </Form>
    </Modal>
  );
}
