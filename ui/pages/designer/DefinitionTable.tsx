import { Link } from '@tanstack/react-router';
import { Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DefinitionSummary } from '../../../domain/api.js';
import { formatDate } from '../../components/format-date.js';

/** All versions, the latest of each process first; a number says how many people an old version still carries. */
export function DefinitionTable({ definitions }: { readonly definitions: readonly DefinitionSummary[] }) {
  const { t, i18n } = useTranslation();
  const rows = [...definitions].sort((a, b) => a.processId.localeCompare(b.processId) || b.version - a.version);
  return (
    <Table<DefinitionSummary>
      size="small"
      className="surface"
      rowKey="definitionKey"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      onRow={(row) => ({ 'data-testid': `definition-row-${row.processId}-${row.version}` }) as object}
      columns={[
        {
          title: t('designer.name'),
          render: (_, row) => (
            <Link to="/designer/$definitionKey" params={{ definitionKey: row.definitionKey }}>
              {row.name || row.processId}
            </Link>
          ),
        },
        {
          title: t('designer.versions'),
          render: (_, row) => (
            <>
              {t('monitoring.versionIs', { version: row.version })} {row.isLatest && <Tag>{t('designer.latest')}</Tag>}
            </>
          ),
        },
        {
          title: t('designer.running'),
          align: 'right',
          className: 'number',
          render: (_, row) => (
            <Link to="/monitoring" search={{ processId: row.processId, version: String(row.version), state: 'active' }}>
              {row.runningInstances}
            </Link>
          ),
        },
        { title: t('designer.deployedAt'), render: (_, row) => formatDate(row.deployedAt, i18n.language, 'time') },
        { title: t('designer.deployedBy'), dataIndex: 'deployedBy' },
        { title: t('designer.note'), className: 'variable-value', dataIndex: 'note' },
      ]}
    />
  );
}
