import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { BatchLineView, BatchView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { endpoints } from '../../api/endpoints.js';
import { useBatchRows } from '../../api/use-disbursements.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';

/** Every payment of the batch; what came back leads to the person whose account is to be corrected. */
export function BatchLines({ batch, status }: { readonly batch: BatchView; readonly status: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { batchId, totals } = batch;
  const lines = useBatchRows<BatchLineView>(batchId, 'lines', status);
  const rows = lines.data?.pages.flatMap(({ items }) => items) ?? [];
  const choose = (chosen: string | undefined) =>
    void navigate({
      to: '/disbursements/$id',
      params: { id: batchId },
      search: chosen === undefined ? {} : { status: chosen },
      replace: true,
    });

  return (
    <>
      <div className="filters">
        <Select
          allowClear
          className="fund-account"
          aria-label={t('money.status')}
          placeholder={t('money.allStatuses')}
          value={status ?? null}
          options={Object.entries(totals).map(([value, { count }]) => ({ value, label: `${t(`cases.payment.${value}`)} ${count}` }))}
          onChange={(chosen: string | null) => choose(chosen ?? undefined)}
        />
        {batch.may.includes('export') && rows.length > 0 && (
          <Button href={endpoints.batchExport(batchId)} data-testid="batch-export">
            {t('money.exportCsv')}
          </Button>
        )}
      </div>
      {lines.isError && <ErrorNotice error={lines.error} onRetry={() => void lines.refetch()} />}
      <Table<BatchLineView>
        size="small"
        className="surface"
        rowKey="paymentId"
        pagination={false}
        loading={lines.isPending}
        dataSource={rows}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('money.noLines') }}
        onRow={(line) => ({ 'data-testid': 'batch-line', 'data-status': line.status }) as object}
        columns={[
          {
            title: t('money.payee'),
            render: (_, { payeeId, payeeName }) =>
              payeeId === undefined ? (
                payeeName
              ) : (
                <Link to="/people/$id" params={{ id: payeeId }}>
                  {payeeName}
                </Link>
              ),
          },
          { title: t('monitoring.township'), dataIndex: 'townshipName' },
          { title: t('money.amount'), align: 'right', className: 'number', render: (_, { amountFen }) => formatFen(amountFen) },
          { title: t('money.status'), render: (_, line) => t(`cases.payment.${line.status}`) },
          {
            title: t('money.reason'),
            render: (_, { reason }) => reason !== undefined && t(`money.rejectReason.${reason}`, { defaultValue: reason }),
          },
          {
            title: t('monitoring.case'),
            // Who is covered by a status alone has no case; the line is the batch's.
            render: (_, { caseId }) =>
              caseId !== batchId && (
                <Link to="/cases/$id" params={{ id: caseId }}>
                  {t('common.open')}
                </Link>
              ),
          },
        ]}
      />
      {lines.hasNextPage && (
        <Button className="more" loading={lines.isFetchingNextPage} onClick={() => void lines.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
