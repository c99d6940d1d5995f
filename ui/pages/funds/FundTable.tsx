import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { FundEntries } from './FundEntries.js';
import './funds.css';

export function FundTable({ funds }: { readonly funds: readonly FundView[] }) {
  const { t } = useTranslation();
  const money = { align: 'right' as const, className: 'number' };
  return (
    <Table<FundView>
      size="small"
      className="surface"
      rowKey="townshipCode"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={funds}
      expandable={{
        expandedRowRender: (fund) => <FundEntries fund={fund} />,
        // One fund is read at once; of several each is opened when wanted.
        defaultExpandAllRows: funds.length === 1,
        expandRowByClick: true,
      }}
      onRow={(fund) => ({ 'data-testid': `fund-row-${fund.townshipCode}` }) as object}
      columns={[
        { title: t('money.fund'), dataIndex: 'townshipName' },
        { ...money, title: t('money.available'), render: (_, fund) => <strong>{formatFen(fund.balanceFen - fund.heldFen)}</strong> },
        { ...money, title: t('money.held'), render: (_, fund) => formatFen(fund.heldFen) },
        { ...money, title: t('money.balance'), render: (_, fund) => formatFen(fund.balanceFen) },
      ]}
    />
  );
}
