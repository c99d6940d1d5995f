import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PriceCountyView, PriceRunView } from '../../../domain/api-prices.js';
import { formatFen } from '../../../domain/money/fen.js';

/** What each county is to pay, and what has arrived; its own staff go on to the batch. */
export function PriceCounties({ run }: { readonly run: PriceRunView }) {
  const { t } = useTranslation();
  return (
    <Table<PriceCountyView>
      size="small"
      className="surface"
      rowKey="countyCode"
      pagination={false}
      dataSource={run.counties}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: t(run.outcome === undefined ? 'prices.noListYet' : 'prices.noList') }}
      onRow={({ countyCode }) => ({ 'data-testid': `price-county-${countyCode}` }) as object}
      columns={[
        {
          title: t('prices.county'),
          render: (_, { countyName, batchId }) =>
            batchId === undefined ? (
              countyName
            ) : (
              <Link to="/disbursements/$id" params={{ id: batchId }}>
                {countyName}
              </Link>
            ),
        },
        {
          title: t('prices.toPay'),
          align: 'right',
          className: 'number',
          render: (_, { count, amountFen }) => `${count} · ${formatFen(amountFen)}`,
        },
        {
          title: t('prices.arrived'),
          align: 'right',
          className: 'number',
          render: (_, { paidCount, paidFen }) => `${paidCount} · ${formatFen(paidFen)}`,
        },
      ]}
    />
  );
}
