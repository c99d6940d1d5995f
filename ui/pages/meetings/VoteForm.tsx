import { Alert, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../domain/api-meetings.js';
import { choices, type Choice } from '../../../domain/meeting/result-of-votes.js';
import { useMeetingAct } from '../../api/use-meetings.js';
import { problemWords } from '../../components/problem-words.js';

/** A voter's vote, which may be changed until the vote is closed. */
export function VoteForm({ item: { discussionId, mine } }: { readonly item: AgendaItem }) {
  const { t } = useTranslation();
  const send = useMeetingAct();
  const [choice, setChoice] = useState<Choice | undefined>(mine.choice);
  const [opinion, setOpinion] = useState('');
  const vote = () => choice && send.mutate({ discussionId, act: 'vote', body: { choice, ...(opinion.trim() && { opinion: opinion.trim() }) } });
  return (
    <div className="agenda-vote" data-testid="vote-form">
      <Radio.Group
        value={choice ?? null}
        onChange={({ target }) => setChoice(target.value as Choice)}
        options={choices.map((value) => ({ value, label: t(`meetings.choiceIs.${value}`) }))}
        aria-label={t('meetings.vote')}
      />
      <Input.TextArea
        rows={2}
        maxLength={1000}
        value={opinion}
        placeholder={t('meetings.opinion')}
        aria-label={t('meetings.opinion')}
        onChange={({ target }) => setOpinion(target.value)}
        data-testid="vote-opinion"
      />
      {send.error && <Alert type="error" showIcon title={problemWords(send.error, t).title} />}
      <div className="agenda-acts">
        <Button type="primary" disabled={choice === undefined} loading={send.isPending} onClick={vote} data-testid="vote-send">
          {t(mine.choice === undefined ? 'meetings.vote' : 'meetings.voteAgain')}
        </Button>
        {mine.choice !== undefined && <span className="quiet">{`${t(`meetings.choiceIs.${mine.choice}`)} · ${t('meetings.voteSent')}`}</span>}
      </div>
    </div>
  );
}
