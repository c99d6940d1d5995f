import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { InstanceDetail } from '../../../domain/api.js';
import { ElementLink } from './ElementLink.js';
import type { TableProps } from './table-props.js';

type Row = InstanceDetail['jobs'][number];

export function JobsTable({ rows, selected, onSelect, nameOf }: TableProps<Row>) {
  const { t } = useTranslation();
  return (
    <Table<Row>
      size="small"
      rowKey="key"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      locale={{ emptyText: t('monitoring.noRows') }}
      rowClassName={(row) => (row.elementId === selected ? 'row-selected' : '')}
      columns={[
        { title: t('monitoring.element'), render: (_, row) => <ElementLink elementId={row.elementId} nameOf={nameOf} onSelect={onSelect} /> },
        { title: t('monitoring.type'), dataIndex: 'type' },
        { title: t('monitoring.state'), render: (_, row) => t(`monitoring.jobState.${row.state.toLowerCase()}`, { defaultValue: row.state }) },
        { title: t('monitoring.retries'), align: 'right', className: 'number', dataIndex: 'retries' },
        { title: t('monitoring.worker'), dataIndex: 'worker' },
        { title: t('monitoring.message'), className: 'variable-value', dataIndex: 'errorMessage' },
      ]}
    />
  );
}
