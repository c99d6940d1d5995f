import { App, Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../domain/api-meetings.js';
import { useMeetingAct } from '../../api/use-meetings.js';
import { problemWords } from '../../components/problem-words.js';
import { ReasonModal } from '../../components/ReasonModal.js';

/** A member says whether they have an interest in the matter. */
export function InterestActs({ item: { discussionId, state, mine } }: { readonly item: AgendaItem }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const send = useMeetingAct();
  const [isDeclaring, setDeclaring] = useState(false);
  const isOpen = state !== 'voting' && state !== 'closed' && mine.interest !== 'by-case';
  const declare = (body: object) =>
    send.mutate(
      { discussionId, act: 'interest', body },
      {
        onSuccess: () => {
          setDeclaring(false);
          void message.success(t('meetings.done'));
        },
        // The dialog says it by itself.
        onError: (error) => !isDeclaring && void message.error(problemWords(error, t).title),
      },
    );
  return (
    <>
      <Tag color={mine.interest === 'undeclared' ? 'warning' : 'default'} data-testid="my-interest">
        {t(`meetings.interestIs.${mine.interest}`)}
      </Tag>
      {isOpen && mine.interest !== 'none' && (
        <Button onClick={() => declare({ hasInterest: false })} loading={send.isPending} data-testid="interest-none">
          {t('meetings.noInterest')}
        </Button>
      )}
      {isOpen && mine.interest !== 'declared' && (
        <Button
          onClick={() => {
            send.reset();
            setDeclaring(true);
          }}
          data-testid="interest-declare"
        >
          {t('meetings.hasInterest')}
        </Button>
      )}
      <ReasonModal
        title={t('meetings.hasInterest')}
        note={t('meetings.interestNote')}
        confirm={t('meetings.hasInterest')}
        open={isDeclaring}
        busy={send.isPending}
        error={send.error ? problemWords(send.error, t).title : undefined}
        testId="interest"
        onConfirm={(reason) => declare({ hasInterest: true, reason })}
        onClose={() => {
          send.reset();
          setDeclaring(false);
        }}
      />
    </>
  );
}
