import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InstanceDetail } from '../../../domain/api.js';

type Row = InstanceDetail['variables'][number];

export function VariablesTable({ rows, elements }: { readonly rows: readonly Row[]; readonly elements: InstanceDetail['elements'] }) {
  const { t } = useTranslation();
  const scopeOf = (scopeKey: string) => elements.find(({ key }) => key === scopeKey)?.name ?? t('monitoring.process');
  return (
    <Table<Row>
      size="small"
      rowKey={({ scopeKey, name }) => `${scopeKey}:${name}`}
      pagination={false}
      dataSource={rows}
      locale={{ emptyText: t('monitoring.noRows') }}
      columns={[
        { title: t('monitoring.name'), dataIndex: 'name', width: 220 },
        { title: t('monitoring.scope'), width: 180, render: (_, { scopeKey }) => scopeOf(scopeKey) },
        { title: t('monitoring.value'), className: 'variable-value', dataIndex: 'value' },
      ]}
    />
  );
}
