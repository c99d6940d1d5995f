import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMatter } from '../../api/use-matters.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { CaseMap } from '../cases/CaseMap.js';
import { CaseTimeline } from '../cases/CaseTimeline.js';
import { OpenTasks } from '../cases/OpenTasks.js';
import { MatterAnswers } from './MatterAnswers.js';

/** One matter: what was filled in, what is to be done, what was done, and where it stands in its diagram. */
export function MatterPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/frame/matters/$id' });
  const query = useMatter(id);
  if (!query.data)
    return (
      <div className="page">
        {query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />}
      </div>
    );

  const matter = query.data;
  return (
    <div className="page">
      <PageHeader title={matter.title} aside={<strong data-testid="matter-status">{matter.statusText}</strong>}>
        <span className="quiet">{matter.matterNumber}</span>
        {matter.processId === 'standard-adjustment' && (
          <Link to="/standards/$id" params={{ id }} data-testid="matter-standards">
            {t('standards.figures')}
          </Link>
        )}
        {matter.processId === 'disaster-relief' && (
          <Link to="/disasters/$id" params={{ id }} data-testid="matter-disaster">
            {t('disasters.register')}
          </Link>
        )}
        {matter.processId === 'fund-audit' && (
          <Link to="/audits/$id" params={{ id }} data-testid="matter-audit">
            {t('audits.list')}
          </Link>
        )}
      </PageHeader>
      <div className="case-columns">
        <div>
          <section className="surface case-card">
            <h3>{t('matters.answers')}</h3>
            <MatterAnswers matter={matter} />
          </section>
          <CaseMap instanceKey={matter.processInstanceKeys[0]} />
        </div>
        <div>
          <OpenTasks tasks={matter.openTasks} />
          <div className="surface case-card">
            <CaseTimeline entries={matter.timeline} />
          </div>
        </div>
      </div>
    </div>
  );
}
