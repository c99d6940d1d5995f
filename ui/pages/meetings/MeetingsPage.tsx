import { useNavigate, useSearch } from '@tanstack/react-router';
import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/use-session.js';
import { NoRight } from '../../components/NoRight.js';
import { PageHeader } from '../../components/PageHeader.js';
import { WithMessages } from '../../components/WithMessages.js';
import { pages } from '../frame/workplaces.js';
import { LikeCases } from './LikeCases.js';
import { MeetingList } from './MeetingList.js';
import './meetings.css';
import { WaitingMatters } from './WaitingMatters.js';

/** Meetings one takes part in, what waits for one, and how like cases were decided. */
export function MeetingsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view = 'list' } = useSearch({ from: '/frame/meetings' });
  const user = useSession();
  if (!user) return null;
  if (!pages.meetings.roles.includes(user.role)) return <NoRight roles={pages.meetings.roles} />;
  const views = user.role === 'coordination-secretary' ? (['list', 'waiting', 'like'] as const) : (['list', 'like'] as const);
  return (
    <WithMessages>
      <div className="page">
        <PageHeader title={t('meetings.title')} />
        <div className="filters">
          <Segmented
            value={view}
            options={views.map((value) => ({ value, label: <span data-testid={`meetings-${value}`}>{t(`meetings.${value}`)}</span> }))}
            onChange={(wanted) => void navigate({ to: '/meetings', search: wanted === 'list' ? {} : { view: wanted }, replace: true })}
          />
        </div>
        {view === 'like' ? <LikeCases /> : view === 'waiting' && views.length === 3 ? <WaitingMatters /> : <MeetingList />}
      </div>
    </WithMessages>
  );
}
