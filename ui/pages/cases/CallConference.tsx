import { Button, message } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { CaseView } from '../../../domain/api.js';
import { useCallConference } from '../../api/use-call-conference.js';
import { useSession } from '../../api/use-session.js';
import { newId } from '../../components/new-id.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';

/** M14: asks several departments to settle together what one cannot. */
export function CallConference({ caseFile: { caseId, status } }: { readonly caseFile: CaseView }) {
  const { t } = useTranslation();
  const user = useSession();
  const call = useCallConference(caseId);
  const [said, words] = message.useMessage();
  const [conferenceId, setConferenceId] = useState<string>();
  if (!mayDo(user, 'call-conference') || status === 'closed') return null;
  const close = () => {
    call.reset();
    setConferenceId(undefined);
  };
  const send = (reason: string) =>
    conferenceId !== undefined &&
    call.mutate(
      { conferenceId, reason },
      {
        onSuccess: () => {
          close();
          void said.success(t('meetings.conferenceCalled'));
        },
      },
    );
  return (
    <>
      {words}
      <Button onClick={() => setConferenceId(newId())} data-testid="conference-call">
        {t('meetings.conference')}
      </Button>
      <ReasonModal
        title={t('meetings.conference')}
        note={t('meetings.conferenceNote')}
        confirm={t('meetings.conference')}
        open={conferenceId !== undefined}
        busy={call.isPending}
        error={call.error ? problemWords(call.error, t).title : undefined}
        testId="conference"
        onConfirm={send}
        onClose={close}
      />
    </>
  );
}
