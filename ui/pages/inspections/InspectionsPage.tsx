import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Table, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { InspectionSummary } from '../../../domain/api-inspections.js';
import { useInspections } from '../../api/use-inspections.js';
import { useSession } from '../../api/use-session.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { OrderInspectionModal } from './OrderInspectionModal.js';
import { PublishedInspections } from './PublishedInspections.js';
import './inspection.css';

/** M30: the county's inspections for those who have them done, and what is public for everybody. */
export function InspectionsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/frame/inspections' });
  const user = useSession();
  const [isOrdering, setOrdering] = useState(false);
  const maySee = mayDo(user, 'see-inspections');
  const order = mayDo(user, 'order-inspection') && (
    <Button type="primary" onClick={() => setOrdering(true)} data-testid="inspection-order">
      {t('inspections.order')}
    </Button>
  );
  const published = { key: 'published', label: t('inspections.published'), children: <PublishedInspections /> };
  const tabs = maySee ? [{ key: 'list', label: t('inspections.list'), children: <InspectionList /> }, published] : [published];
  return (
    <WithMessages>
      <div className="page">
        <PageHeader title={t('inspections.title')} aside={order}>
          <p className="quiet page-lead">{t('inspections.lead')}</p>
        </PageHeader>
        <Tabs
          items={tabs}
          activeKey={tabs.some(({ key }) => key === tab) ? (tab ?? '') : (tabs[0]?.key ?? '')}
          onChange={(key) => void navigate({ to: '/inspections', search: { tab: key }, replace: true })}
        />
        <OrderInspectionModal open={isOrdering} onClose={() => setOrdering(false)} />
      </div>
    </WithMessages>
  );
}

function InspectionList() {
  const { t, i18n } = useTranslation();
  const list = useInspections(true);
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <PageLoading />;
  if (list.isError && !list.data) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <EmptyNotice title={t('inspections.empty')} advice={t('inspections.emptyAdvice')} />;
  return (
    <>
      <Table<InspectionSummary>
        size="small"
        className="surface"
        rowKey="inspectionId"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        onRow={({ inspectionId }) => ({ 'data-testid': `inspection-row-${inspectionId}` }) as object}
        columns={[
          {
            title: t('inspections.number'),
            render: (_, { inspectionId, inspectionNumber }) => (
              <Link to="/inspections/$id" params={{ id: inspectionId }}>
                {inspectionNumber}
              </Link>
            ),
          },
          { title: t('inspections.status'), render: (_, { status }) => t(`inspections.statusIs.${status}`) },
          { title: t('inspections.kind'), render: (_, { kind }) => t(`inspections.kindIs.${kind}`) },
          { title: t('inspections.scope'), render: (_, { townshipName, kind }) => townshipName ?? (kind === 'random' ? t('inspections.wholeCounty') : '') },
          { title: t('inspections.drawn'), align: 'right', className: 'number', render: (_, { drawnCount }) => drawnCount ?? '' },
          { title: t('inspections.by'), dataIndex: 'orderedByName' },
          { title: t('inspections.at'), render: (_, { createdAt }) => formatDate(createdAt, i18n.language, 'time') },
        ]}
      />
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
