import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundView } from '../../../domain/api-money.js';
import { formatFen } from '../../../domain/money/fen.js';
import { FundDetail } from './FundDetail.js';
import { OwedExplanations } from './OwedExplanations.js';
import { TopUpState } from './TopUpState.js';
import './funds.css';

/** `chosen`: the fund, and the month of its expenses, that the address names. */
export function FundTable({ funds, chosen }: { readonly funds: readonly FundView[]; readonly chosen: { readonly fund?: string | undefined; readonly month?: string | undefined } }) {
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
        expandedRowRender: (fund) => <FundDetail fund={fund} month={fund.townshipCode === chosen.fund ? chosen.month : undefined} />,
        // One fund is read at once; of several each is opened when wanted.
        defaultExpandedRowKeys: funds.length === 1 ? funds.map(({ townshipCode }) => townshipCode) : chosen.fund === undefined ? [] : [chosen.fund],
        expandRowByClick: true,
      }}
      onRow={(fund) => ({ 'data-testid': `fund-row-${fund.townshipCode}` }) as object}
      columns={[
        { title: t('money.fund'), dataIndex: 'townshipName' },
        { ...money, title: t('money.available'), render: (_, fund) => <strong>{formatFen(fund.balanceFen - fund.heldFen)}</strong> },
        { ...money, title: t('money.held'), render: (_, fund) => formatFen(fund.heldFen) },
        { ...money, title: t('money.balance'), render: (_, fund) => formatFen(fund.balanceFen) },
        { title: t('money.reserve.topUp'), render: (_, fund) => <TopUpState fund={fund} /> },
        { title: t('money.reserve.owed'), render: (_, { reserve }) => reserve && <OwedExplanations owed={reserve.owed} /> },
      ]}
    />
  );
}
