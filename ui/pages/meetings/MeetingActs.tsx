import { FilePdfOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../domain/api-meetings.js';
import { endpoints } from '../../api/endpoints.js';
import { useMeetingAct, type MeetingAct } from '../../api/use-meetings.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';

/** What this person can do with the meeting as a whole. */
export function MeetingActs({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const send = useMeetingAct();
  const cancel = useMeetingAct();
  const [isCanceling, setCanceling] = useState(false);
  const { meetingId, state, mode, mine } = meeting;
  const run = (act: MeetingAct) =>
    send.mutate(
      { meetingId, act },
      { onSuccess: () => void message.success(t('meetings.done')), onError: (error) => void message.error(problemWords(error, t).title) },
    );
  const asked = (act: 'settle' | 'close') =>
    modal.confirm({
      title: t(`meetings.${act}`),
      content: t(`meetings.${act}Note`),
      okText: t(`meetings.${act}`),
      cancelText: t('common.cancel'),
      okButtonProps: { 'data-testid': `meeting-${act}-confirm` } as Readonly<Record<`data-${string}`, string>>,
      onOk: () => run(act),
    });
  const button = (act: MeetingAct, onClick: () => void, type: 'primary' | 'default' = 'primary') => (
    <Button type={type} loading={send.isPending} onClick={onClick} data-testid={`meeting-${act}`}>
      {t(`meetings.${act}`)}
    </Button>
  );
  const isWaitedFor = state === 'settled' || state === 'in-session';
  return (
    <>
      {mine.isSecretary && state === 'planned' && button('cancel', () => setCanceling(true), 'default')}
      {mine.isSecretary && state === 'planned' && button('settle', () => asked('settle'))}
      {mine.isMember && mode === 'in-person' && isWaitedFor && !mine.hasAttended && button('attend', () => run('attend'))}
      {mine.isChair && state === 'settled' && button('open', () => run('open'), mine.hasAttended || mode === 'written' ? 'primary' : 'default')}
      {mine.isChair && state === 'in-session' && button('close', () => asked('close'), 'default')}
      {meeting.minutes && (
        <Button icon={<FilePdfOutlined />} href={endpoints.minutes(meetingId)} target="_blank" rel="noopener" data-testid="meeting-minutes">
          {meeting.minutes.number}
        </Button>
      )}
      <ReasonModal
        title={t('meetings.cancel')}
        note={t('meetings.cancelNote')}
        confirm={t('meetings.cancel')}
        open={isCanceling}
        busy={cancel.isPending}
        error={cancel.error ? problemWords(cancel.error, t).title : undefined}
        testId="meeting-cancel"
        onConfirm={(reason) => cancel.mutate({ meetingId, act: 'cancel', body: { reason } }, { onSuccess: () => setCanceling(false) })}
        onClose={() => {
          cancel.reset();
          setCanceling(false);
        }}
      />
    </>
  );
}
