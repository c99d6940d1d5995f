import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { BatchSummary } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useBatches } from '../../api/use-disbursements.js';
import { useSession } from '../../api/use-session.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { OrderModal } from './OrderModal.js';

/** Each month's payments, and the button that starts one. */
export function BatchesPage() {
  const { t } = useTranslation();
  const user = useSession();
  const batches = useBatches();
  const [isOrdering, setOrdering] = useState(false);
  const rows = batches.data?.pages.flatMap(({ items }) => items) ?? [];
  const order = mayDo(user, 'order-disbursement') && (
    <Button type="primary" onClick={() => setOrdering(true)} data-testid="batch-order">
      {t('money.order')}
    </Button>
  );

  return (
    <WithMessages>
      <div className="page">
        <PageHeader title={t('money.batchesTitle')} aside={order}>
          <p className="quiet page-lead">{t('money.batchesLead')}</p>
        </PageHeader>
        {batches.isPending && <PageLoading />}
        {batches.isError && !batches.data && <ErrorNotice error={batches.error} onRetry={() => void batches.refetch()} />}
        {batches.data && rows.length === 0 && <EmptyNotice title={t('money.batchesEmpty')} advice={t('money.batchesEmptyAdvice')} />}
        {rows.length > 0 && <BatchTable rows={rows} />}
        {batches.hasNextPage && (
          <Button className="more" loading={batches.isFetchingNextPage} onClick={() => void batches.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
        <OrderModal open={isOrdering} onClose={() => setOrdering(false)} />
      </div>
    </WithMessages>
  );
}

function BatchTable({ rows }: { readonly rows: readonly BatchSummary[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Table<BatchSummary>
      size="small"
      className="surface"
      rowKey="batchId"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      onRow={({ batchId }) => ({ 'data-testid': `batch-row-${batchId}` }) as object}
      columns={[
        {
          title: t('money.batch'),
          render: (_, { batchId, batchNumber }) => (
            <Link to="/disbursements/$id" params={{ id: batchId }}>
              {batchNumber}
            </Link>
          ),
        },
        { title: t('money.period'), dataIndex: 'period' },
        { title: t('money.programTitle'), render: (_, { program }) => t(`money.program.${program}`) },
        { title: t('money.lines'), align: 'right', className: 'number', render: (_, { lineCount }) => lineCount ?? '' },
        {
          title: t('money.total'),
          align: 'right',
          className: 'number',
          render: (_, { totalFen }) => (totalFen === undefined ? '' : formatFen(totalFen)),
        },
        {
          title: t('money.status'),
          render: (_, { status, outcome }) => (outcome === undefined ? t(`money.statusIs.${status}`) : t(`money.outcome.${outcome}`)),
        },
        { title: t('money.by'), dataIndex: 'preparedByName' },
        { title: t('common.atTime'), render: (_, { createdAt }) => formatDate(createdAt, i18n.language, 'time') },
      ]}
    />
  );
}
