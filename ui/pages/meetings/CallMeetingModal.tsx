import { useNavigate } from '@tanstack/react-router';
import { Alert, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewMeeting, WaitingDiscussion } from '../../../domain/api-meetings.js';
import { useCallMeeting, useMeetingCandidates } from '../../api/use-meetings.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';

interface Draft {
  readonly mode: NewMeeting['mode'];
  readonly at: string;
  readonly place: string;
  readonly chair: string;
  readonly members: readonly string[];
}

export function CallMeetingModal({
  matters,
  open,
  onClose,
}: {
  readonly matters: readonly WaitingDiscussion[];
  readonly open: boolean;
  readonly onClose: (isDone: boolean) => void;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Draft>();
  const [entryId, setEntryId] = useState(newId);
  const candidates = useMeetingCandidates();
  const call = useCallMeeting();
  const options = (candidates.data ?? []).map(({ username, name, role }) => ({ value: username, label: `${name} · ${t(`common.role.${role}`)}`, role }));
  const required = (label: string) => [{ required: true, message: t('meetings.required', { label: t(label) }) }];
  const close = (isDone: boolean) => {
    call.reset();
    setEntryId(newId());
    onClose(isDone);
  };
  const send = ({ at, members, ...draft }: Draft) =>
    call.mutate(
      // The office's time, wherever the browser stands.
      { entryId, ...draft, at: `${at}:00+08:00`, members: [...members], discussionIds: matters.map(({ discussionId }) => discussionId) },
      {
        onSuccess: ({ meetingId }) => {
          close(true);
          void navigate({ to: '/meetings/$id', params: { id: meetingId } });
        },
      },
    );
  return (
    <Modal
      title={t('meetings.call')}
      open={open}
      okText={t('meetings.call')}
      cancelText={t('common.cancel')}
      confirmLoading={call.isPending}
      okButtonProps={{ htmlType: 'submit', 'data-testid': 'meeting-call-confirm' }}
      onOk={() => form.submit()}
      onCancel={() => close(false)}
      destroyOnHidden
    >
      <p className="quiet">{t('meetings.callLead')}</p>
      {call.error && <Alert type="error" showIcon title={problemWords(call.error, t).title} style={{ marginBottom: 12 }} />}
      <Form form={form} layout="vertical" initialValues={{ mode: 'in-person' }} onFinish={send}>
        <Form.Item name="mode" label={t('meetings.mode')} {...(matters.every(({ isUrgent }) => isUrgent) && { extra: t('meetings.writtenLead') })}>
          <Radio.Group
            options={(['in-person', 'written'] as const).map((value) => ({
              value,
              label: t(`meetings.modeIs.${value}`),
              disabled: value === 'written' && !matters.every(({ isUrgent }) => isUrgent),
            }))}
          />
        </Form.Item>
        <Form.Item name="at" label={t('meetings.at')} rules={required('meetings.at')}>
          <Input type="datetime-local" data-testid="meeting-at" />
        </Form.Item>
        <Form.Item name="place" label={t('meetings.place')} rules={required('meetings.place')}>
          <Input maxLength={100} data-testid="meeting-place" />
        </Form.Item>
        <Form.Item name="chair" label={t('meetings.chair')} rules={required('meetings.chair')}>
          <Select options={options.filter(({ role }) => role === 'coordination-chair')} data-testid="meeting-chair" />
        </Form.Item>
        <Form.Item
          name="members"
          label={t('meetings.members')}
          extra={t('meetings.membersLead')}
          rules={[{ required: true, type: 'array', min: 2, message: t('meetings.twoMembers') }]}
        >
          <Select
            mode="multiple"
            options={options.filter(({ role }) => role !== 'coordination-chair')}
            optionFilterProp="label"
            data-testid="meeting-members"
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
