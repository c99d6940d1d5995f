import { Link, useParams } from '@tanstack/react-router';
import { Steps, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { intakeSteps } from '../../../domain/api-intake.js';
import { useIntake } from '../../api/use-intake.js';
import { DueDate } from '../../components/DueDate.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { Fact } from '../../components/Fact.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { IntakeDocuments } from './IntakeDocuments.js';
import { IntakeRoutes } from './IntakeRoutes.js';
import '../cases/case.css';
import './intake.css';

/** One application on one page: how far it is, what is not asked for and why, where it is handled, what is to do now. */
export function IntakePage() {
  const { t, i18n } = useTranslation();
  const { id } = useParams({ from: '/frame/intake/$id' });
  const query = useIntake(id);
  if (!query.data) return query.isError ? <ErrorNotice error={query.error} onRetry={() => void query.refetch()} /> : <PageLoading />;

  const intake = query.data;
  const current = intakeSteps.indexOf(intake.step);
  return (
    <div className="page" data-testid="intake-page" data-step={intake.step}>
      <PageHeader
        title={
          <>
            {t('intake.title')} <span data-testid="intake-receipt">{intake.receiptNumber}</span>{' '}
            {intake.emergencySigns && <Tag color="error">{t('intake.emergencyTag')}</Tag>}
          </>
        }
        aside={
          <Link to="/cases/$id" params={{ id }} data-testid="intake-case">
            {t('intake.caseFile')}
          </Link>
        }
      />
      <p className="quiet intake-step-text">
        {t('intake.step', { current: current + 1, count: intakeSteps.length })} · {t(`intake.steps.${intake.step}`)}
      </p>
      <Steps
        className="surface intake-steps"
        size="small"
        current={current}
        status={intake.status === 'closed' ? 'finish' : 'process'}
        items={intakeSteps.map((step) => ({ title: t(`intake.steps.${step}`) }))}
      />
      <div className="case-columns">
        <div>
          <section className="surface case-card">
            <h3>{t('intake.nextTask')}</h3>
            {intake.openTasks.length === 0 && <span className="quiet">{t('intake.noTask')}</span>}
            <ul className="case-tasks">
              {intake.openTasks.map((task) => (
                <li key={task.taskKey} data-element-id={task.elementId}>
                  <span>
                    <Link to="/tasks/$key" params={{ key: task.taskKey }}>
                      {task.name}
                    </Link>{' '}
                    <span className="quiet">{task.assigneeName ?? t('tasks.newTag')}</span>
                  </span>
                  <DueDate due={task} />
                </li>
              ))}
            </ul>
          </section>
          <IntakeDocuments intake={intake} />
        </div>
        <div>
          <section className="surface case-card">
            <dl className="facts">
              <Fact label={t('cases.person')}>{intake.personName}</Fact>
              <Fact label={t('cases.reportedAt')}>{formatDate(intake.reportedAt, i18n.language, 'time')}</Fact>
              <Fact label={t('intake.needsShort')}>{intake.needs.map((need) => t(`intake.need.${need}`)).join(t('common.listSeparator'))}</Fact>
              <Fact label={t('intake.household')}>
                <Link to="/people/households/$id" params={{ id: intake.householdId }}>
                  {t('common.open')}
                </Link>
              </Fact>
            </dl>
          </section>
          <IntakeRoutes intake={intake} />
        </div>
      </div>
    </div>
  );
}
