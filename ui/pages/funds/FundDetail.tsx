import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundView } from '../../../domain/api-money.js';
import { FundEntries } from './FundEntries.js';
import { FundExpenses } from './FundExpenses.js';

/** Below a fund: its entries, and of a reserve fund each expense with its explanation. */
export function FundDetail({ fund, month }: { readonly fund: FundView; readonly month: string | undefined }) {
  const { t } = useTranslation();
  if (!fund.reserve) return <FundEntries fund={fund} />;
  return (
    <Tabs
      defaultActiveKey={month === undefined ? 'entries' : 'expenses'}
      items={[
        { key: 'entries', label: t('money.entries'), children: <FundEntries fund={fund} /> },
        { key: 'expenses', label: t('money.reserve.tab'), children: <FundExpenses code={fund.townshipCode} month={month} /> },
      ]}
    />
  );
}
