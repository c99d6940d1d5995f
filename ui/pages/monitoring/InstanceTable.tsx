import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InstanceSummary } from '../../../domain/api.js';
import { formatDate } from '../../components/format-date.js';
import { StateTag } from './StateTag.js';

export function InstanceTable({ rows }: { readonly rows: readonly InstanceSummary[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Table<InstanceSummary>
      size="small"
      className="surface"
      rowKey="instanceKey"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      // Only rows near the view are drawn once the list is long.
      {...(rows.length > 200 ? { virtual: true, scroll: { x: 1100, y: 560 } } : {})}
      onRow={(row) => ({ 'data-testid': `instance-row-${row.instanceKey}` }) as object}
      columns={[
        { title: t('monitoring.state'), render: (_, row) => <StateTag state={row.state} /> },
        {
          title: t('monitoring.process'),
          render: (_, row) => (
            <Link to="/monitoring/$key" params={{ key: row.instanceKey }}>
              {row.processName}
            </Link>
          ),
        },
        { title: t('monitoring.current'), className: 'current-elements', render: (_, row) => row.currentElements.join(t('common.listSeparator')) },
        {
          title: t('monitoring.case'),
          render: (_, row) =>
            row.caseId !== undefined && (
              <Link to="/cases/$id" params={{ id: row.caseId }}>
                {row.receiptNumber ?? row.caseId}
              </Link>
            ),
        },
        { title: t('monitoring.township'), dataIndex: 'townshipName' },
        { title: t('monitoring.version'), align: 'right', className: 'number', dataIndex: 'version' },
        { title: t('monitoring.started'), render: (_, row) => formatDate(row.startedAt, i18n.language, 'time') },
        { title: t('monitoring.ended'), render: (_, row) => row.endedAt && formatDate(row.endedAt, i18n.language, 'time') },
      ]}
    />
  );
}
