import { Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditItemView, DecideAuditItem, MarkAuditItem } from '../../../domain/api-audits.js';
import { ApiProblem } from '../../api/api-problem.js';
import { useSpeakOfItem, type SpokenOfItem } from '../../api/use-audits.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

export interface Judging {
  readonly item: AuditItemView;
  readonly what: SpokenOfItem['what'];
}
interface Fields {
  readonly said?: MarkAuditItem['verdict'] | DecideAuditItem['decision'];
  readonly yuan?: number;
  readonly reason?: string;
}

const choices = { verdict: ['clean', 'finding', 'violation'], decision: ['recover', 'write-off', 'justified'], repayments: [] } as const;

/** One word on one anomaly, with its reason; or money that came back. */
export function JudgeItemModal({ auditId, judging, onClose }: { readonly auditId: string; readonly judging: Judging | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const speak = useSpeakOfItem(auditId);
  const [form] = Form.useForm<Fields>();
  const said = Form.useWatch('said', form);
  // One id as long as the dialog is open: pressed twice, booked once.
  const [requestId, setRequestId] = useState(newId);
  const what = judging?.what ?? 'verdict';
  const asksAmount = what === 'repayments' || said === 'recover';
  const most = ((what === 'repayments' ? judging?.item.owedFen : judging?.item.amountFen) ?? 0) / 100;
  const problem = speak.isError ? problemWords(speak.error, t).title : undefined;
  const field = speak.error instanceof ApiProblem ? speak.error.fields[0]?.message : undefined;

  const send = (fields: Fields) => {
    if (!judging) return;
    speak.mutate({ itemId: judging.item.itemId, ...bodyOf(what, fields, requestId) }, { onSuccess: onClose });
  };
  return (
    <Modal
      title={t(`audits.act.${what}`)}
      open={judging !== undefined}
      okText={t('audits.confirm')}
      cancelText={t('common.cancel')}
      confirmLoading={speak.isPending}
      okButtonProps={{ htmlType: 'submit', 'data-testid': 'audit-confirm' }}
      onOk={() => form.submit()}
      onCancel={onClose}
      afterClose={() => {
        form.resetFields();
        speak.reset();
        setRequestId(newId());
      }}
      destroyOnHidden
    >
      <p>{t(`audits.note.${what}`)}</p>
      <Form form={form} layout="vertical" onFinish={send}>
        {what !== 'repayments' && (
          <Form.Item name="said" label={t(`audits.${what}`)} rules={[{ required: true, message: t('audits.choose') }]}>
            <Radio.Group options={choices[what].map((value) => ({ value, label: t(`audits.said.${value}`) }))} />
          </Form.Item>
        )}
        {asksAmount && (
          <Form.Item name="yuan" label={t('audits.yuan')} initialValue={most} rules={[{ required: true, message: t('audits.yuanNeeded') }]}>
            <InputNumber min={0.01} max={most} precision={2} data-testid="audit-yuan" />
          </Form.Item>
        )}
        {what !== 'repayments' && (
          <Form.Item name="reason" label={t('common.reason')} rules={[{ required: true, whitespace: true, min: 2, message: t('common.reasonTooShort') }]}>
            <Input.TextArea rows={3} maxLength={1000} data-testid="audit-reason" />
          </Form.Item>
        )}
        {problem && <p role="alert">{field ?? problem}</p>}
      </Form>
    </Modal>
  );
}

function bodyOf(what: Judging['what'], { said, yuan = 0, reason = '' }: Fields, requestId: string): SpokenOfItem {
  const amountFen = Math.round(yuan * 100);
  if (what === 'repayments') return { what, body: { requestId, amountFen } };
  if (said === 'recover') return { what: 'decision', body: { decision: said, amountFen, reason } };
  if (said === 'write-off' || said === 'justified') return { what: 'decision', body: { decision: said, reason } };
  return { what: 'verdict', body: { verdict: said ?? 'clean', reason } };
}
