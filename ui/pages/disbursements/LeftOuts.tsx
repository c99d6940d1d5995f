import { Link } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LeftOutView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { useBatchRows } from '../../api/use-disbursements.js';
import { ErrorNotice } from '../../components/ErrorNotice.js';

/** Whom the batch leaves out, and why. */
export function LeftOuts({ batchId }: { readonly batchId: string }) {
  const { t } = useTranslation();
  const leftOut = useBatchRows<LeftOutView>(batchId, 'left-out');
  return (
    <>
      {leftOut.isError && <ErrorNotice error={leftOut.error} onRetry={() => void leftOut.refetch()} />}
      <Table<LeftOutView>
        size="small"
        className="surface"
        rowKey="benefitId"
        pagination={false}
        loading={leftOut.isPending}
        dataSource={leftOut.data?.pages.flatMap(({ items }) => items) ?? []}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('money.noLeftOut') }}
        onRow={({ reason }) => ({ 'data-testid': `left-out-${reason}` }) as object}
        columns={[
          {
            title: t('money.household'),
            render: (_, { householdId }) =>
              householdId !== '' && (
                <Link to="/people/households/$id" params={{ id: householdId }}>
                  {t('common.open')}
                </Link>
              ),
          },
          { title: t('monitoring.township'), dataIndex: 'townshipName' },
          { title: t('money.amount'), align: 'right', className: 'number', render: (_, { levelFen }) => formatFen(levelFen) },
          { title: t('money.reason'), render: (_, { reason }) => t(`money.leftOutReason.${reason}`) },
        ]}
      />
      {leftOut.hasNextPage && (
        <Button className="more" loading={leftOut.isFetchingNextPage} onClick={() => void leftOut.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
