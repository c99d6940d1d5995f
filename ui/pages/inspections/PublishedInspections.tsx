import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PublishedInspection } from '../../../domain/api-inspections.js';
import { usePublishedInspections } from '../../api/use-inspections.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageLoading } from '../../components/PageLoading.js';

/** What is made public: numbers, and the seed to check the draw by. */
export function PublishedInspections() {
  const { t, i18n } = useTranslation();
  const list = usePublishedInspections();
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (list.isPending) return <PageLoading />;
  if (list.isError && !list.data) return <ErrorNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0) return <EmptyNotice title={t('inspections.emptyPublished')} advice={t('inspections.emptyPublishedAdvice')} />;
  const count = (title: string, of: (row: PublishedInspection) => number) =>
    ({ title, align: 'right', className: 'number', render: (_: unknown, row: PublishedInspection) => of(row) }) as const;
  return (
    <>
      <p className="quiet">{t('inspections.publishedLead')}</p>
      <Table<PublishedInspection>
        size="small"
        className="surface"
        rowKey="inspectionNumber"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={rows}
        onRow={({ inspectionNumber }) => ({ 'data-testid': `published-${inspectionNumber}` }) as object}
        columns={[
          { title: t('inspections.number'), dataIndex: 'inspectionNumber' },
          count(t('inspections.inspected'), ({ counts }) => counts.inspected),
          count(t('inspections.findingIs.none'), ({ counts }) => counts.none),
          count(t('inspections.findingIs.slip'), ({ counts }) => counts.slip),
          count(t('inspections.findingIs.violation'), ({ counts }) => counts.violation),
          count(t('inspections.corrected'), ({ counts }) => counts.corrected),
          { title: t('inspections.kind'), render: (_, { kind }) => t(`inspections.kindIs.${kind}`) },
          { title: t('inspections.scope'), render: (_, { kind, townshipName }) => (kind === 'random' ? (townshipName ?? t('inspections.wholeCounty')) : '') },
          count(t('inspections.population'), ({ population }) => population),
          { title: t('inspections.publishedAt'), render: (_, { publishedAt }) => formatDate(publishedAt, i18n.language) },
        ]}
        expandable={{
          expandedRowRender: ({ seed, populationHash }) => (
            <p className="inspection-seed">
              {t('inspections.seed')}：{seed}
              <br />
              {t('inspections.populationHash')}：{populationHash}
              <br />
              <span className="quiet">{t('inspections.method')}</span>
            </p>
          ),
          rowExpandable: ({ seed }) => seed !== undefined,
        }}
      />
      {list.hasNextPage && (
        <Button className="more" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
