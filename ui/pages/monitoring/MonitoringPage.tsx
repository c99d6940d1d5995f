import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useInstances } from '../../api/use-instances.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { InstanceFilters } from './InstanceFilters.js';
import { InstanceTable } from './InstanceTable.js';
import { Lag } from './Lag.js';
import { Rebuild } from './Rebuild.js';
import './monitoring.css';

export function MonitoringPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/frame/monitoring' });
  const instances = useInstances(filter);
  const rows = instances.data?.pages.flatMap(({ items }) => items) ?? [];
  const isFiltered = Object.values(filter).some(Boolean);
  const clear = () => void navigate({ to: '/monitoring', search: {} });

  return (
    <div className="page">
      <PageHeader title={t('monitoring.title')} aside={<><Lag /> <Rebuild /></>} />
      <InstanceFilters filter={filter} onChange={(search) => void navigate({ to: '/monitoring', search, replace: true })} />
      {instances.isPending && <PageLoading />}
      {instances.isError && !instances.data && <ErrorNotice error={instances.error} onRetry={() => void instances.refetch()} />}
      {instances.data && rows.length === 0 && (
        <EmptyNotice
          title={t(isFiltered ? 'monitoring.emptyFilter' : 'monitoring.empty')}
          advice={t(isFiltered ? 'monitoring.emptyFilterAdvice' : 'monitoring.emptyAdvice')}
          action={isFiltered && <Button onClick={clear}>{t('monitoring.clear')}</Button>}
        />
      )}
      {rows.length > 0 && <InstanceTable rows={rows} />}
      {instances.hasNextPage && (
        <Button className="more" loading={instances.isFetchingNextPage} onClick={() => void instances.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
