import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../../domain/access.js';
import type { PriceRunSummary } from '../../../domain/api-prices.js';
import { formatFen } from '../../../domain/money/fen.js';
import { usePriceRuns } from '../../api/use-prices.js';
import { useSession } from '../../api/use-session.js';
import { EmptyNotice } from '../../components/EmptyNotice.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';
import { formatDate } from '../../components/format-date.js';
import { PageHeader } from '../../components/PageHeader.js';
import { PageLoading } from '../../components/PageLoading.js';
import { WithMessages } from '../../components/WithMessages.js';
import { formatPercent } from './format-percent.js';
import { ImportIndexModal } from './ImportIndexModal.js';

/** Every month's index and what came of it, and the button that imports one. */
export function PriceRunsPage() {
  const { t } = useTranslation();
  const user = useSession();
  const runs = usePriceRuns();
  const [isImporting, setImporting] = useState(false);
  const rows = runs.data?.pages.flatMap(({ items }) => items) ?? [];
  const importIndex = mayDo(user, 'import-price-index') && (
    <Button type="primary" onClick={() => setImporting(true)} data-testid="price-import">
      {t('prices.import')}
    </Button>
  );

  return (
    <WithMessages>
      <div className="page">
        <PageHeader title={t('prices.title')} aside={importIndex}>
          <p className="quiet page-lead">{t('prices.lead')}</p>
        </PageHeader>
        {runs.isPending && <PageLoading />}
        {runs.isError && !runs.data && <ErrorNotice error={runs.error} onRetry={() => void runs.refetch()} />}
        {runs.data && rows.length === 0 && <EmptyNotice title={t('prices.empty')} advice={t('prices.emptyAdvice')} />}
        {rows.length > 0 && <RunTable rows={rows} />}
        {runs.hasNextPage && (
          <Button className="more" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
        <ImportIndexModal open={isImporting} onClose={() => setImporting(false)} />
      </div>
    </WithMessages>
  );
}

function RunTable({ rows }: { readonly rows: readonly PriceRunSummary[] }) {
  const { t, i18n } = useTranslation();
  const sum = (totals: PriceRunSummary['lists']) =>
    totals && `${t('prices.people', { count: totals.count })} · ${formatFen(totals.amountFen)}`;
  return (
    <Table<PriceRunSummary>
      size="small"
      className="surface"
      rowKey="runId"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      onRow={({ runId }) => ({ 'data-testid': `price-run-${runId}` }) as object}
      columns={[
        {
          title: t('prices.month'),
          render: (_, { runId, period }) => (
            <Link to="/prices/$id" params={{ id: runId }}>
              {period}
            </Link>
          ),
        },
        {
          title: t('prices.cpi'),
          align: 'right',
          className: 'number',
          render: (_, { cpiYearOnYearPercent }) => formatPercent(cpiYearOnYearPercent),
        },
        {
          title: t('prices.foodCpi'),
          align: 'right',
          className: 'number',
          render: (_, { foodCpiYearOnYearPercent }) => formatPercent(foodCpiYearOnYearPercent),
        },
        {
          title: t('prices.state'),
          render: (_, { status, outcome }) => (outcome === undefined ? t(`prices.statusIs.${status}`) : t(`prices.outcome.${outcome}`)),
        },
        { title: t('prices.list'), align: 'right', className: 'number', render: (_, { lists }) => sum(lists) },
        { title: t('prices.arrived'), align: 'right', className: 'number', render: (_, { result }) => sum(result) },
        { title: t('prices.dueOn'), render: (_, { dueOn }) => formatDate(dueOn, i18n.language) },
        { title: t('prices.number'), dataIndex: 'runNumber' },
        { title: t('prices.importedBy'), dataIndex: 'importedByName' },
      ]}
    />
  );
}
