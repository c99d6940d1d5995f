import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FundView } from '../../../domain/api.js';
import { formatFen } from '../../../domain/money/fen.js';
import { formatDate } from '../../components/format-date.js';

type Entry = FundView['entries'][number];

export function FundEntries({ entries }: { readonly entries: readonly Entry[] }) {
  const { t, i18n } = useTranslation();
  const rows = entries.map((entry, index) => ({ ...entry, rowKey: index }));
  return (
    <Table<Entry & { rowKey: number }>
      size="small"
      rowKey="rowKey"
      pagination={false}
      dataSource={rows}
      locale={{ emptyText: t('monitoring.noRows') }}
      columns={[
        { title: t('common.atTime'), render: (_, { at }) => formatDate(at, i18n.language, 'time') },
        { title: t('monitoring.entries'), render: (_, { entry }) => t(`monitoring.entry.${entry}`) },
        {
          title: t('monitoring.case'),
          render: (_, { caseId }) =>
            caseId !== undefined && (
              <Link to="/cases/$id" params={{ id: caseId }}>
                {t('common.open')}
              </Link>
            ),
        },
        { title: t('cases.amount'), align: 'right', className: 'number', render: (_, { amountFen }) => formatFen(amountFen) },
        { title: t('monitoring.balanceAfter'), align: 'right', className: 'number', render: (_, { balanceAfterFen }) => formatFen(balanceAfterFen) },
      ]}
    />
  );
}
