import { Collapse, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { measures } from '../../../domain/measure/measures.js';
import { useMeasures } from '../../api/use-measures.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { MeasureSteps } from './MeasureSteps.js';
import './measures.css';

/** The policy's thirty measures, and the steps of today's diagrams that carry each out. */
export function MeasuresPage() {
  const { t, i18n } = useTranslation();
  const list = useMeasures();
  const language = i18n.language === 'en' ? 'en' : 'zh';
  const carriedOut = list.data?.filter(({ processes }) => processes.length > 0).length ?? 0;
  return (
    <div className="page">
      <PageHeader
        title={t('measures.title')}
        aside={
          list.data && (
            <span className="quiet" data-testid="measures-count">
              {t('measures.carriedOut', { count: carriedOut })} · {t('measures.none', { count: list.data.length - carriedOut })}
            </span>
          )
        }
      />
      <p className="quiet">{t('measures.lead')}</p>
      {list.isPending && <PageLoading rows={10} />}
      {list.isError && <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.data && (
        <Collapse
          items={list.data.map(({ id, processes }) => ({
            key: id,
            collapsible: processes.length === 0 ? 'disabled' : 'header',
            label: (
              <span className="measure" data-testid={`measure-${id}`}>
                <strong>{id}</strong>
                <span>{measures[id][language]}</span>
                {processes.length === 0 ? (
                  <Tag color="warning">{t('measures.noStep')}</Tag>
                ) : (
                  <Tag>{t('measures.steps', { count: processes.reduce((sum, { steps }) => sum + steps.length, 0) })}</Tag>
                )}
              </span>
            ),
            children: <MeasureSteps processes={processes} />,
          }))}
        />
      )}
    </div>
  );
}
