import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StandardChangeSummary } from '../../../domain/api-standards.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useStandardChanges } from '../../api/use-standards.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';

/** R09: every change of standards and what it comes to. */
export function StandardsPage() {
  const { t, i18n } = useTranslation();
  const changes = useStandardChanges();
  const rows = changes.data?.pages.flatMap(({ items }) => items) ?? [];

  return (
    <div className="page">
      <PageHeader title={t('standards.title')}>
        <p className="quiet page-lead">{t('standards.lead')}</p>
      </PageHeader>
      {changes.isPending && <PageLoading />}
      {changes.isError && !changes.data && <ErrorNotice error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.data && rows.length === 0 && <EmptyNotice title={t('standards.empty')} advice={t('standards.emptyAdvice')} />}
      {rows.length > 0 && (
        <Table<StandardChangeSummary>
          size="small"
          className="surface"
          rowKey="matterId"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          onRow={({ matterId }) => ({ 'data-testid': `standard-change-${matterId}` }) as object}
          columns={[
            {
              title: t('standards.from'),
              render: (_, { matterId, effectiveFrom }) => (
                <Link to="/standards/$id" params={{ id: matterId }}>
                  {formatDate(effectiveFrom, i18n.language)}
                </Link>
              ),
            },
            { title: t('standards.counties'), render: (_, { countyNames }) => countyNames.join(i18n.language === 'en' ? ', ' : '、') },
            { title: t('standards.dibao'), align: 'right', className: 'number', render: (_, { after }) => formatFen(after.dibaoStandardFen) },
            { title: t('standards.tekun'), align: 'right', className: 'number', render: (_, { after }) => formatFen(after.tekunBasicStandardFen) },
            { title: t('standards.state'), render: (_, { state }) => t(`standards.stateIs.${state}`) },
            { title: t('standards.benefits'), align: 'right', className: 'number', dataIndex: 'benefits' },
            {
              title: t('standards.monthly'),
              align: 'right',
              className: 'number',
              render: (_, { beforeFen, afterFen }) => t('standards.beforeAfter', { before: formatFen(beforeFen), after: formatFen(afterFen) }),
            },
          ]}
        />
      )}
      {changes.hasNextPage && (
        <Button className="more" loading={changes.isFetchingNextPage} onClick={() => void changes.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
