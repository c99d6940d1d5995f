import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../domain/api-meetings.js';
import { useMeetingAct, type DiscussionAct } from '../../api/use-meetings.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';
import { MotionModal } from './MotionModal.js';

/** What the chair does with a matter. The result is counted by the server; nobody can state it here. */
export function ChairActs({ item }: { readonly item: AgendaItem }) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const send = useMeetingAct();
  const [open, setOpen] = useState<'motion' | 'defer'>();
  const { discussionId, state, quorum, voted, voters } = item;
  const run = (act: DiscussionAct, body: object = {}) =>
    send.mutate(
      { discussionId, act, body },
      {
        onSuccess: () => {
          setOpen(undefined);
          void message.success(t('meetings.done'));
        },
        onError: (error) => open === undefined && void message.error(problemWords(error, t).title),
      },
    );
  const asked = (act: 'close-vote' | 'no-quorum', words: 'closeVote' | 'noQuorum') =>
    modal.confirm({
      title: t(`meetings.${words}`),
      content: words === 'closeVote' ? t('meetings.closeVoteNote', { voted, voters }) : t('meetings.noQuorumNote'),
      okText: t(`meetings.${words}`),
      cancelText: t('common.cancel'),
      okButtonProps: { 'data-testid': `${act}-confirm` } as Readonly<Record<`data-${string}`, string>>,
      onOk: () => run(act),
    });
  const error = open !== undefined && send.error ? problemWords(send.error, t).title : undefined;
  const close = () => {
    send.reset();
    setOpen(undefined);
  };
  return (
    <>
      {state === 'frozen' && quorum.isMet && (
        <Button type="primary" onClick={() => setOpen('motion')} data-testid="open-vote">
          {t('meetings.openVote')}
        </Button>
      )}
      {state === 'frozen' && (
        <Button onClick={() => setOpen('defer')} data-testid="defer">
          {t('meetings.defer')}
        </Button>
      )}
      {state === 'frozen' && !quorum.isMet && (
        <Button onClick={() => asked('no-quorum', 'noQuorum')} data-testid="no-quorum">
          {t('meetings.noQuorum')}
        </Button>
      )}
      {state === 'voting' && (
        <Button type={voted === voters ? 'primary' : 'default'} onClick={() => asked('close-vote', 'closeVote')} data-testid="close-vote">
          {t('meetings.closeVote')}
        </Button>
      )}
      <MotionModal open={open === 'motion'} busy={send.isPending} error={error} onSend={(body) => run('open-vote', body)} onClose={close} />
      <ReasonModal
        title={t('meetings.defer')}
        note={t('meetings.deferNote')}
        confirm={t('meetings.defer')}
        open={open === 'defer'}
        busy={send.isPending}
        error={error}
        testId="defer"
        onConfirm={(reason) => run('defer', { reason })}
        onClose={close}
      />
    </>
  );
}
