import { useParams } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MeetingView } from '../../../domain/api-meetings.js';
import { useMeeting } from '../../api/use-meetings.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Fact } from '../../components/Fact.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { AgendaCard } from './AgendaCard.js';
import { MeetingActs } from './MeetingActs.js';
import './meetings.css';
import { stateColor } from './state-color.js';

/** The meeting room: who is there, what is discussed, and what each person can do next. */
export function MeetingRoomPage() {
  const { t, i18n } = useTranslation();
  const { id } = useParams({ from: '/frame/meetings/$id' });
  const { data: meeting, isPending, error, refetch } = useMeeting(id);
  return (
    <WithMessages>
      <div className="page">
        {isPending && <PageLoading />}
        {error && !meeting && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {meeting && (
          <>
            <PageHeader title={formatDate(meeting.at, i18n.language, 'time')} aside={<MeetingActs meeting={meeting} />}>
              <Tag color={stateColor(meeting.state)} data-testid="meeting-state">
                {t(`meetings.stateIs.${meeting.state}`)}
              </Tag>
            </PageHeader>
            <MeetingFacts meeting={meeting} />
            <h2>{t('meetings.agenda')}</h2>
            {meeting.items.map((item) => (
              <AgendaCard key={item.discussionId} item={item} meeting={meeting} />
            ))}
          </>
        )}
      </div>
    </WithMessages>
  );
}

function MeetingFacts({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useTranslation();
  return (
    <dl className="facts surface meeting-facts">
      <Fact label={t('meetings.place')}>{meeting.place}</Fact>
      <Fact label={t('meetings.mode')}>{t(`meetings.modeIs.${meeting.mode}`)}</Fact>
      <Fact label={t('meetings.secretary')}>{meeting.secretaryName}</Fact>
      {meeting.cancelReason !== undefined && <Fact label={t('common.reason')}>{meeting.cancelReason}</Fact>}
      <Fact label={t('meetings.members')}>
        <ul className="meeting-members">
          {meeting.members.map(({ username, name, isChair, attendedAt }) => (
            <li key={username} data-testid={`member-${username}`}>
              {name}
              {isChair && `（${t('meetings.chair')}）`}{' '}
              {meeting.mode === 'in-person' && <span className="quiet">{t(attendedAt === undefined ? 'meetings.notAttended' : 'meetings.attended')}</span>}
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  );
}
