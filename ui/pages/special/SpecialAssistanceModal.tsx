import { useNavigate } from '@tanstack/react-router';
import { Alert, Form, Input, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SpecialRequest } from '../../../domain/api-special.js';
import { isRestrictedProgram, specialProgramCodes, specialPrograms } from '../../../domain/special/special-programs.js';
import { useAskSpecialAssistance } from '../../api/use-ask-special-assistance.js';
import { problemWords } from '../../components/problem-words.js';

type Draft = Omit<SpecialRequest, 'requestId'>;
interface Props {
  readonly caseId: string;
  readonly requestId: string;
  readonly onClose: () => void;
  /** The new case is hidden from whoever asked for it. */
  readonly onRestricted: () => void;
}

export function SpecialAssistanceModal({ caseId, requestId, onClose, onRestricted }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const chosen = Form.useWatch('specialProgram', form);
  const asking = useAskSpecialAssistance(caseId);
  const required = (label: string) => [{ required: true, whitespace: true, message: t('people.required', { label: t(label) }) }];

  const send = (draft: Draft) =>
    asking.mutate(
      { ...draft, requestId },
      {
        onSuccess: (opened) =>
          isRestrictedProgram(draft.specialProgram) ? onRestricted() : void navigate({ to: '/cases/$id', params: { id: opened.caseId } }),
      },
    );
  const problem = asking.error ? problemWords(asking.error, t) : undefined;
  return (
    <Modal
      open
      title={t('special.title')}
      okText={t('special.send')}
      cancelText={t('common.cancel')}
      confirmLoading={asking.isPending}
      okButtonProps={{ htmlType: 'submit', ...{ 'data-testid': 'special-submit' } }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{t('special.lead')}</p>
      <Form<Draft> form={form} layout="vertical" onFinish={send} scrollToFirstError={{ focus: true }} data-testid="special-form">
        <Form.Item name="specialProgram" label={t('special.program')} rules={required('special.program')}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            data-testid="special-program"
            options={specialProgramCodes.map((value) => ({
              value,
              label: `${t(`special.programIs.${value}`)} · ${t(`cases.department.${specialPrograms[value].department}`)}`,
            }))}
          />
        </Form.Item>
        {chosen !== undefined && isRestrictedProgram(chosen) && (
          <Alert type="info" showIcon title={t('special.willBeRestricted')} style={{ marginBlockEnd: 16 }} />
        )}
        <Form.Item name="need" label={t('special.need')} extra={t('special.needHelp')} rules={[...required('special.need'), { min: 2 }]}>
          <Input.TextArea rows={4} maxLength={1000} data-testid="special-need" />
        </Form.Item>
        {problem && <Alert type="error" showIcon role="alert" title={problem.title} description={problem.advice} />}
      </Form>
    </Modal>
  );
}
